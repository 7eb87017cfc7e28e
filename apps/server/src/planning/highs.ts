import type { LinearAnswer, LinearLimits, LinearModel, SolveLinear } from '@delibere/core/planning'
import loadHighs, { type Highs, type Model } from 'highs'

// Its types describe the CommonJS build, the import brings the other.
const load = loadHighs as unknown as typeof loadHighs.default

/** HiGHS, compiled to WebAssembly, as core's solver of linear programs. Loading takes some 50 ms; answers come synchronously. */
export async function loadSolver(): Promise<SolveLinear> {
  const highs = await load()
  return (model, limits) => highs.withModel(matrixOf(model, limits), (loaded) => solved(highs, loaded, model, limits))
}

function matrixOf(model: LinearModel, { relaxed }: LinearLimits) {
  const numCols = model.cost.length
  const numRows = model.rowLower.length
  return {
    numCols,
    numRows,
    colCost: model.cost,
    colLower: model.lower,
    colUpper: model.upper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: {
      format: 'csr' as const,
      numRows,
      numCols,
      starts: model.starts,
      indices: model.columns,
      values: model.factors,
    },
    ...(relaxed ? {} : { integrality: model.integer }),
  }
}

// Objectives are whole numbers: a gap below one is none. The solver's own tolerance stays far below that.
const wholeGap = 0.99

function solved(highs: Highs, loaded: Model, model: LinearModel, limits: LinearLimits): LinearAnswer {
  const { modelStatus } = highs.constants
  const started = performance.now()
  loaded.options.set({
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: wholeGap,
    ...(limits.seconds === undefined ? {} : { time_limit: limits.seconds }),
    ...(limits.nodes === undefined ? {} : { mip_max_nodes: limits.nodes }),
  })
  if (limits.start) loaded.setSolution({ colValue: limits.start })
  loaded.run()
  const status = loaded.getModelStatus()
  const seconds = (performance.now() - started) / 1000
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
    return { status: 'infeasible', values: null, bound: Infinity, seconds }
  // 2: a solution that keeps every row.
  const found = loaded.info.get('primal_solution_status') === 2 || status === modelStatus.empty
  const optimal = status === modelStatus.optimal || status === modelStatus.empty
  const dual = limits.relaxed ? loaded.getObjectiveValue() : Number(loaded.info.get('mip_dual_bound'))
  return {
    status: optimal ? 'optimal' : 'stopped',
    values: found
      ? status === modelStatus.empty
        ? new Float64Array(model.cost.length)
        : loaded.getSolution().colValue
      : null,
    bound: optimal || !limits.relaxed ? dual : -Infinity,
    seconds,
  }
}
