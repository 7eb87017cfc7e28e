import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { receiptsKept } from './receipts.ts'
import type { Store } from './store.ts'
import {
  added,
  closed,
  type Counters,
  type CountersFact,
  entryOf,
  fold,
  handOf,
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
