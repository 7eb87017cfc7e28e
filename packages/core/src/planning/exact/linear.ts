/** A mixed-integer linear program: minimise `cost · x` under `rowLower ≤ A x ≤ rowUpper` and `lower ≤ x ≤ upper`. */
export interface LinearModel {
  readonly cost: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** 1 where a column takes whole numbers only. */
  readonly integer: Int32Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** A by rows: row `i` has `columns[starts[i]…starts[i + 1]]` with the `factors` of the same places. */
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly factors: Float64Array
}

/** How far to go. Without `seconds` the answer is the same on every machine. */
export interface LinearLimits {
  readonly seconds?: number
  /** Most nodes of the search tree. */
  readonly nodes?: number
  /** Values to start from; they may break the model, and are then no more than a hint. */
  readonly start?: Float64Array
  /** Leaves out that columns take whole numbers: quick, and a bound of the answer all the same. */
  readonly relaxed?: boolean
}

/** What a solver found. */
export interface LinearAnswer {
  /** `optimal`: nothing better exists. `infeasible`: nothing fits at all, proven. `stopped`: a limit was met. */
  readonly status: 'optimal' | 'infeasible' | 'stopped'
  /** The best found, null for nothing. */
  readonly values: Float64Array | null
  /** No solution has a lower objective; minus infinity where nothing is known. */
  readonly bound: number
  readonly seconds: number
}

/** A solver of linear programs, given from outside: core knows none. */
export type SolveLinear = (model: LinearModel, limits: LinearLimits) => LinearAnswer

/** A column times a factor. */
export type Term = readonly [column: number, factor: number]

/** A linear program in the making. Columns are numbered in the order they are added. */
export interface LinearRows {
  /** Adds a column of whole numbers, 0 or 1 unless told otherwise, and gives its number. */
  readonly whole: (lower?: number, upper?: number) => number
  /** Adds a column that may take any value between its limits. */
  readonly real: (lower?: number, upper?: number) => number
  /** The sum of the terms is at most, at least, or exactly so much. */
  readonly atMost: (most: number, terms: readonly Term[]) => void
  readonly atLeast: (least: number, terms: readonly Term[]) => void
  readonly equals: (value: number, terms: readonly Term[]) => void
  /** The model with an objective. */
  readonly model: (objective: readonly Term[]) => LinearModel
}

export function linearRows(): LinearRows {
  const [lower, upper, integer]: [number[], number[], number[]] = [[], [], []]
  const [rowLower, rowUpper, starts]: [number[], number[], number[]] = [[], [], [0]]
  const [columns, factors]: [number[], number[]] = [[], []]

  function column(whole: boolean, least: number, most: number): number {
    integer.push(Number(whole))
    lower.push(least)
    return upper.push(most) - 1
  }

  function row(least: number, most: number, terms: readonly Term[]): void {
    const sums = new Map<number, number>()
    for (const [at, factor] of terms) sums.set(at, (sums.get(at) ?? 0) + factor)
    for (const [at, factor] of sums) {
      if (factor === 0) continue
      columns.push(at)
      factors.push(factor)
    }
    starts.push(columns.length)
    rowLower.push(least)
    rowUpper.push(most)
  }

  return {
    whole: (least = 0, most = 1) => column(true, least, most),
    real: (least = 0, most = 1) => column(false, least, most),
    atMost: (most, terms) => row(-Infinity, most, terms),
    atLeast: (least, terms) => row(least, Infinity, terms),
    equals: (value, terms) => row(value, value, terms),
    model(objective) {
      const cost = new Float64Array(lower.length)
      for (const [at, factor] of objective) cost[at]! += factor
      return {
        cost,
        lower: Float64Array.from(lower),
        upper: Float64Array.from(upper),
        integer: Int32Array.from(integer),
        rowLower: Float64Array.from(rowLower),
        rowUpper: Float64Array.from(rowUpper),
        starts: Int32Array.from(starts),
        columns: Int32Array.from(columns),
        factors: Float64Array.from(factors),
      }
    },
  }
}

/** What terms come to for given values. */
export const worth = (terms: readonly Term[], values: Float64Array): number =>
  terms.reduce((sum, [column, factor]) => sum + factor * values[column]!, 0)
