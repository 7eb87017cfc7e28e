import type { Compiled } from '../compiled.ts'
import { mayGo } from '../compiled-candidates.ts'
import { possibleSpans } from '../possible-juries.ts'

/**
 * The changes no plan avoids: published candidates who can no longer go where they were told or find no jury there, three
 * each; published jurors who can no longer sit there, two each.
 */
export function forcedChanges(compiled: Compiled): number {
  const { published, candidates, jurors, openings, instance } = compiled
  if (!published) return 0
  const spans = possibleSpans(compiled)
  const cqps = instance.cqps.length
  const stays = (o: number, c: number) =>
    mayGo(candidates, openings.count, c, o) && spans[o * cqps + candidates.cqp[c]!] !== 0
  const moved = published.opening.reduce((sum, o, c) => sum + (o >= 0 && !stays(o, c) ? 1 : 0), published.moved)
  const released = [...published.juries].reduce(
    (sum, [o, members]) => sum + [...members].filter((j) => jurors.can[j * openings.count + o] === 0).length,
    published.released,
  )
  return 3 * moved + 2 * released
}
