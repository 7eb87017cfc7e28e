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

/**
 * Searches for the best sessions there are, level by level: each level is brought to its least, then kept there while the next
 * one is. Gives where it stands after each level; the last is the end. Null where pins or rules leave no plan at all.
 *
 * A level's value is proven when the solver's bound is above the next lower whole number: all weights are whole numbers, and so
 * is every score. Levels that time does not reach are not among the proofs.
 */
export function* solveByLevel(
  compiled: Compiled,
  solve: SolveLinear,
  { seconds = Infinity, nodes, start, bounds = {}, scope = wholeScope(compiled), upTo = 'fairness' }: ExactLimits = {},
): Generator<ExactState, ExactState | null> {
  const model = exactModel(compiled, scope)
  if (model.impossible) return null
  let best = start ? startValues(compiled, model, start) : null
  let left = seconds
  let state: ExactState = { drafts: start ?? [], proofs: [], proven: true }
  for (const level of levels.slice(0, levels.indexOf(upTo) + 1)) {
    const { terms, constant } = model.goals[level]
    const valueAt = (values: Float64Array) => Math.round(worth(terms, values)) + constant
    let bound = best || terms.length === 0 ? (bounds[level] ?? least(model.goals[level])) : -Infinity
    if (terms.length > 0 && !(best && valueAt(best) <= bound)) {
      if (left <= 0) return { ...state, proven: false }
      const answer = solve(model.rows.model(terms), {
        ...(left < Infinity ? { seconds: left } : {}),
        ...(nodes === undefined ? {} : { nodes }),
        ...(best ? { start: best } : {}),
      })
      left -= answer.seconds
      if (answer.status === 'infeasible') return null
      if (answer.values && (!best || valueAt(answer.values) <= valueAt(best))) best = answer.values
      bound = Math.max(bound, Math.ceil(answer.bound + constant - 1e-6) + 0)
    }
    if (!best && terms.length > 0) return { ...state, proven: false }
    const value = best ? valueAt(best) : constant
    model.rows.atMost(value - constant, terms)
    state = {
      drafts: best ? draftsAt(model, best) : [],
      proofs: [...state.proofs, { level, value, bound: Math.min(value, bound) }],
      proven: state.proven && bound >= value,
    }
    yield state
  }
  return state
}

/** The least a level can come to with every column at the end that suits it: a bound that costs nothing. */
const least = ({ terms, constant }: Goal) => terms.reduce((sum, [, factor]) => sum + Math.min(0, factor), constant)
