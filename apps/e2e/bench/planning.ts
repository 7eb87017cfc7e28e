import { readFile, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { compile, judge, levels, readInstance, type Score, search } from '@delibere/core/planning'

// One instance of the planning problem, for so many seconds: what the search reaches and when. The plan is written down, for
// whoever wants to check it by other means.

const { values } = parseArgs({
  options: {
    instance: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
if (values.instance === undefined)
  throw new Error('pnpm bench planning --instance FILE [--seconds N] [--out PLAN.json] [--seed S]')

const read = readInstance(JSON.parse(await readFile(values.instance, 'utf8')))
if (!read.ok) throw new Error(read.error.map(({ path, code }) => `${path}: ${code}`).join('\n'))
const withChanges = read.value.published !== undefined
const shown = (score: Score) => score.filter((_, level) => withChanges || levels[level] !== 'changes')

const before = process.cpuUsage()
const began = performance.now()
const since = () => (performance.now() - began) / 1000
const compiled = compile(read.value)
const running = search(compiled, { seed: Number(values.seed) })
const { candidates, jurors, openings } = read.value
console.log(`${read.value.name}: ${candidates.length} candidates, ${jurors.length} jurors, ${openings.length} openings`)
say(`first plan${running.valid ? '' : ' (not valid)'}`)

let last = running.score
while (since() < Number(values.seconds)) {
  if (!running.step(8)) continue
  const { score } = running
  // Waiting and what follows improve at every turn; only the levels before are worth a line.
  if (score.some((figure, level) => level < levels.indexOf('waiting') && figure !== last[level])) say('better')
  last = score
}
say('at the end')

const plan = running.plan()
const { faults, score } = judge(compiled, plan)
const { user, system } = process.cpuUsage(before)
console.log(
  `${(running.steps / since()).toFixed(0)} steps a second (${running.steps}); ${((user + system) / 1e6).toFixed(1)} s of processor`,
)
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`)
console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}`)
if (values.out !== undefined) await writeFile(values.out, JSON.stringify(plan))
if (faults.length > 0 || score.join() !== running.score.join()) {
  console.log('not a valid plan, or not the score that was counted:', faults.slice(0, 10), score)
  process.exitCode = 1
}

function say(what: string): void {
  const names = shown(levels.map((_, level) => level)).map((level) => levels[level])
  const figures = shown(running.score).map((figure, at) => `${names[at]} ${figure}`)
  console.log(`${since().toFixed(2).padStart(7)} s  ${what}: ${figures.join(', ')}`)
}
