import type { Fact, Persons } from '@delibere/core'
import type { Engine } from '../engine/engine.ts'
import type { Store } from '../store/index.ts'
import { tracing } from './concerned.ts'

interface ReadParts {
  readonly engine: Engine
  readonly store: Pick<Store<never, Fact>, 'journal'>
}

/** What the journal says of people, up to a revision. */
export interface Read {
  readonly revision: number
  readonly tracing: ReturnType<typeof tracing>
  /** Whom it is read for. */
  readonly ids: ReadonlySet<string>
  /** The files that an erasure of one of them has said go. */
  readonly said: string[]
}

/** All whom an erasure is of. */
export const idsOf = ({ candidateIds, fileIds, jurorIds }: Persons) => [...candidateIds, ...fileIds, ...jurorIds]

/** Reads the journal whole for these people. */
export const readJournal = (parts: ReadParts, persons: Persons): Promise<Read> =>
  readOn(parts, {
    revision: 0,
    tracing: tracing(parts.engine.world, persons),
    ids: new Set(idsOf(persons)),
    said: [],
  })

/** Reads what has come since, a page at a time: the journal is read once, and never held whole. */
export async function readOn({ engine, store }: ReadParts, { revision, tracing, ids, said }: Read): Promise<Read> {
  const newest = engine.revision
  for (let from = newest; from > revision;) {
    const page = await store.journal(from, Math.min(500, from - revision))
    for (const entry of page) {
      for (const fact of entry.facts) {
        tracing.follow(fact, entry)
        if (fact.type === 'persons.erased' && idsOf(fact).some((id) => ids.has(id))) said.push(...fact.documents)
      }
    }
    from = (page.at(-1)?.revision ?? 1) - 1
  }
  return { revision: newest, tracing, ids, said }
}
