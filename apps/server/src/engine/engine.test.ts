import { type Fact, instant, type World } from '@delibere/core'
import { aJuror, commandId, morning, type Order, staff } from '@delibere/core/testing'
import { describe, expect, it } from 'vitest'
import { createMemoryStore, type Store } from '../store/index.ts'
import type { Clock } from './clock.ts'
import { type Engine, type EngineParts, openEngine } from './engine.ts'
import { keptWorld } from './kept.ts'

type OurStore = Store<World, Fact>

const juror = (name: string): Order => {
  const { id: _id, ...rest } = aJuror(name, 'employer')
  return { type: 'juror.register', juror: rest }
}
const server = { kind: 'server' } as const
const as = (id: string, order: Order) => ({ ...order, id: commandId(id) }) as Parameters<Engine['order']>[0]

const stopped: Clock = { wall: () => morning, ticks: () => 0, boot: null }

async function open(store: EngineParts['store'], clock: Clock = stopped) {
  const faults: unknown[] = []
  const engine = openEngine({ store, clock, onFault: (cause) => faults.push(cause) })
  return { engine, faults }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

/** A store whose disk the test holds: an entry is on it when `flush` is called, and never once `fail` was. */
function heldStore(inner: OurStore = createMemoryStore(keptWorld)) {
  let appended = 0
  const waiting: { readonly go: () => void; readonly stop: (cause: unknown) => void }[] = []
  let failed: unknown
  return {
    get world() {
      return inner.world
    },
    get revision() {
      return inner.revision
    },
    get lastAt() {
      return inner.lastAt
    },
    receipts: inner.receipts,
    journal: inner.journal,
    async append(...[entry, after]: Parameters<OurStore['append']>) {
      appended += 1
      if (failed) throw failed
      await new Promise<void>((go, stop) => waiting.push({ go, stop }))
      await inner.append(entry, after)
    },
    /** How many entries it was given. */
    appended: () => appended,
    async flush() {
      for (const { go } of waiting.splice(0)) go()
      await settled()
    },
    fail() {
      failed = Object.assign(new Error('ENOSPC'), { code: 'storage-failed' })
      for (const { stop } of waiting.splice(0)) stop(failed)
    },
  }
}

describe('an order', () => {
  it('is answered, and shown, when it is on the disk and not before', async () => {
    const store = heldStore()
    const { engine } = await open(store)
    const seen: string[] = []
    engine.listen(() => seen.push('told'))
    const answer = engine.order(as('c1', juror('Aubry')), staff).then((result) => seen.push('answered') && result)
    await settled()
    expect([seen, engine.revision, Object.keys(engine.world.jurors)]).toEqual([[], 0, []])
    await store.flush()
    expect(await answer).toEqual({ ok: true, value: { revision: 1 } })
    expect([seen.toSorted(), engine.revision]).toEqual([['answered', 'told'], 1])
  })

  it('is decided on what was decided before it, though that is not on the disk yet', async () => {
    const store = heldStore()
    const { engine } = await open(store)
    const first = engine.order(as('c1', juror('Aubry')), staff)
    const same = engine.order(as('c2', juror('Aubry')), staff)
    const other = engine.order(as('c3', juror('Berger')), staff)
    await store.flush()
    expect(await first).toMatchObject({ ok: true })
    expect(await same).toMatchObject({ ok: false, error: { code: 'juror-registered' } })
    expect(await other).toEqual({ ok: true, value: { revision: 2 } })
  })

  it('is not refused for something that never reached the disk', async () => {
    const store = heldStore()
    const { engine } = await open(store)
    const first = engine.order(as('c1', juror('Aubry')), staff)
    const same = engine.order(as('c2', juror('Aubry')), staff)
    store.fail()
    expect(await first).toEqual({ ok: false, error: { code: 'storage-failed' } })
    expect(await same).toEqual({ ok: false, error: { code: 'storage-failed' } })
  })

  it('gives the same receipt when it comes again: under way, done, or after a restart', async () => {
    const inner = createMemoryStore(keptWorld)
    const store = heldStore(inner)
    const { engine } = await open(store)
    const command = as('c1', juror('Aubry'))
    const first = engine.order(command, staff)
    const again = engine.order(command, staff)
    await store.flush()
    const { engine: reopened } = await open(inner)
    const answers = [await first, await again, await engine.order(command, staff), await reopened.order(command, staff)]
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: { revision: 1 } })))
    expect(reopened.revision).toBe(1)
  })

  it('is refused to whoever sends somebody else’s id', async () => {
    const store = heldStore()
    const { engine } = await open(store)
    const command = as('c1', juror('Aubry'))
    const first = engine.order(command, staff)
    const refused = { ok: false, error: { code: 'not-allowed' } }
    expect(await engine.order(command, server)).toEqual(refused)
    await store.flush()
    await first
    expect(await engine.order(command, server)).toEqual(refused)
  })
})

describe('a consideration', () => {
  it('answers as the order would, and does nothing', async () => {
    const { engine } = await open(createMemoryStore(keptWorld))
    expect(engine.consider(as('c1', juror('Aubry')), staff)).toEqual({ ok: true, value: { 'juror.registered': 1 } })
    expect(engine.revision).toBe(0)
    await engine.order(as('c1', juror('Aubry')), staff)
    expect(engine.consider(as('c2', juror('Aubry')), staff)).toMatchObject({ error: { code: 'juror-registered' } })
    expect(engine.consider(as('c2', juror('Aubry')), server)).toEqual({ ok: false, error: { code: 'not-allowed' } })
  })

  it('says nothing of what is not on the disk yet', async () => {
    const store = heldStore()
    const { engine } = await open(store)
    const first = engine.order(as('c1', juror('Aubry')), staff)
    expect(engine.consider(as('c2', juror('Aubry')), staff)).toMatchObject({ ok: true })
    await store.flush()
    await first
  })
})

describe('a disk that refuses', () => {
  it('changes nothing and tells nobody, and nothing more is taken, while reading goes on', async () => {
    const store = heldStore()
    const { engine, faults } = await open(store)
    let told = 0
    engine.listen(() => (told += 1))
    const kept = engine.order(as('c0', juror('Aubry')), staff)
    await store.flush()
    await kept
    const lost = [engine.order(as('c1', juror('Berger')), staff), engine.order(as('c2', juror('Caron')), staff)]
    store.fail()
    const refused = { ok: false, error: { code: 'storage-failed' } }
    expect(await Promise.all(lost)).toEqual([refused, refused])
    expect(await engine.order(as('c3', juror('Denis')), staff)).toEqual(refused)
    expect(engine.consider(as('c3', juror('Denis')), staff)).toEqual(refused)
    expect(engine.storage).toBe('failed')
    expect([engine.revision, Object.keys(engine.world.jurors), told, faults.length]).toEqual([1, ['c0.0'], 1, 1])
    expect(await engine.order(as('c0', juror('Aubry')), staff)).toEqual({ ok: true, value: { revision: 1 } })
    expect(store.appended()).toBe(3)
  })

  it('leaves nothing in memory of what it did not take', async () => {
    const store = heldStore()
    const { engine } = await open(store)
    const foreseen: number[] = []
    engine.foresee(({ jurors }) => foreseen.push(Object.keys(jurors).length))
    const lost = engine.order(as('c1', juror('Berger')), staff)
    store.fail()
    await lost
    await settled()
    expect(foreseen).toEqual([0])
  })
})

describe('a listener', () => {
  it('hears once of all that was flushed together, with every fact', async () => {
    const store = heldStore()
    const { engine } = await open(store)
    const heard: string[][] = []
    engine.listen((facts) => heard.push(facts.map((fact) => (fact.type === 'juror.registered' ? fact.juror.id : ''))))
    const orders = ['c1', 'c2', 'c3'].map((id) => engine.order(as(id, juror(`Jure-${id}`)), staff))
    await store.flush()
    await Promise.all(orders)
    await settled()
    expect(heard).toEqual([['c1.0', 'c2.0', 'c3.0']])
  })

  it('hears nothing any more once it has stopped, and spoils nothing for the others when it throws', async () => {
    const { engine, faults } = await open(createMemoryStore(keptWorld))
    const heard: number[] = []
    const stop = engine.listen(() => heard.push(1))
    engine.listen(() => {
      throw new Error('a listener that throws')
    })
    engine.listen(() => heard.push(2))
    await engine.order(as('c1', juror('Aubry')), staff)
    await settled()
    stop()
    await engine.order(as('c2', juror('Berger')), staff)
    await settled()
    expect([heard, faults.length]).toEqual([[1, 2, 2], 2])
  })
})

describe('who gets ready while the disk is at work', () => {
  it('sees the world that will be, before anybody is told, and once for all that goes to the disk together', async () => {
    const store = heldStore()
    const { engine } = await open(store)
    const seen: [string, number][] = []
    engine.foresee(({ jurors }) => seen.push(['foreseen', Object.keys(jurors).length]))
    engine.listen(() => seen.push(['told', Object.keys(engine.world.jurors).length]))
    const orders = ['c1', 'c2'].map((id) => engine.order(as(id, juror(`Jure-${id}`)), staff))
    await settled()
    expect(seen).toEqual([['foreseen', 2]])
    expect(Object.keys(engine.world.jurors)).toEqual([])
    await store.flush()
    await Promise.all(orders)
    expect(seen).toEqual([
      ['foreseen', 2],
      ['told', 2],
    ])
  })
})

describe('the time of the server', () => {
  /** A clock whose hands the test moves. */
  const aClock = () => {
    const hands = { wallAt: Number(morning), ticksAt: 0 }
    return { hands, clock: { wall: () => hands.wallAt, ticks: () => hands.ticksAt, boot: null } }
  }

  it('follows the wall clock forward', async () => {
    const { hands, clock } = aClock()
    const { engine } = await open(createMemoryStore(keptWorld), clock)
    hands.wallAt += 3_600_000
    expect(engine.now()).toBe(morning + 3_600_000)
  })

  it('goes on as long as it really takes when the wall clock is set back', async () => {
    const { hands, clock } = aClock()
    const { engine } = await open(createMemoryStore(keptWorld), clock)
    hands.wallAt -= 3_600_000
    hands.ticksAt += 5_000
    expect(engine.now()).toBe(morning + 5_000)
    hands.wallAt += 3_600_000 + 7_000
    hands.ticksAt += 1_000
    expect(engine.now()).toBe(morning + 7_000)
  })

  it('is never before the last entry, even after a restart with a clock that is behind', async () => {
    const { hands, clock } = aClock()
    const store = createMemoryStore(keptWorld)
    const { engine } = await open(store, clock)
    await engine.order(as('c1', juror('Aubry')), staff)
    hands.wallAt -= 600_000
    const { engine: reopened } = await open(store, clock)
    hands.ticksAt += 2_000
    expect(reopened.now()).toBe(instant(morning + 2_000))
    await reopened.order(as('c2', juror('Berger')), staff)
    expect((await reopened.journal(Infinity, 2)).map(({ at }) => at)).toEqual([morning + 2_000, morning])
  })
})
