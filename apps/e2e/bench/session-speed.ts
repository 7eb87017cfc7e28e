import { cp, mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fillArchive } from './archive.ts'
import { measureFloor } from './floor.ts'
import { median, ms, type Run } from './measure.ts'
import { measureProduct, startServer } from './product.ts'

// A member's command, durable, until the last of six screens has it: against its floor, and against itself with 1,000
// sealed sessions in the folder. All three take turns in the same run, so that what else the machine does hits all alike.

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    rounds: { type: 'string', default: '500' },
    sealed: { type: 'string', default: '1000' },
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

try {
  console.log(`${cpus().length} cores; ${runs} runs of ${rounds} commands each; medians of runs`)
  const archive = join(work, 'archive')
  console.log(`holding ${sealed} sessions first…`)
  await fillArchive(archive, sealed)
  const taken: { floor: Run; empty: Run; full: Run }[] = []
  for (let n = 0; n < runs; n += 1) {
    const floor = await measureFloor(work, rounds)
    const empty = await measureOn(join(work, `empty-${n}`))
    const full = await measureCopyOf(archive, n)
    taken.push({ floor, empty, full })
    console.log(
      `run ${n + 1}: floor ${ms(floor.p50)}, empty folder ${ms(empty.p50)}, ${sealed} sealed ${ms(full.p50)} (p50)`,
    )
  }
  report(taken)
} finally {
  await rm(work, { recursive: true, force: true })
}

function report(taken: readonly { floor: Run; empty: Run; full: Run }[]): void {
  const p50 = (of: 'floor' | 'empty' | 'full') => median(taken.map((run) => run[of].p50))
  const p99 = (of: 'floor' | 'empty' | 'full') => median(taken.map((run) => run[of].p99))
  const line = (name: string, of: 'floor' | 'empty' | 'full') =>
    console.log(`${name.padEnd(46)} p50 ${ms(p50(of)).padStart(10)}   p99 ${ms(p99(of)).padStart(10)}`)
  line('floor: ws broadcast + fdatasync of 300 bytes', 'floor')
  line('command until the last of six screens has it', 'empty')
  line(`the same with ${sealed} sealed sessions`, 'full')
  const growth = median(taken.map(({ empty, full }) => full.p50 / empty.p50))
  const times = median(taken.map(({ floor, empty }) => empty.p50 / floor.p50))
  console.log(`ratio to the floor at p50: ${times.toFixed(2)} (at most 3)`)
  console.log(`ratio with sealed sessions at p50: ${growth.toFixed(2)} (at most 1.1)`)
  process.exitCode = times <= 3 && growth <= 1.1 ? 0 : 1
}
