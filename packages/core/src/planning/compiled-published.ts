import type { Source } from './compiled.ts'

/** What has been sent already, as far as the instance still knows those concerned. */
export interface PublishedTable {
  /** The opening each candidate was told, -1 for none. */
  readonly opening: Int32Array
  /** The jurors told to come, by opening. */
  readonly juries: ReadonlyMap<number, ReadonlySet<number>>
  /** Jurors told of an opening that is no more: released whatever is planned. */
  readonly released: number
  /** Candidates told of an opening that is no more: moved whatever is planned. */
  readonly moved: number
}

export function tablePublished(source: Source): PublishedTable | null {
  const { instance, candidateIds, jurorIds, openingIds } = source
  if (!instance.published) return null
  const opening = new Int32Array(instance.candidates.length).fill(-1)
  const juries = new Map<number, Set<number>>()
  let [released, moved] = [0, 0]
  for (const session of instance.published.sessions) {
    const at = openingIds.get(session.opening)
    const known = session.candidates.flatMap(({ id }) => candidateIds.get(id) ?? [])
    const jury = session.jury.flatMap((id) => jurorIds.get(id) ?? [])
    if (at === undefined) {
      moved += known.length
      released += jury.length
      continue
    }
    for (const c of known) opening[c] = at
    juries.set(at, new Set(jury))
  }
  return { opening, juries, released, moved }
}
