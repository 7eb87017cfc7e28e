import { allDocumentsMissing, err, HearingId, ok, SessionId, type DecisionSheet } from '@delibere/core'
import { aDecisionSheet, aSession } from '@delibere/core/testing'
import { describe, expect, it } from 'vitest'
import { memoryDocumentFiles } from './document-files.ts'
import { createDocumentKeeper, type DocumentToKeep, type KeeperParts, type KeepFailure } from './keep.ts'
import { createRenderer } from './render.ts'
import { readPdf } from './testing/read-pdf.ts'

const aSigned = (number: string) => ({
  sessionId: SessionId.parse('s1'),
  hearingId: HearingId.parse(`h-${number}`),
  version: 1,
  sheet: aDecisionSheet({ number }),
})

/** Signed sheets, and a keeper whose orders take them off the list; time passes when `elapse` is called. */
function aHouse(numbers: readonly string[], overrides: Partial<KeeperParts> = {}) {
  const signed = numbers.map(aSigned)
  const kept: DocumentToKeep[] = []
  const failures: KeepFailure[] = []
  const planned = new Set<{ readonly milliseconds: number; readonly run: () => void }>()
  const files = memoryDocumentFiles()
  const parts: KeeperParts = {
    missing: () => signed.filter(({ hearingId }) => !kept.some((document) => document.hearingId === hearingId)),
    order: async (document) => {
      kept.push(document)
      return ok(null)
    },
    renderer: { renderDecisionSheet: ({ number }) => new TextEncoder().encode(number) },
    files,
    onFailure: (failure) => failures.push(failure),
    later: (milliseconds, run) => {
      const one = { milliseconds, run }
      planned.add(one)
      return () => planned.delete(one)
    },
    ...overrides,
  }
  const elapse = () => {
    for (const one of planned) {
      planned.delete(one)
      one.run()
    }
  }
  return { signed, kept, failures, planned, files, parts, elapse, keeper: createDocumentKeeper(parts) }
}

const numbersOf = (kept: readonly DocumentToKeep[]) => kept.map(({ hearingId }) => hearingId.replace('h-', ''))
const failing = (...numbers: readonly string[]) => ({
  renderDecisionSheet: ({ number }: DecisionSheet) => {
    if (numbers.includes(number)) throw new Error(`no ${number}`)
    return new TextEncoder().encode(number)
  },
})

describe('the document keeper', () => {
  it('renders, saves, then orders what is missing, in order', async () => {
    const { keeper, kept, files } = aHouse(['FD-1', 'FD-2'])
    keeper.wake()
    await keeper.settled()
    expect(kept).toMatchObject([
      { sessionId: 's1', hearingId: 'h-FD-1', version: 1, bytes: 4 },
      { sessionId: 's1', hearingId: 'h-FD-2', version: 1, bytes: 4 },
    ])
    const saved = await Promise.all(kept.map(({ sha256 }) => files.read(sha256)))
    expect(saved.map((document) => Buffer.from(document!).toString())).toEqual(['FD-1', 'FD-2'])
  })

  it('does nothing when nothing is missing', async () => {
    const { keeper, kept } = aHouse([])
    keeper.wake()
    await keeper.settled()
    expect(kept).toEqual([])
  })

  it('keeps one document at a time and each once, however often it is woken', async () => {
    let underWay = 0
    let most = 0
    const house = aHouse(['FD-1', 'FD-2', 'FD-3'], {
      order: async (document) => {
        most = Math.max(most, ++underWay)
        house.keeper.wake()
        await Promise.resolve()
        underWay--
        house.kept.push(document)
        return ok(null)
      },
    })
    house.keeper.wake()
    house.keeper.wake()
    await house.keeper.settled()
    expect(most).toBe(1)
    expect(numbersOf(house.kept)).toEqual(['FD-1', 'FD-2', 'FD-3'])
  })

  it('sees what was signed while it was at work', async () => {
    const house = aHouse(['FD-1'], {
      order: async (document) => {
        house.kept.push(document)
        if (house.signed.length === 1) house.signed.push(aSigned('FD-2'))
        house.keeper.wake()
        return ok(null)
      },
    })
    house.keeper.wake()
    await house.keeper.settled()
    expect(numbersOf(house.kept)).toEqual(['FD-1', 'FD-2'])
  })

  it('hears a wake that comes as it is finishing', async () => {
    const house = aHouse(['FD-1'])
    house.keeper.wake()
    for (let turn = 0; turn < 50; turn++) {
      await Promise.resolve()
      if (house.kept.length === 1 && house.signed.length === 1) house.signed.push(aSigned('FD-2'))
      if (house.signed.length === 2) house.keeper.wake()
    }
    await house.keeper.settled()
    expect(numbersOf(house.kept)).toEqual(['FD-1', 'FD-2'])
  })

  it('is not held up by a document that fails, and tells of it', async () => {
    const { keeper, kept, failures } = aHouse(['FD-1', 'FD-2'], { renderer: failing('FD-1') })
    keeper.wake()
    await keeper.settled()
    expect(numbersOf(kept)).toEqual(['FD-2'])
    expect(failures).toMatchObject([
      { sessionId: 's1', hearingId: 'h-FD-1', version: 1, attempts: 1, retryInMilliseconds: 1000 },
    ])
    expect(failures[0]!.cause).toEqual(new Error('no FD-1'))
  })

  it('tries again by itself, at growing intervals, and not at every wake', async () => {
    const { keeper, failures, elapse } = aHouse(['FD-1'], { renderer: failing('FD-1') })
    keeper.wake()
    for (let attempt = 0; attempt < 11; attempt++) {
      await keeper.settled()
      keeper.wake()
      await keeper.settled()
      elapse()
    }
    await keeper.settled()
    expect(failures.map(({ retryInMilliseconds }) => retryInMilliseconds / 1000)).toEqual([
      1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300,
    ])
  })

  it.each([
    ['the disk refuses', { files: { save: () => Promise.reject(new Error('ENOSPC')) } }, 'ENOSPC'],
    ['the order fails', { order: () => Promise.reject(new Error('storage-failed')) }, 'storage-failed'],
    ['the order is refused', { order: async () => err({ code: 'not-allowed' }) }, 'not-allowed'],
  ])('loses nothing when %s', async (_, fault: Partial<KeeperParts>, saying) => {
    let broken = true
    const sound = aHouse(['FD-1'])
    const { keeper, failures, elapse } = aHouse([], {
      missing: sound.parts.missing,
      files: { save: (document) => (broken && fault.files ? fault.files : sound.files).save(document) },
      order: (document) => (broken && fault.order ? fault.order : sound.parts.order)(document),
    })
    keeper.wake()
    await keeper.settled()
    expect(String(failures[0]!.cause)).toContain(saying)
    expect(sound.kept).toEqual([])
    broken = false
    elapse()
    await keeper.settled()
    expect(numbersOf(sound.kept)).toEqual(['FD-1'])
  })

  it('counts attempts afresh once a document has been kept', async () => {
    const numbers = ['FD-1']
    const house = aHouse(['FD-1'], {
      renderer: { renderDecisionSheet: (sheet) => failing(...numbers).renderDecisionSheet(sheet) },
    })
    house.keeper.wake()
    await house.keeper.settled()
    numbers.pop()
    house.elapse()
    await house.keeper.settled()
    expect(numbersOf(house.kept)).toEqual(['FD-1'])
    numbers.push('FD-1')
    house.kept.pop()
    house.keeper.wake()
    await house.keeper.settled()
    expect(house.failures.map(({ attempts }) => attempts)).toEqual([1, 1])
  })

  it('finishes what is under way when it is stopped, takes up nothing more and plans nothing', async () => {
    const { keeper, kept, planned } = aHouse(['FD-0', 'FD-1', 'FD-2'], { renderer: failing('FD-0', 'FD-2') })
    keeper.wake()
    await keeper.settled()
    expect(numbersOf(kept)).toEqual(['FD-1'])
    await keeper.stop()
    expect(planned.size).toBe(0)
    keeper.wake()
    await keeper.settled()
    expect(numbersOf(kept)).toEqual(['FD-1'])
  })

  it('plans no further attempt for what fails while it stops', async () => {
    const { keeper, failures, planned } = aHouse(['FD-1'], { order: () => Promise.reject(new Error('storage-failed')) })
    keeper.wake()
    await keeper.stop()
    expect(failures).toHaveLength(1)
    expect(planned.size).toBe(0)
  })

  it('stops after the document under way', async () => {
    const house = aHouse(['FD-1', 'FD-2'])
    house.keeper.wake()
    await house.keeper.stop()
    expect(numbersOf(house.kept)).toEqual(['FD-1'])
  })
})

describe('a session', () => {
  it('has the PDF of every sheet its president signed, and wants no other', async () => {
    const { play, sessionId } = aSession('heard')
    const { keeper, failures, files } = aHouse([], {
      missing: () => allDocumentsMissing(play.world),
      order: async (document) => play.order({ kind: 'server' }, { type: 'document.keep', ...document }),
      renderer: createRenderer(),
    })
    keeper.wake()
    await keeper.settled()
    expect(failures).toEqual([])
    expect(allDocumentsMissing(play.world)).toEqual([])
    const sheets = play.world.sessions[sessionId]!.hearings.flatMap((hearing) => hearing.sheets)
    expect(sheets).toHaveLength(2)
    for (const { sheet, document } of sheets) {
      const pdf = await files.read(document!.sha256)
      expect(pdf).toHaveLength(document!.bytes)
      expect((await readPdf(pdf!)).title).toContain(sheet.number)
    }
  })
})
