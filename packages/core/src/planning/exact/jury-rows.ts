import type { Compiled } from '../compiled.ts'
import { held, type OpeningChoice, spanTerms } from './choices.ts'
import type { LinearRows, Term } from './linear.ts'

/**
 * The rules on the jury of one opening (H12–H16, H18). One able to preside in each college is enough for presidencies to
 * alternate (H20): each session then has somebody for whichever college's turn it is, and who presides a session changes
 * nothing else in it.
 */
export function juryRows(compiled: Compiled, rows: LinearRows, choice: OpeningChoice): void {
  for (const college of [0, 1]) collegeRows(compiled, rows, choice, college)
  memberRows(compiled, rows, choice)
  unionRows(compiled, rows, choice)
}

/** Two of each college, one of them able to preside; there for the span, and qualified for each certificate, as a sum. */
function collegeRows({ jurors, instance }: Compiled, rows: LinearRows, choice: OpeningChoice, college: number): void {
  const members = choice.jurors.filter(({ juror }) => jurors.college[juror] === college)
  const sum = (some: (member: (typeof members)[number]) => boolean) =>
    members.filter(some).map(({ column }): Term => [column, 1])
  rows.equals(0, [...sum(() => true), ...held(choice, 2)])
  rows.atLeast(0, [...sum(({ juror }) => jurors.canPreside[juror] === 1), ...held(choice, 1)])
  for (const { cqp, column } of choice.cqps) {
    const qualified = ({ juror }: { juror: number }) => jurors.qualified[juror * instance.cqps.length + cqp] === 1
    rows.atLeast(0, [...sum(qualified), [column, -2]])
    rows.atLeast(0, [...sum((one) => qualified(one) && jurors.canPreside[one.juror] === 1), [column, -1]])
  }
  for (const span of choice.spans)
    rows.atLeast(0, [...sum(({ halves }) => (halves & span.halves) === span.halves), [span.column, -2]])
}

/** One member at a time: the half-days (H13), the certificates (H14), the candidates' companies (H15). */
function memberRows({ jurors, candidates, instance }: Compiled, rows: LinearRows, choice: OpeningChoice): void {
  const elsewhere = held(choice, 1)
  for (const { juror, column, halves } of choice.jurors) {
    rows.atMost(0, [[column, 1], ...spanTerms(choice, (span) => ((halves & span.halves) === span.halves ? -1 : 0))])
    for (const { cqp, column: taken } of choice.cqps)
      if (jurors.qualified[juror * instance.cqps.length + cqp] === 0)
        rows.atMost(0, [[column, 1], [taken, 1], ...elsewhere])
    const company = jurors.company[juror]!
    if (company < 0) continue
    for (const seat of choice.seats)
      if (candidates.company[seat.candidate] === company) rows.atMost(0, [[column, 1], [seat.column, 1], ...elsewhere])
  }
}

/** Two of one union count (fairness); those without a union count as of one. */
function unionRows({ jurors }: Compiled, rows: LinearRows, choice: OpeningChoice): void {
  const members = choice.jurors.filter(({ juror }) => jurors.college[juror] === 1)
  for (const union of new Set(members.map(({ juror }) => jurors.union[juror]!))) {
    const theirs = members.filter(({ juror }) => jurors.union[juror] === union)
    if (theirs.length > 1)
      rows.atMost(0, [...theirs.map(({ column }): Term => [column, 1]), [choice.sameUnion, -1], ...held(choice, 1)])
  }
}
