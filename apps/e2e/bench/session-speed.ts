import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readInstance } from '@delibere/core/planning'
import { createPlanner } from '@delibere/server/planning'
import { fillArchive } from './archive.ts'
import { measureFloor } from './floor.ts'
import { median, ms, type Run } from './measure.ts'
import { measureProduct, startServer } from './product.ts'

// A member's command, durable, until the last of six screens has it: against its floor, and against itself with 1,000
// sealed sessions in the folder. All three take turns in the same run, so that what else the machine does hits all alike.
// With `--beside INSTANCE`, a fourth: while a plan of that instance is searched on both cores, as the office would have it.

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    rounds: { type: 'string', default: '500' },
    sealed: { type: 'string', default: '1000' },
    beside: { type: 'string' },
  },
})
const [runs, rounds, sealed] = [Number(values.runs), Number(values.rounds), Number(values.sealed)]
const work = await mkdtemp(join(tmpdir(), 'delibere-bench-'))

async function measureOn(folder: string): Promise<Run> {
  const server = await startServer(folder)
  return measureProduct(server, rounds).finally(() => server.stop())
}

/** On a copy, so that every run begins alike. */
async function measureCopyOf(archive: string, n: number): Promise<Run> {
  const folder = join(work, `copy-${n}`)
  await cp(archive, folder, { recursive: true })
  return measureOn(folder)
}

const read = values.beside === undefined ? null : readInstance(JSON.parse(await readFile(values.beside, 'utf8')))
if (read && !read.ok) throw new Error(`not an instance: ${values.beside}`)
const planned = read?.value

/** With a search under way from before the first command until after the last. */
async function measureBeside(folder: string): Promise<Run | null> {
  if (!planned) return null
  const planner = createPlanner()
  const id = planner.start({ instance: planned, seed: 1, seconds: 3_600 })!
  try {
    while (!planner.run(id)?.plan) await new Promise((resume) => setTimeout(resume, 50))
    const run = await measureOn(folder)
    if (planner.run(id)?.status !== 'searching') throw new Error('the search ended before the commands did')
    return run
  } finally {
    planner.close()
  }
}

try {
  console.log(`${cpus().length} cores; ${runs} runs of ${rounds} commands each; medians of runs`)
  const archive = join(work, 'archive')
  console.log(`holding ${sealed} sessions first…`)
  await fillArchive(archive, sealed)
  const taken: Taken[] = []
  for (let n = 0; n < runs; n += 1) {
    const floor = await measureFloor(work, rounds)
    const empty = await measureOn(join(work, `empty-${n}`))
    const full = await measureCopyOf(archive, n)
    const beside = await measureBeside(join(work, `beside-${n}`))
    taken.push({ floor, empty, full, beside })
    console.log(
      `run ${n + 1}: floor ${ms(floor.p50)}, empty folder ${ms(empty.p50)}, ${sealed} sealed ${ms(full.p50)} (p50)`,
    )
  }
  report(taken)
} finally {
  await rm(work, { recursive: true, force: true })
}

interface Taken {
  readonly floor: Run
  readonly empty: Run
  readonly full: Run
  /** Null where no plan is searched beside. */
  readonly beside: Run | null
}

function report(taken: readonly Taken[]): void {
  const p50 = (of: 'floor' | 'empty' | 'full') => median(taken.map((run) => run[of].p50))
  const p99 = (of: 'floor' | 'empty' | 'full') => median(taken.map((run) => run[of].p99))
  const line = (name: string, of: 'floor' | 'empty' | 'full') =>
    console.log(`${name.padEnd(46)} p50 ${ms(p50(of)).padStart(10)}   p99 ${ms(p99(of)).padStart(10)}`)
  line('floor: ws broadcast + fdatasync of 300 bytes', 'floor')
  line('command until the last of six screens has it', 'empty')
  line(`the same with ${sealed} sealed sessions`, 'full')
  const besides = taken.flatMap(({ empty, beside }) => (beside ? [{ empty, beside }] : []))
  if (besides.length > 0) {
    const of = (part: 'p50' | 'p99') => ms(median(besides.map(({ beside }) => beside[part])))
    console.log(
      `${'the same while a plan is searched'.padEnd(46)} p50 ${of('p50').padStart(10)}   p99 ${of('p99').padStart(10)}`,
    )
    const ratio = (part: 'p50' | 'p99') => median(besides.map(({ empty, beside }) => beside[part] / empty[part]))
    console.log(`ratio with a search beside: p50 ${ratio('p50').toFixed(2)}, p99 ${ratio('p99').toFixed(2)}`)
  }
  const growth = median(taken.map(({ empty, full }) => full.p50 / empty.p50))
  const times = median(taken.map(({ floor, empty }) => empty.p50 / floor.p50))
  console.log(`ratio to the floor at p50: ${times.toFixed(2)} (at most 3)`)
  console.log(`ratio with sealed sessions at p50: ${growth.toFixed(2)} (at most 1.1)`)
  process.exitCode = times <= 3 && growth <= 1.1 ? 0 : 1
}
