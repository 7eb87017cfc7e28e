import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureFirstFrames } from './first-frame.ts'
import { measureImport } from './import-speed.ts'
import { median } from './measure.ts'
import { measureOffice } from './office-speed.ts'
import { fillRegister } from './register-folder.ts'
import { measureSearch } from './search-speed.ts'

// The register of a body that has worked for years: an import, a search, and the terminal's first frame, each against
// what bounds it, in the same run; and what a change of one candidate costs.

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    rows: { type: 'string', default: '10000' },
    candidates: { type: 'string', default: '20000' },
  },
})
const [runs, rows, candidates] = [Number(values.runs), Number(values.rows), Number(values.candidates)]
const work = await mkdtemp(join(tmpdir(), 'delibere-bench-register-'))

try {
  console.log(`${cpus().length} cores; ${runs} runs; medians of runs`)
  const imports = await measureImport(work, { runs, rows })
  const search = measureSearch(candidates, runs)
  const [empty, full] = [join(work, 'empty'), join(work, 'full')]
  await fillRegister(empty, 0)
  await fillRegister(full, candidates)
  const frames = await measureFirstFrames({ empty, full }, runs)
  report([
    {
      says: `import of ${rows} CSV rows, parsed, validated, durable`,
      took: imports.whole,
      against: ['the same rows parsed and validated', imports.bare],
      most: 3,
    },
    {
      says: `first frame with ${candidates} candidates`,
      took: frames.full.first,
      against: ['with none', frames.empty.first],
      most: 2,
    },
    {
      says: `home filled with ${candidates} candidates`,
      took: frames.full.filled,
      against: ['with none', frames.empty.filled],
      most: null,
    },
  ])
  const office = median(await measureOffice(full, runs))
  console.log(`office’s view after a change of one of ${candidates} candidates: ${office.toFixed(1)} ms`)
  const worst = median(search)
  console.log(`slowest key stroke of a search in ${candidates} candidates: ${worst.toFixed(1)} ms (at most 50)`)
  if (worst > 50) process.exitCode = 1
} finally {
  await rm(work, { recursive: true, force: true })
}

interface Ratio {
  readonly says: string
  readonly took: readonly number[]
  readonly against: readonly [string, readonly number[]]
  /** The bound on the ratio; null where none was set. */
  readonly most: number | null
}

function report(ratios: readonly Ratio[]): void {
  for (const { says, took, against, most } of ratios) {
    const [baseline, figures] = against
    const ratio = median(took.map((figure, run) => figure / figures[run]!))
    const bound = most === null ? '' : ` (at most ${most})`
    console.log(`${says}: ${median(took).toFixed(0)} ms`)
    console.log(`  ${baseline}: ${median(figures).toFixed(0)} ms; ratio ${ratio.toFixed(2)}${bound}`)
    if (most !== null && ratio > most) process.exitCode = 1
  }
}
