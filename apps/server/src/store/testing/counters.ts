import { isPlainObject } from '../canonical-json.ts'
import type { Entry, Erasure, Kept, Seal, Store } from '../store.ts'

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
  | { readonly type: 'kept' | 'attached' | 'dropped'; readonly sha256: string }
  | { readonly type: 'erased'; readonly session: string; readonly seals: readonly Seal[] }

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
    if ('sha256' in fact) return world
    const { [fact.session]: notes = [], ...others } = world.sessions
    if (fact.type === 'closed') return { ...world, sessions: others }
    if (fact.type === 'erased')
      return {
        ...world,
        sessions: fact.session in world.sessions ? { ...others, [fact.session]: notes.map(() => gone) } : others,
      }
    const more = fact.type === 'noted' ? [fact.personal?.text ?? gone] : []
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
  attachments: (facts) => facts.flatMap((fact) => (fact.type === 'attached' ? [fact.sha256] : [])),
  erased: (facts) => ({
    files: facts.flatMap((fact) => (fact.type === 'dropped' ? [fact.sha256] : [])),
    seals: facts.flatMap((fact) => (fact.type === 'erased' ? fact.seals : [])),
  }),
  sealed: (facts, before) =>
    facts
      .filter(({ type }) => type === 'closed')
      .flatMap((fact) =>
        'session' in fact ? [{ id: fact.session, content: { notes: before.sessions[fact.session] ?? [] } }] : [],
      ),
}

/** What stands for a note that was erased. */
export const gone = '(erased)'

/** Every note of a session erased, as a server does it: its seal is asked for, said in the journal, then all is erased. */
export async function eraseNotes(
  store: Store<Counters, CountersFact>,
  give: ReturnType<typeof handOf>,
  session: string,
  erasure = erasureOf(session),
): Promise<void> {
  const seals = await Promise.all(erasure.sealed.map((redaction) => store.sealAfter(redaction)))
  await give({ type: 'erased', session, seals: seals.filter((seal) => seal !== null) })
  await store.erase(erasure)
}

/** A text that is found again in whatever file it lies. */
export const secretOf = (name: string): string => `secret of ${name}.`
export const hasSecret = (fact: CountersFact): boolean =>
  fact.type === 'noted' && (fact.personal?.text ?? '').startsWith('secret of ')

export const isNoteOf =
  (session: string) =>
  (fact: CountersFact): boolean =>
    fact.type === 'noted' && fact.session === session

export const erasureOf = (session: string): Erasure<CountersFact> => ({
  concerns: isNoteOf(session),
  sealed: [
    { id: session, redact: (content) => ({ notes: (content as { notes: readonly string[] }).notes.map(() => gone) }) },
  ],
})

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
