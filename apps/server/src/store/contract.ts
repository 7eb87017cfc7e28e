import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { receiptsKept } from './receipts.ts'
import type { Entry, Store } from './store.ts'
import {
  added,
  closed,
  type Counters,
  type CountersFact,
  entryOf,
  eraseNotes,
  erasureOf,
  fold,
  gone,
  handOf,
  isNoteOf,
  noted,
  opened,
} from './testing/counters.ts'

/** What every adapter of the store promises. `open` gives a store on nothing, made for this test alone. */
export function storeContract(adapter: string, open: () => Promise<Store<Counters, CountersFact>>): void {
  describe(`${adapter}, as a store`, () => {
    it('begins with the empty world', async () => {
      const store = await open()
      expect(store.world).toEqual({ counters: {}, sessions: {} })
      expect(store.revision).toBe(0)
      expect(store.lastAt).toBe(0)
      expect(await store.journal(Infinity, 10)).toEqual([])
    })

    it('shows an entry when append has resolved, and not before', async () => {
      const store = await open()
      const appended = handOf(store)(added('a', 2))
      expect(store.revision).toBe(0)
      expect(store.world.counters).toEqual({})
      expect(store.receipts.size).toBe(0)
      await appended
      expect(store.revision).toBe(1)
      expect(store.world.counters).toEqual({ a: 2 })
      const [entry] = await store.journal(1, 1)
      expect(store.lastAt).toBe(entry!.at)
      expect(store.receipts.get('c-1')).toEqual({ revision: 1, actor: { member: 'm-1' } })
    })

    it('takes entries while others are on their way, and resolves in the order of the calls', async () => {
      const store = await open()
      const give = handOf(store)
      const seen: [number, number][] = []
      const watch = (n: number) => give(added('a', 1)).then(() => seen.push([n, store.revision]))
      await Promise.all([1, 2, 3, 4, 5].map(watch))
      expect(seen.map(([n]) => n)).toEqual([1, 2, 3, 4, 5])
      expect(seen.every(([n, revision]) => revision >= n)).toBe(true)
      expect(store.world.counters).toEqual({ a: 5 })
    })

    it.each([0, 2, 7])('refuses revision %i when 1 is due, and goes on', async (given) => {
      const store = await open()
      const fault = { code: 'entry-out-of-order', data: { expected: 1, given } }
      await expect(store.append(entryOf(given, added('a', 1)), store.world)).rejects.toMatchObject(fault)
      await handOf(store)(added('a', 1))
      expect(store.revision).toBe(1)
    })

    it.each([new Date(0), Number.NaN, new Map(), 1n])('refuses %s, which is not JSON, and goes on', async (by) => {
      const store = await open()
      const entry = { ...entryOf(1), facts: [{ type: 'added', counter: 'a', by: by as number }] as const }
      await expect(store.append(entry, store.world)).rejects.toThrow(TypeError)
      await handOf(store)(added('a', 1))
      expect(store.world.counters).toEqual({ a: 1 })
    })

    it('refuses to close a session whose id cannot name a file, and goes on', async () => {
      const store = await open()
      await expect(store.append(entryOf(1, closed('../s')), store.world)).rejects.toThrow(TypeError)
      await handOf(store)(added('a', 1))
      expect(store.revision).toBe(1)
    })

    it('gives back the journal, the newest first, from any revision', async () => {
      const store = await open()
      const give = handOf(store)
      await Promise.all([1, 2, 3, 4, 5].map((by) => give(added('a', by))))
      const revisions = async (from: number, limit: number) =>
        (await store.journal(from, limit)).map(({ revision }) => revision)
      expect(await revisions(Infinity, 2)).toEqual([5, 4])
      expect(await revisions(3, 2)).toEqual([3, 2])
      expect(await revisions(1, 10)).toEqual([1])
      expect(await revisions(9, 1)).toEqual([5])
      expect(await revisions(5, 0)).toEqual([])
      expect(await revisions(0, 10)).toEqual([])
    })

    it('gives back an entry as it was, what is personal included', async () => {
      const store = await open()
      await handOf(store)(opened('s'), noted('s', 'Élise a dit « oui »'), added('a', 1))
      expect(await store.journal(1, 1)).toEqual([
        entryOf(1, opened('s'), noted('s', 'Élise a dit « oui »'), added('a', 1)),
      ])
    })

    it('remembers the receipts of the last 2,000 entries', async () => {
      const store = await open()
      const give = handOf(store)
      await Promise.all(Array.from({ length: receiptsKept + 1 }, () => give(added('a', 1))))
      expect(store.receipts.size).toBe(2_000)
      expect(store.receipts.has('c-1')).toBe(false)
      expect(store.receipts.get('c-2')?.revision).toBe(2)
      expect(store.receipts.get('c-2001')?.revision).toBe(2_001)
    })

    it('has a session sealed as soon as the entry that closes it is kept', async () => {
      const store = await open()
      const give = handOf(store)
      await give(opened('s'), noted('s', 'first'))
      expect(await store.sealedSession('s')).toBeNull()
      await give(closed('s'))
      expect(await store.sealedSession('s')).toEqual({ id: 's', revision: 2, content: { notes: ['first'] } })
      expect(store.world.sessions).toEqual({})
    })

    it.each(['unknown', '', '../records', 'a/b', 'x'.repeat(200)])('knows no sealed session %j', async (id) => {
      const store = await open()
      expect(await store.sealedSession(id)).toBeNull()
    })

    it('keeps what was appended before it is closed, and takes nothing after', async () => {
      const store = await open()
      const give = handOf(store)
      const appended = give(added('a', 1))
      await store.close()
      await appended
      await expect(give(added('a', 1))).rejects.toMatchObject({ code: 'store-closed' })
      await store.close()
      expect(store.world.counters).toEqual({ a: 1 })
    })

    it('erases what is personal in the facts that are meant, once and for good, and nothing else', async () => {
      const store = await open()
      const give = handOf(store)
      await give(opened('s'), noted('s', 'Élise'), noted('t', 'Karim'), noted('s', 'Élise'))
      await give(noted('s', 'Inès'), added('a', 1))
      const erasure = {
        concerns: (fact: CountersFact, { revision }: Entry<CountersFact>) => isNoteOf('s')(fact) && revision === 1,
        sealed: [],
      }
      await store.erase(erasure)
      await store.erase(erasure)
      const blank = { type: 'noted', session: 's', personal: null } as const
      expect(await store.journal(Infinity, 9)).toEqual([
        entryOf(2, noted('s', 'Inès'), added('a', 1)),
        entryOf(1, opened('s'), blank, noted('t', 'Karim'), blank),
      ])
      await give(added('a', 1))
      expect(store.revision).toBe(3)
    })

    it('asks whether a fact is meant only of those that have something personal left', async () => {
      const store = await open()
      await handOf(store)(opened('s'), noted('s', 'Élise'), added('a', 1))
      const asked: string[] = []
      const concerns = ({ type }: CountersFact) => asked.push(type) > 0
      await store.erase({ concerns, sealed: [] })
      expect(new Set(asked)).toEqual(new Set(['noted']))
      asked.length = 0
      await store.erase({ concerns, sealed: [] })
      expect(asked).toEqual([])
    })

    it('leaves of a sealed session what is to be left, under the seal that it said', async () => {
      const store = await open()
      const give = handOf(store)
      await give(opened('s'), noted('s', 'Élise'), opened('t'), noted('t', 'Karim'))
      await give(closed('s'), closed('t'))
      const [redaction = expect.fail()] = erasureOf('s').sealed
      const seal = await store.sealAfter(redaction)
      expect(await store.sealedSession('s')).toMatchObject({ content: { notes: ['Élise'] } })
      await eraseNotes(store, give, 's')
      expect(await store.sealedSession('s')).toEqual({ id: 's', revision: 2, content: { notes: [gone] } })
      expect(await store.sealedSession('t')).toMatchObject({ content: { notes: ['Karim'] } })
      expect(await store.sealAfter({ id: 's', redact: (content) => content })).toEqual(seal)
      expect(await store.sealAfter({ id: 'u', redact: () => expect.fail() })).toBeNull()
    })

    it('passes over a session that is not sealed', async () => {
      const store = await open()
      await handOf(store)(opened('s'), noted('s', 'Élise'))
      await store.erase(erasureOf('s'))
      expect(await store.sealedSession('s')).toBeNull()
    })

    it('takes entries while it erases, several erasures at once, and loses none of either', async () => {
      const store = await open()
      const give = handOf(store)
      await give(noted('s', 'Élise'), noted('t', 'Karim'), noted('u', 'Inès'))
      const under: Promise<void>[] = [store.erase(erasureOf('s')), store.erase(erasureOf('t'))]
      for (let n = 0; n < 300; n += 1) {
        under.push(give(added('a', 1)))
        if (n % 10 === 0) await under.at(-1)
      }
      await Promise.all(under)
      expect(store.revision).toBe(301)
      expect((await store.journal(Infinity, Infinity)).map(({ revision }) => revision).toReversed()).toEqual(
        Array.from({ length: 301 }, (_, at) => at + 1),
      )
      const [first] = await store.journal(1, 1)
      expect(first?.facts).toMatchObject([{ personal: null }, { personal: null }, { personal: { text: 'Inès' } }])
    })

    it('erases nothing from what comes after it was asked to', async () => {
      const store = await open()
      const give = handOf(store)
      await give(noted('s', 'Élise'))
      await Promise.all([store.erase(erasureOf('s')), give(noted('s', 'Inès'))])
      expect(await store.journal(2, 1)).toEqual([entryOf(2, noted('s', 'Inès'))])
    })

    it('ends the erasure it has begun before it is closed, and begins none after', async () => {
      const store = await open()
      await handOf(store)(noted('s', 'Élise'))
      let done = false
      const erased = store.erase(erasureOf('s')).then(() => (done = true))
      await store.close()
      expect(done).toBe(true)
      await erased
      await expect(store.erase(erasureOf('s'))).rejects.toMatchObject({ code: 'store-closed' })
    })

    it('has the world of its journal, whatever it was given', { timeout: 60_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(someFact, { maxLength: 4 }), { maxLength: 12 }), async (given) => {
          const batches = given.map(withoutAfterlife())
          const store = await open()
          const give = handOf(store)
          await Promise.all(batches.map((facts) => give(...facts)))
          const entries = (await store.journal(Infinity, Infinity)).toReversed()
          expect(entries).toEqual(batches.map((facts, at) => entryOf(at + 1, ...facts)))
          expect(store.world).toEqual(fold(entries))
          await store.close()
        }),
        { numRuns: 25 },
      )
    })
  })
}

const session = fc.constantFrom('s-1', 's-2', 's-3', 's-4', 's-5', 's-6')
/** Any fact there is. */
export const someFact: fc.Arbitrary<CountersFact> = fc.oneof(
  fc.record({ type: fc.constant('added'), counter: fc.string(), by: fc.integer() }),
  fc.record({ type: fc.constantFrom('opened', 'closed'), session }),
  fc.record({ type: fc.constant('noted'), session, personal: fc.record({ text: fc.string({ unit: 'binary' }) }) }),
)

/** Leaves out what would happen to a session after it has closed. */
export function withoutAfterlife(): (facts: readonly CountersFact[]) => readonly CountersFact[] {
  const ended = new Set<string>()
  return (facts) =>
    facts.filter((fact) => {
      if (!('session' in fact)) return true
      const alive = !ended.has(fact.session)
      if (fact.type === 'closed') ended.add(fact.session)
      return alive
    })
}
