import { readFile, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { explainFinding, explainInstanceProblem } from '@delibere/core/fr'
import { compile, inspect, type Instance, judge, levels, readInstance } from '@delibere/core/planning'
import { type Proposal, startProposing } from '@delibere/server/planning'

// One instance of the planning problem, for so many seconds, as the office would have it proposed: searched and proven at the
// same time. The plan is written down, for whoever wants to check it by other means.

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

const instance = await instanceFile(values.instance)
const { candidates, jurors, openings } = instance
console.log(`${instance.name}: ${candidates.length} candidates, ${jurors.length} jurors, ${openings.length} openings`)
for (const finding of inspect(compile(instance))) console.log(`  ${explainFinding(finding)}`)
// Without a plan already sent there is nothing to change, and the level says nothing.
const shown = levels.flatMap((level, at) => (instance.published || level !== 'changes' ? { level, at } : []))
const quiet = levels.indexOf('waiting')

const before = process.cpuUsage()
const began = performance.now()
let told: Proposal | null = null
const proposing = startProposing(
  { instance, seed: Number(values.seed), seconds: Number(values.seconds) },
  (proposal) => {
    const news = told?.score.slice(0, quiet).join() !== proposal.score.slice(0, quiet).join()
    if (news || told?.proven !== proposal.proven) say(told ? 'better' : 'first plan', proposal)
    told = proposal
  },
)
const { end, last } = await proposing.done
const took = (performance.now() - began) / 1000
if (!last) throw new Error('no plan at all in that time')
say(end === 'proven' ? 'proven: no plan can do better' : end, last)
const { user, system } = process.cpuUsage(before)
console.log(
  `${(last.steps / took).toFixed(0)} steps a second; ${((user + system) / 1e6).toFixed(1)} s of processor, both threads`,
)
console.log(
  `peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB; ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}`,
)
if (values.out !== undefined) await writeFile(values.out, JSON.stringify(last.plan))
const { faults } = judge(compile(instance), last.plan)
if (faults.length > 0) {
  console.log('not a valid plan:', faults.slice(0, 10))
  process.exitCode = 1
}
// A solver in the middle of a step is not waited for.
process.exit()

async function instanceFile(path: string): Promise<Instance> {
  const read = readInstance(JSON.parse(await readFile(path, 'utf8')))
  if (read.ok) return read.value
  for (const problem of read.error) console.error(explainInstanceProblem(problem))
  return process.exit(1)
}

function say(what: string, { score, bounds, valid }: Proposal): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(2).padStart(7)
  const figures = shown.map(({ level, at }) => {
    const bound = bounds?.[level]
    return `${level} ${score[at]}${bound === undefined ? '' : bound === score[at] ? ' (least)' : ` (≥ ${bound})`}`
  })
  console.log(`${seconds} s  ${what}${valid ? '' : ' (not valid)'}: ${figures.join(', ')}`)
}
