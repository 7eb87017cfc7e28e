import type { Compiled } from '../compiled.ts'
import type { DraftSession } from '../draft.ts'
import { type Level, levels } from '../order.ts'
import { type SolveLinear, worth } from './linear.ts'
import type { Goal } from './goals.ts'
import { draftsAt, exactModel } from './model.ts'
import { type Scope, wholeScope } from './scope.ts'
import { startValues } from './start-values.ts'

/** What is known of one level of the score. */
export interface LevelProof {
  readonly level: Level
  readonly value: number
  /** No plan that is as good on all levels before has less; it holds for whatever is in the scope. */
  readonly bound: number
}

/** Where an exact search stands: the best sessions so far, and what was found of each level it came to. */
export interface ExactState {
  readonly drafts: readonly DraftSession[]
  readonly proofs: readonly LevelProof[]
  /** Every level so far is at its bound: nothing better exists on them. */
  readonly proven: boolean
}

export interface ExactLimits {
  /** For all levels together; none makes the answer the same on every machine. */
  readonly seconds?: number
  /** Most nodes of a search tree for each level. */
  readonly nodes?: number
  /** Sessions to do better than: all rules must hold in them. */
  readonly start?: readonly DraftSession[]
  /** What is known already: figures of `start` that nothing goes below, and so need no proof. */
  readonly bounds?: Partial<Readonly<Record<Level, number>>>
  /** What is free; everything unless told otherwise. */
  readonly scope?: Scope
  /** The last level to care for; the last of all unless told otherwise. */
  readonly upTo?: Level
}

/** How an exact search ends; `impossible`: pins or rules leave no plan at all, `stopped`: a limit was met. */
export type ExactEnd = 'proven' | 'stopped' | 'impossible'

/**
 * Searches for the best sessions there are, level by level: each level is brought to its least, then kept there while the next
 * one is. Gives where it stands after each level, never worse than before or than the start.
 *
 * A level's value is proven when the solver's bound is above the next lower whole number: all weights are whole numbers, and so
 * is every score.
 */
export function* solveByLevel(
  compiled: Compiled,
  solve: SolveLinear,
  { seconds = Infinity, nodes, start, bounds = {}, scope = wholeScope(compiled), upTo = 'fairness' }: ExactLimits = {},
): Generator<ExactState, ExactEnd> {
  const model = exactModel(compiled, scope)
  if (model.impossible) return 'impossible'
  let values = start ? startValues(compiled, model, start) : null
  let left = seconds
  let state: ExactState = { drafts: [], proofs: [], proven: true }
  for (const level of levels.slice(0, levels.indexOf(upTo) + 1)) {
    const { terms, constant } = model.goals[level]
    // Nothing in a score is below zero.
    let bound = bounds[level] ?? 0
    if (terms.length > 0 && (!values || valueAt(model.goals[level], values) > bound)) {
      if (left <= 0) return 'stopped'
      const answer = solve(model.rows.model(terms), {
        ...(left < Infinity ? { seconds: left } : {}),
        ...(nodes === undefined ? {} : { nodes }),
        ...(values ? { start: values } : {}),
      })
      left -= answer.seconds
      // With a plan in hand there is one: a solver that sees none has met its own tolerances.
      if (answer.status === 'infeasible') return values ? 'stopped' : 'impossible'
      values = better(model.goals[level], values, answer.values)
      if (!values) return 'stopped'
      bound = Math.max(bound, Math.ceil(answer.bound + constant - rounding))
    }
    const value = values ? valueAt(model.goals[level], values) : constant
    if (terms.length === 0) bound = constant
    model.rows.atMost(value - constant, terms)
    state = {
      drafts: values ? draftsAt(model, values) : [],
      proofs: [...state.proofs, { level, value, bound: Math.min(value, bound) }],
      proven: state.proven && bound >= value,
    }
    // Until something was solved it is not known whether there is a plan.
    if (values || model.choices.length === 0) yield state
  }
  return state.proven ? 'proven' : 'stopped'
}

// A solver allows each column a little; summed up over all it stays far below this.
const rounding = 1e-3

const valueAt = ({ terms, constant }: Goal, values: Float64Array) => Math.round(worth(terms, values)) + constant

/** Of two that are the same on a level the known one: on the levels after it is the better guess. */
function better(goal: Goal, known: Float64Array | null, found: Float64Array | null): Float64Array | null {
  if (!known || !found) return found ?? known
  return valueAt(goal, found) < valueAt(goal, known) ? found : known
}
