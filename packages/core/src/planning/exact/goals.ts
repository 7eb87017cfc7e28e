import type { Compiled } from '../compiled.ts'
import { type OpeningChoice, spanTerms } from './choices.ts'
import type { JurorLoad } from './load-rows.ts'
import type { Term } from './linear.ts'
import type { Level } from '../order.ts'
import type { Scope } from './scope.ts'

/** A level of the score as a sum over columns. */
export interface Goal {
  readonly terms: readonly Term[]
  readonly constant: number
}
export type Goals = Readonly<Record<Level, Goal>>

/** What each level of the score comes to within a scope; what stays as it is counts nothing, past sittings excepted. */
export function goalsOf(
  compiled: Compiled,
  scope: Scope,
  choices: readonly OpeningChoice[],
  loads: readonly JurorLoad[],
): Goals {
  const { candidates, instance } = compiled
  const critical = (c: number) => candidates.critical[c] === 1
  const seats = choices.flatMap((choice) => choice.seats.map((seat) => ({ ...seat, opening: choice.opening })))
  const missed = scope.candidates.filter(critical).length
  const { cost, sameUnionWeight } = instance.params
  return {
    missed: {
      constant: missed,
      terms: seats.flatMap(({ candidate, column }): Term[] => (critical(candidate) ? [[column, -1]] : [])),
    },
    changes: changesGoal(compiled, scope, choices),
    service: {
      constant: 2 * (scope.candidates.length - missed),
      terms: seats.flatMap(({ candidate, column, opening }): Term[] =>
        critical(candidate) ? [] : [[column, isLate(compiled, candidate, opening) ? -1 : -2]],
      ),
    },
    juryCost: {
      constant: 0,
      terms: choices.flatMap((choice) => spanTerms(choice, ({ halves }) => (halves === 3 ? cost.day : cost.half))),
    },
    waiting: {
      constant: 0,
      terms: seats.map(({ candidate, column, opening }): Term => [column, waitingOf(compiled, candidate, opening)]),
    },
    comfort: { constant: 0, terms: choices.flatMap((choice) => comfortTerms(compiled, choice)) },
    fairness: {
      constant: scope.sat.reduce((sum, one) => sum + one * one, 0),
      terms: [
        ...loads.flatMap((load) => load.terms),
        ...choices.map(({ sameUnion }): Term => [sameUnion, sameUnionWeight]),
      ],
    },
  }
}

const isLate = ({ openings, candidates }: Compiled, c: number, o: number) => openings.day[o]! >= candidates.lateFrom[c]!

/** Whole months between a file being ready and a session, squared. */
export function waitingOf({ openings, candidates }: Compiled, c: number, o: number): number {
  const months = Math.floor((openings.day[o]! - candidates.ready[c]!) / 30)
  return months * months
}

function comfortTerms({ candidates, jurors, openings, instance }: Compiled, choice: OpeningChoice): readonly Term[] {
  const { opening: o } = choice
  const { mixWeight } = instance.params
  return [
    ...choice.seats.map(({ candidate, column }): Term => [
      column,
      candidates.hops[candidates.region[candidate]! * openings.count + o]!,
    ]),
    ...choice.jurors.map(({ juror, column }): Term => [column, jurors.hops[juror * openings.count + o]!]),
    ...choice.cqps.map(({ column }): Term => [column, mixWeight]),
    ...spanTerms(choice, () => -mixWeight),
  ]
}

/** Published candidates who no longer sit where they were told, three each; published jurors released, two each. */
function changesGoal({ published }: Compiled, scope: Scope, choices: readonly OpeningChoice[]): Goal {
  if (!published) return { constant: 0, terms: [] }
  const free = new Set(scope.openings)
  const told = scope.candidates.filter((c) => published.opening[c]! >= 0)
  const called = [...published.juries].flatMap(([o, members]) => (free.has(o) ? [...members] : []))
  return {
    constant: 3 * (told.length + published.moved) + 2 * (called.length + published.released),
    terms: choices.flatMap(({ opening, seats, jurors }) => [
      ...seats.flatMap(({ candidate, column }): Term[] =>
        published.opening[candidate] === opening ? [[column, -3]] : [],
      ),
      ...jurors.flatMap(({ juror, column }): Term[] =>
        published.juries.get(opening)?.has(juror) ? [[column, -2]] : [],
      ),
    ]),
  }
}
