import type { Client, Refusal } from '@delibere/client'
import { type CommandId, type DomainCode, err, type HearingId, type JurorId, ok, type SessionId } from '@delibere/core'
import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpinionAbout } from './opinion-book.ts'
import { createOpinionKeeper, type OpinionKeeper } from './opinion-keeper.ts'

const who = { sessionId: 's1' as SessionId, jurorId: 'brun' as JurorId }
const about = (domain: DomainCode): OpinionAbout => ({ hearingId: 'h1' as HearingId, domain })

/** A server that takes each id once, and a network to it. */
function aServer() {
  const taken = new Map<CommandId, unknown>()
  const network: { refusal: Refusal | null; answers: boolean } = { refusal: null, answers: true }
  const order: Client['order'] = async (given, { id } = {}) => {
    await Promise.resolve()
    if (network.refusal) return err(network.refusal)
    if (!taken.has(id!)) taken.set(id!, 'opinion' in given ? given.opinion : null)
    return network.answers ? ok({ revision: taken.size }) : err({ code: 'unreachable' })
  }
  return Object.assign(network, { taken, client: { order } })
}

let server: ReturnType<typeof aServer>
const pages: (() => void)[] = []
const [revision, setRevision] = createSignal(0)
function aPage(): OpinionKeeper {
  return createRoot((dispose) => {
    const keeper = createOpinionKeeper({ client: server.client, who, revision })
    pages.push(() => (keeper.stop(), dispose()))
    return keeper
  })
}
const time = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const cut: Refusal = { code: 'unreachable' }

beforeEach(() => {
  vi.useFakeTimers()
  server = aServer()
  setRevision(0)
})
afterEach(() => {
  for (const close of pages.splice(0)) close()
  vi.useRealTimers()
})

describe('an opinion (H4)', () => {
  it('is on its way until the view shows it', async () => {
    const page = aPage()
    page.choose(about('D1'), 'acquired')
    expect(page.pending(about('D1'))?.state).toBe('sending')
    await time(0)
    expect(page.pending(about('D1'))?.state).toBe('taken')
    setRevision(1)
    expect([page.pending(about('D1')), localStorage.length]).toEqual([null, 0])
  })

  it('given while the network is cut is kept, and goes once, the latest of each domain alone', async () => {
    server.refusal = cut
    const page = aPage()
    page.choose(about('D1'), 'acquired')
    await time(0)
    page.choose(about('D1'), 'notAcquired')
    page.choose(about('D2'), 'toDiscuss')
    await time(0)
    expect(page.pending(about('D2'))).toMatchObject({ opinion: 'toDiscuss', state: 'kept' })
    await time(180_000)
    expect(page.pending(about('D1'))).toMatchObject({ opinion: 'notAcquired', state: 'kept' })
    expect(server.taken.size).toBe(0)
    server.refusal = null
    void page.wake()
    await time(0)
    expect([...server.taken.values()]).toEqual(['notAcquired', 'toDiscuss'])
  })

  it('survives the page, and is sent again under the same id', async () => {
    server.answers = false
    aPage().choose(about('D1'), 'acquired')
    await time(0)
    for (const close of pages.splice(0)) close()
    server.answers = true
    const next = aPage()
    expect(next.pending(about('D1'))).toMatchObject({ opinion: 'acquired', state: 'kept' })
    await time(0)
    expect([...server.taken.values()]).toEqual(['acquired'])
    expect(next.pending(about('D1'))?.state).toBe('taken')
  })

  it('that comes too late is refused, and is said to be until the person has seen it', async () => {
    server.refusal = cut
    aPage().choose(about('D1'), 'acquired')
    await time(0)
    server.refusal = { code: 'opinions-closed' }
    await time(2_000)
    for (const close of pages.splice(0)) close()
    const next = aPage()
    expect(next.refused()).toMatchObject([{ domain: 'D1', opinion: 'acquired', refusal: { code: 'opinions-closed' } }])
    next.forget(about('D1'))
    expect([next.refused(), localStorage.length]).toEqual([[], 0])
    await time(60_000)
    expect(server.taken.size).toBe(0)
  })

  it('that nobody answers is soon said to be kept', async () => {
    const page = aPage()
    server.client.order = () => new Promise(() => {})
    page.choose(about('D1'), 'acquired')
    await time(1_400)
    expect(page.pending(about('D1'))?.state).toBe('sending')
    await time(200)
    expect(page.pending(about('D1'))?.state).toBe('kept')
  })

  it('that is next in turn is not sent any more once it is stopped', async () => {
    server.refusal = cut
    const page = aPage()
    page.choose(about('D1'), 'acquired')
    page.choose(about('D2'), 'toDiscuss')
    await time(0)
    server.refusal = null
    void page.wake()
    page.stop()
    await time(60_000)
    expect([...server.taken.values()]).toEqual(['acquired'])
  })

  it('can be taken back in the same way', async () => {
    server.refusal = cut
    const page = aPage()
    page.choose(about('D1'), null)
    await time(0)
    expect(page.pending(about('D1'))).toMatchObject({ opinion: null, state: 'kept' })
    server.refusal = null
    await time(2_000)
    expect([...server.taken.values()]).toEqual([null])
  })
})

it.each(['', '{', '{"id":1}', '{"id":"x","opinion":"other"}', '{"id":"x"}'])(
  'is not troubled by what lies in the storage: %s',
  (text) => {
    localStorage.setItem('delibere avis s1 brun h1 D1', text)
    expect(aPage().pending(about('D1'))).toBeNull()
  },
)
