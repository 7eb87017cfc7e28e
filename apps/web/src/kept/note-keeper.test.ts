import type { HearingId, JurorId, SessionId } from '@delibere/core'
import { writtenElsewhere } from '@delibere/core/fr'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteServer, type NoteServer } from '../testing/note-server.ts'
import type { NoteAbout } from './held-note.ts'
import { createNoteKeeper, type NoteKeeper } from './note-keeper.ts'

const who = (juror = 'brun') => ({ sessionId: 's1' as SessionId, jurorId: juror as JurorId })
const d1: NoteAbout = { hearingId: 'h1' as HearingId, domain: 'D1' }
const d2: NoteAbout = { hearingId: 'h1' as HearingId, domain: 'D2' }

let server: NoteServer
const open: NoteKeeper[] = []
/** A page of this browser. One that `crashed` says no last word. */
function aPage(juror?: string): NoteKeeper {
  const keeper = createNoteKeeper({ client: server.client, who: who(juror) })
  open.push(keeper)
  return keeper
}
const crash = (page: NoteKeeper) => page.stop()
/** Another device of the same member saves a text. */
const elsewhere = (text: string, about = d1) =>
  server.client.saveNote({ ...who(), ...about, version: server.kept(about)?.version ?? 0, text })
const time = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  server = noteServer()
})
afterEach(() => {
  for (const page of open.splice(0)) page.stop()
  vi.useRealTimers()
})

describe('a private note (H3)', () => {
  it('is on this device from the first letter, and with the server after a pause in the typing', async () => {
    const page = aPage()
    await time(0)
    page.type(d1, 'É')
    expect(JSON.stringify(localStorage)).toContain('É')
    await time(500)
    page.type(d1, 'Écoute')
    await time(500)
    expect([server.arrived, page.state(d1)]).toEqual([[], 'sending'])
    await time(300)
    expect([server.arrived, page.state(d1)]).toEqual([['Écoute'], 'saved'])
    expect(localStorage).toHaveLength(0)
  })

  it('says so where the browser keeps nothing: then it is in this page alone until the server has it', async () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const page = aPage()
    page.type(d1, 'Écoute')
    expect(page.state(d1)).toBe('page')
    page.leave(d1)
    await time(0)
    expect(page.state(d1)).toBe('saved')
    full.mockRestore()
  })

  it('is sent at once when its field is left, or the page goes', async () => {
    const page = aPage()
    page.type(d1, 'Écoute')
    page.leave(d1)
    await time(0)
    page.type(d2, 'Parle')
    void page.wake()
    await time(0)
    expect(server.arrived).toEqual(['Écoute', 'Parle'])
  })

  it('is shown on another page as the server has it', async () => {
    await elsewhere('Écoute')
    const page = aPage()
    await time(0)
    expect([page.text(d1), page.state(d1), page.text(d2), page.state(d2)]).toEqual(['Écoute', 'saved', '', 'none'])
  })
})

describe('while the network is cut', () => {
  it('says that it is kept here, tries again, and sends what is last when it is back', async () => {
    const page = aPage()
    await time(0)
    server.cut('there')
    page.type(d1, 'Écoute')
    await time(1_000)
    expect(page.state(d1)).toBe('kept')
    page.type(d1, 'Écoute, reformule')
    await time(180_000)
    expect([page.state(d1), server.arrived]).toEqual(['kept', []])
    server.cut(null)
    await time(16_000)
    expect([page.state(d1), server.kept(d1)?.text]).toEqual(['saved', 'Écoute, reformule'])
  })

  it('sends at once when the device says that the network is back', async () => {
    const page = aPage()
    server.cut('there')
    page.type(d1, 'Écoute')
    await time(60_000)
    server.cut(null)
    void page.wake()
    await time(0)
    expect(server.kept(d1)?.text).toBe('Écoute')
  })

  it('loses nothing when the page crashes, nor when the next one does', async () => {
    server.cut('there')
    const first = aPage()
    first.type(d1, 'Écoute')
    crash(first)
    const second = aPage()
    expect(second.text(d1)).toBe('Écoute')
    second.type(d1, 'Écoute, reformule')
    crash(second)
    server.cut(null)
    const third = aPage()
    await time(0)
    expect([third.text(d1), third.state(d1), server.kept(d1)?.text]).toEqual([
      ...['Écoute, reformule', 'saved', 'Écoute, reformule'],
    ])
    expect(localStorage).toHaveLength(0)
  })

  it('joins what two pages that are no more have left', async () => {
    server.cut('there')
    const [one, two] = [aPage(), aPage()]
    one.type(d1, 'Écoute')
    two.type(d1, 'Parle')
    crash(one)
    crash(two)
    const { length } = aPage().text(d1)
    expect(length).toBeGreaterThan('Écoute\nParle'.length)
    expect(aPage().text(d1)).toMatch(/Écoute/)
    expect(aPage().text(d1)).toMatch(/Parle/)
  })

  it('knows what the server took although its answer was lost, and joins it to nothing', async () => {
    const page = aPage()
    await time(0)
    server.cut('back')
    page.type(d1, 'Écoute')
    await time(1_000)
    page.type(d1, 'Bonne écoute')
    await time(1_000)
    server.cut(null)
    await time(16_000)
    expect([page.text(d1), server.kept(d1)?.text]).toEqual(['Bonne écoute', 'Bonne écoute'])
  })

  it('the same after a crash in between', async () => {
    const page = aPage()
    await time(0)
    server.cut('back')
    page.type(d1, 'Écoute')
    await time(1_000)
    page.type(d1, 'Bonne écoute')
    crash(page)
    server.cut(null)
    const next = aPage()
    await time(0)
    expect([next.text(d1), server.kept(d1)?.text]).toEqual(['Bonne écoute', 'Bonne écoute'])
  })
})

describe('two devices of one member', () => {
  it('lose nothing of what is written on both', async () => {
    const page = aPage()
    await time(0)
    await elsewhere('Parle')
    page.type(d1, 'Écoute')
    await time(1_000)
    const joined = `Écoute\n${writtenElsewhere}\nParle`
    expect([page.text(d1), server.kept(d1)?.text, page.state(d1)]).toEqual([joined, joined, 'saved'])
  })

  it('read again what was noted elsewhere while they read', async () => {
    const { notes } = server.client
    let first = true
    server.client.notes = async (...asked) => {
      const answer = await notes(...asked)
      if (first) {
        first = false
        await elsewhere('Écoute')
        page.readAgain()
      }
      return answer
    }
    const page = aPage()
    await time(0)
    expect(page.text(d1)).toBe('Écoute')
  })

  it('show each other’s words, but not under the hands of who is writing', async () => {
    const page = aPage()
    page.type(d1, 'Écoute')
    await time(1_000)
    await elsewhere('Écoute, parle')
    page.readAgain()
    await time(1_000)
    expect(page.text(d1)).toBe('Écoute')
    page.leave(d1)
    await time(0)
    expect(page.text(d1)).toBe('Écoute, parle')
  })
})

describe('while a word is being composed', () => {
  it('what another device wrote is neither written over nor put under the hands, and joined at the end', async () => {
    const page = aPage()
    await time(0)
    await elsewhere('Parle')
    page.type(d1, 'bonj', true)
    await time(1_000)
    expect(page.text(d1)).toBe('bonj')
    // The field knows of nothing else than its own.
    page.type(d1, 'bonjour', true)
    await time(1_000)
    expect([page.text(d1), server.kept(d1)?.text]).toEqual(['bonjour', 'Parle'])
    page.type(d1, 'bonjour')
    await time(1_000)
    const joined = `bonjour\n${writtenElsewhere}\nParle`
    expect([page.text(d1), server.kept(d1)?.text]).toEqual([joined, joined])
  })

  it('nothing is taken either before its first letter has come', async () => {
    const page = aPage()
    await time(0)
    page.type(d1, '', true)
    await elsewhere('Parle')
    page.readAgain()
    await time(1_000)
    expect(page.text(d1)).toBe('')
  })
})

describe('what the server will not have', () => {
  it('because the session is closed stays here to be copied, until the person takes it away', async () => {
    server.refuseWith({ code: 'notes-closed' })
    const page = aPage()
    page.type(d1, 'Écoute')
    await time(1_000)
    crash(page)
    const next = aPage()
    await time(0)
    expect(next.refused()).toEqual([{ ...d1, text: 'Écoute', refusal: { code: 'notes-closed' } }])
    next.forget(d1)
    expect([next.refused(), localStorage.length]).toEqual([[], 0])
  })

  it('because it is too long is said in its field, and sent again once it was shortened', async () => {
    const page = aPage()
    await time(0)
    const refusal = { code: 'note-too-long', longest: 20_000 } as const
    server.refuseWith(refusal)
    page.type(d1, 'Beaucoup trop')
    await time(1_000)
    expect([page.state(d1), page.refusal(d1), page.refused()]).toEqual(['refused', refusal, []])
    server.refuseWith(null)
    page.type(d1, 'Moins')
    await time(1_000)
    expect([page.state(d1), server.kept(d1)?.text]).toEqual(['saved', 'Moins'])
  })

  it('is joined to what another device writes meanwhile, and not thrown away for it', async () => {
    const page = aPage()
    await time(0)
    server.refuseWith({ code: 'note-too-long', longest: 20_000 })
    page.type(d1, 'Beaucoup trop')
    await time(1_000)
    page.leave(d1)
    server.refuseWith(null)
    await elsewhere('Parle')
    page.readAgain()
    await time(1_000)
    expect(page.text(d1)).toBe(`Beaucoup trop\n${writtenElsewhere}\nParle`)
    expect(server.kept(d1)?.text).toBe(page.text(d1))
  })

  it('is the same to who looks, letter after letter of another note', async () => {
    server.refuseWith({ code: 'notes-closed' })
    const page = aPage()
    page.type(d1, 'Écoute')
    await time(1_000)
    const [before] = page.refused()
    page.type(d2, 'P')
    expect(page.refused()[0]).toBe(before)
  })

  it('because the link was taken back stays here, and goes when the same member comes back', async () => {
    server.refuseWith({ code: 'signed-out' })
    const page = aPage()
    page.type(d1, 'Écoute')
    await time(60_000)
    expect([page.state(d1), page.refused()]).toEqual(['kept', []])
    crash(page)
    server.refuseWith(null)
    aPage()
    await time(0)
    expect(server.kept(d1)?.text).toBe('Écoute')
  })
})

it('another member on the same browser sees nothing of it, and sends nothing of it', async () => {
  server.cut('there')
  const page = aPage('brun')
  page.type(d1, 'Écoute')
  crash(page)
  server = noteServer()
  const other = aPage('caron')
  await time(60_000)
  expect([other.text(d1), server.arrived]).toEqual(['', []])
  expect(aPage('brun').text(d1)).toBe('Écoute')
})

it('sends nothing any more once it is stopped, not even what was next in turn (H3)', async () => {
  const page = aPage()
  await time(0)
  page.type(d1, 'Écoute')
  page.type(d2, 'Parle')
  void page.wake()
  page.stop()
  await time(60_000)
  expect(server.arrived).toEqual(['Écoute'])
  expect(aPage().text(d2)).toBe('Parle')
})

it.each(['', 'null', '{', '[]', '{"text":1}', '{"text":"x","base":{}}'])(
  'is not troubled by what lies in the storage: %s',
  (text) => {
    localStorage.setItem('delibere note s1 brun h1 D1 page', text)
    expect(aPage().text(d1)).toBe('')
  },
)

it('writes on although the browser’s storage is full', async () => {
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const page = aPage()
  page.type(d1, 'Écoute')
  await time(1_000)
  expect(server.kept(d1)?.text).toBe('Écoute')
  full.mockRestore()
})
