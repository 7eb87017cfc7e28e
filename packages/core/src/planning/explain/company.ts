import type { Compiled } from '../compiled.ts'
import type { Taken } from './obstacles.ts'

/** Those left out who could be heard with a candidate by whatever jury can hear that one, shortest slots first. */
export function companions(
  { candidates, jurors }: Compiled,
  { leftOut }: Taken,
  c: number,
  comes: (candidate: number) => boolean,
): readonly number[] {
  const employs = (company: number) => company >= 0 && jurors.company.includes(company)
  return leftOut
    .filter(
      (one) =>
        one !== c &&
        candidates.cqp[one] === candidates.cqp[c] &&
        (candidates.company[one] === candidates.company[c] || !employs(candidates.company[one]!)) &&
        comes(one),
    )
    .toSorted((a, b) => candidates.length[a]! - candidates.length[b]!)
}

/** How many files more a session of a candidate and those companions needs to be held (H11). */
export function missingFor({ candidates, instance }: Compiled, c: number, company: readonly number[]): number {
  const critical = [c, ...company].some((one) => candidates.critical[one] === 1)
  return critical ? 0 : Math.max(0, instance.params.minFill.half - 1 - company.length)
}
