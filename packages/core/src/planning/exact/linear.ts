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

/** A linear program in the making. */
export class LinearRows {
  private readonly lower: number[] = []
  private readonly upper: number[] = []
  private readonly integer: number[] = []
  private readonly rowLower: number[] = []
  private readonly rowUpper: number[] = []
  private readonly starts: number[] = [0]
  private readonly columns: number[] = []
  private readonly factors: number[] = []

  /** Adds a column of whole numbers, 0 or 1 unless told otherwise, and gives its number. */
  whole(lower = 0, upper = 1): number {
    this.integer.push(1)
    this.lower.push(lower)
    return this.upper.push(upper) - 1
  }

  /** Adds a column that may take any value between its limits. */
  real(lower = 0, upper = 1): number {
    this.integer.push(0)
    this.lower.push(lower)
    return this.upper.push(upper) - 1
  }

  /** The sum of the terms is at most so much. */
  atMost(most: number, terms: readonly Term[]): void {
    this.row(-Infinity, most, terms)
  }

  atLeast(least: number, terms: readonly Term[]): void {
    this.row(least, Infinity, terms)
  }

  equals(value: number, terms: readonly Term[]): void {
    this.row(value, value, terms)
  }

  get columnCount(): number {
    return this.lower.length
  }

  /** The model with an objective. */
  model(objective: readonly Term[]): LinearModel {
    const cost = new Float64Array(this.lower.length)
    for (const [column, factor] of objective) cost[column]! += factor
    return {
      cost,
      lower: Float64Array.from(this.lower),
      upper: Float64Array.from(this.upper),
      integer: Int32Array.from(this.integer),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      starts: Int32Array.from(this.starts),
      columns: Int32Array.from(this.columns),
      factors: Float64Array.from(this.factors),
    }
  }

  private row(lower: number, upper: number, terms: readonly Term[]): void {
    const sums = new Map<number, number>()
    for (const [column, factor] of terms) sums.set(column, (sums.get(column) ?? 0) + factor)
    for (const [column, factor] of sums) {
      if (factor === 0) continue
      this.columns.push(column)
      this.factors.push(factor)
    }
    this.starts.push(this.columns.length)
    this.rowLower.push(lower)
    this.rowUpper.push(upper)
  }
}

/** Terms times a factor. */
export const times = (factor: number, terms: readonly Term[]): readonly Term[] =>
  terms.map(([column, by]) => [column, by * factor])

/** What terms come to for given values. */
export const worth = (terms: readonly Term[], values: Float64Array): number =>
  terms.reduce((sum, [column, factor]) => sum + factor * values[column]!, 0)
