/** Stands between what was written here and what was written elsewhere. */
export const writtenElsewhere = '— noté sur un autre appareil —'

/** Two texts of one note that were both made of `base`. */
export interface NotesToJoin {
  readonly base: string
  readonly mine: string
  readonly theirs: string
}

/**
 * Both texts as one, in which nothing that was written is lost (H3). What is written here stays where it is, so that it can
 * be written on; under it the lines of the other that it does not hold already, but those that were taken out here.
 */
export function joinNotes({ base, mine, theirs }: NotesToJoin): string {
  if (mine === base || theirs.startsWith(mine)) return theirs
  const here = mine.split('\n')
  const before = new Set(base.split('\n'))
  const isHere = (line: string) => line === writtenElsewhere || here.some((one) => one.startsWith(line))
  const missing = theirs.split('\n').filter((line) => !isHere(line) && !before.has(line))
  return missing.length === 0 ? mine : [mine, writtenElsewhere, ...missing].join('\n')
}
