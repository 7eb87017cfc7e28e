import { isPlainObject } from '../canonical-json.ts'
import type { Entry, Kept, Store } from '../store.ts'

/** A small made-up world: named counters, and sessions with notes that are sealed when they close. */
export interface Counters {
  readonly counters: Readonly<Record<string, number>>
  readonly sessions: Readonly<Record<string, readonly string[]>>
}

export type CountersFact =
  | { readonly type: 'added'; readonly counter: string; readonly by: number }
  | { readonly type: 'opened'; readonly session: string }
  | { readonly type: 'noted'; readonly session: string; readonly personal: { readonly text: string } | null }
  | { readonly type: 'closed'; readonly session: string }
  | { readonly type: 'kept'; readonly sha256: string }

export const added = (counter: string, by: number): CountersFact => ({ type: 'added', counter, by })
export const opened = (session: string): CountersFact => ({ type: 'opened', session })
export const noted = (session: string, text: string): CountersFact => ({ type: 'noted', session, personal: { text } })
export const closed = (session: string): CountersFact => ({ type: 'closed', session })

export const counters: Kept<Counters, CountersFact> = {
  empty: { counters: {}, sessions: {} },
  shape: 2,
  evolve(world, fact) {
    if (fact.type === 'added') {
      const sum = (Object.hasOwn(world.counters, fact.counter) ? (world.counters[fact.counter] ?? 0) : 0) + fact.by
      return { ...world, counters: { ...world.counters, [fact.counter]: sum } }
    }
    if (fact.type === 'kept') return world
    const { [fact.session]: notes = [], ...others } = world.sessions
    if (fact.type === 'closed') return { ...world, sessions: others }
    const more = fact.type === 'noted' ? [fact.personal?.text ?? '(erased)'] : []
    return { ...world, sessions: { ...others, [fact.session]: [...notes, ...more] } }
  },
  // In shape 1 the counters were called totals.
  read(json, shape) {
    if (!isPlainObject(json)) throw new Error('a world is an object')
    const { totals, ...rest } = json
    const world = shape === 1 ? { ...rest, counters: totals } : json
    if (!isPlainObject(world['counters'])) throw new Error('a world has counters')
    return world as unknown as Counters
  },
  documents: (facts) => facts.flatMap((fact) => (fact.type === 'kept' ? [fact.sha256] : [])),
  sealed: (facts, before) =>
    facts
      .filter(({ type }) => type === 'closed')
      .flatMap((fact) =>
        'session' in fact ? [{ id: fact.session, content: { notes: before.sessions[fact.session] ?? [] } }] : [],
      ),
}

export const fold = (entries: readonly Entry<CountersFact>[]): Counters =>
  entries.flatMap(({ facts }) => facts).reduce(counters.evolve, counters.empty)

/** Gives entries to a store as an engine does: on a head world of its own, without waiting for the disk. */
export function handOf(store: Store<Counters, CountersFact>) {
  let { world, revision } = store
  return (...facts: readonly CountersFact[]): Promise<void> => {
    revision += 1
    world = facts.reduce(counters.evolve, world)
    return store.append(entryOf(revision, ...facts), world)
  }
}

export const entryOf = (revision: number, ...facts: readonly CountersFact[]): Entry<CountersFact> => ({
  revision,
  at: 1_800_000_000_000 + revision,
  actor: { member: 'm-1' },
  command: { id: `c-${revision}`, type: 'counters.change' },
  facts,
})
