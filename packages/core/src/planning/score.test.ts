import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from './compiled.ts'
import { Instance } from './instance.ts'
import { levels } from './order.ts'
import type { Plan, PlannedSession } from './plan.ts'
import { judge } from './score.ts'
import { search } from './search/search.ts'
import { generateInstance } from './testing/generate.ts'
import { knownInstances } from './testing/instance-files.ts'

const instance = generateInstance({ candidates: 90, jurors: 16, dates: 12, openings: 26 }, 11)
const plan = planFor(instance, 400)
const first = plan.sessions[0]!
const seat = first.candidates[0]!

/** Plans spoilt in one way each, and the rule that breaks. */
const spoilt: [rule: string, plan: Plan, change: Partial<Instance>][] = [
  ['H00', but({ candidates: [{ ...seat, id: 'nobody' }, ...first.candidates.slice(1)] }), {}],
  ['H12', but({ jury: ['nobody', ...first.jury.slice(1)] }), {}],
  ['H01', { sessions: [...plan.sessions, { ...plan.sessions[1]!, opening: freeOpening() }] }, {}],
  ['H02', { sessions: [...plan.sessions, first] }, {}],
  ['H03', but({ candidates: [] }), {}],
  ['H04', but({ candidates: [{ ...seat, start: '07:00', end: '08:00' }, ...first.candidates.slice(1)] }), {}],
  ['H05', but({ candidates: [{ ...seat, end: seat.start }, ...first.candidates.slice(1)] }), {}],
  [
    'H06',
    moved(
      (o) => o.date < '2026-02-20',
      ({ ready }) => ready > '2026-03-01',
    ),
    {},
  ],
  [
    'H07',
    moved(
      (o) => o.date > '2026-06-01',
      ({ deadline }) => deadline < '2026-06-01',
    ),
    {},
  ],
  [
    'H08',
    moved(
      ({ date }) => awayOn(date) !== undefined,
      ({ id }, { date }) => id === awayOn(date),
    ),
    {},
  ],
  [
    'H09',
    moved(
      ({ place }) => place === 'VISIO',
      ({ visio }) => !visio,
    ),
    {},
  ],
  ['H11', but({ candidates: [{ ...seat, id: instance.candidates.find((one) => !critical(one))!.id }] }), {}],
  ['H12', but({ jury: [first.jury[0]!, first.jury[0]!, ...first.jury.slice(2)] }), {}],
  ['H18', plan, { jurors: unableToPreside(first.jury.slice(0, 2)) }],
  ['H19', but({ president: plan.sessions.flatMap(({ jury }) => jury).find((id) => !first.jury.includes(id))! }), {}],
  [
    'H20',
    but({ president: first.jury.find((id) => id !== first.president && !sameCollege(id, first.president))! }),
    {},
  ],
  ['H10', plan, { params: { ...instance.params, maxCqpPerSession: 0 } }],
  ['H13', plan, { jurors: firstJuror({ available: instance.dates.map(() => '.').join('') }) }],
  ['H14', plan, { jurors: firstJuror({ cqps: [] }) }],
  ['H15', plan, { jurors: firstJuror({ company: companyOf(seat.id) }) }],
  ['H16', plan, { jurors: firstJuror({ region: 'COR', maxHops: 0, visio: false }) }],
  ['H17', plan, { jurors: firstJuror({ maxSessions: 0 }) }],
  ['H21', plan, { pins: { closed: [first.opening] } }],
  ['H21', plan, { pins: { candidates: { [seat.id]: freeOpening() } } }],
  ['H21', plan, { pins: { jurors: [[first.jury[0]!, freeOpening()]] } }],
]

describe('a plan is judged', () => {
  it.each(spoilt)('to break %s', (rule, broken, change) => {
    const { faults } = judge(compile({ ...instance, ...change }), broken)
    expect(faults.map((fault) => fault.rule)).toContain(rule)
  })

  it('to break nothing where the search made it', () => {
    expect(judge(compile(instance), plan).faults).toEqual([])
  })

  it
    .runIf(hasPython())
    .each([
      ...knownInstances.map((known) => [known.instance.name, known.instance] as const),
      ['a published plan', { ...instance, published: planFor(instance, 20) }] as const,
    ])('as the independent checker does: %s', (_name, checked) => {
    const made = planFor(checked, 300)
    const { faults, score } = judge(compile(checked), made)
    expect(checker(checked, made)).toEqual({ rules: new Set(rulesOf(faults)), score: shownOf(checked, score) })
  })

  it.runIf(hasPython()).each(spoilt)('as the independent checker does where it breaks %s', (rule, broken, change) => {
    const checked = { ...instance, ...change }
    const { rules } = checker(checked, broken)
    expect(rules).toContain(rule)
    // The checker goes on judging a session of which we say only that it knows somebody nobody knows.
    if (rule !== 'H00') expect(new Set(rulesOf(judge(compile(checked), broken).faults))).toEqual(rules)
  })
})

function planFor(of: Instance, steps: number): Plan {
  const running = search(compile(of), { seed: 5 })
  running.step(steps)
  return running.plan()
}

function but(change: Partial<PlannedSession>): Plan {
  return { sessions: [{ ...first, ...change }, ...plan.sessions.slice(1)] }
}

function freeOpening(): string {
  return instance.openings.find(({ id }) => !plan.sessions.some(({ opening }) => opening === id))!.id
}

type Candidate = Instance['candidates'][number]
type Opening = Instance['openings'][number]

/** The plan with somebody put into a session where he may not be. */
function moved(where: (opening: Opening) => boolean, who: (one: Candidate, opening: Opening) => boolean): Plan {
  for (const [at, session] of plan.sessions.entries()) {
    const opening = instance.openings.find(({ id }) => id === session.opening)!
    const one = instance.candidates.find((candidate) => where(opening) && who(candidate, opening))
    if (!one) continue
    const candidates = [{ ...session.candidates[0]!, id: one.id }, ...session.candidates.slice(1)]
    return { sessions: plan.sessions.with(at, { ...session, candidates }) }
  }
  throw new Error('no such session')
}

function awayOn(date: string): string | undefined {
  return instance.candidates.find(({ unavailable }) => unavailable.includes(date))?.id
}

function critical({ deadline }: Candidate): boolean {
  return deadline < instance.params.criticalBefore
}

/** The jurors, the first of the first session changed. */
function firstJuror(change: Partial<Instance['jurors'][number]>) {
  return instance.jurors.map((one) => (one.id === first.jury[0] ? { ...one, ...change } : one))
}

function companyOf(candidate: string): string | null {
  return instance.candidates.find(({ id }) => id === candidate)!.company
}

/** The jurors, as if those two could not preside. */
function unableToPreside(ids: readonly string[]) {
  return instance.jurors.map((one) => (ids.includes(one.id) ? { ...one, canPreside: false } : one))
}

function sameCollege(a: string, b: string): boolean {
  const collegeOf = (id: string) => instance.jurors.find((one) => one.id === id)!.college
  return collegeOf(a) === collegeOf(b)
}

const rulesOf = (faults: readonly { readonly rule: string }[]) => faults.map(({ rule }) => rule)

function shownOf(of: Instance, score: readonly number[]): readonly number[] {
  return score.filter((_, level) => of.published || levels[level] !== 'changes')
}

function hasPython(): boolean {
  try {
    return execFileSync('python3', ['--version']).length > 0
  } catch {
    return false
  }
}

function checker(of: Instance, made: Plan) {
  const folder = mkdtempSync(join(tmpdir(), 'delibere-checker-'))
  const [instanceFile, planFile] = [join(folder, 'instance.json'), join(folder, 'plan.json')]
  writeFileSync(instanceFile, JSON.stringify(of))
  writeFileSync(planFile, JSON.stringify(made))
  const program = `
import sys, json
sys.path.insert(0, ${JSON.stringify(join(import.meta.dirname, 'testing'))})
sys.dont_write_bytecode = True
from checker import check
errors, score, *_ = check(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
print(json.dumps({'rules': [error.split(': ')[-1].split()[0] if ': H' in error else error.split()[0] for error in errors], 'score': score}))`
  const told = JSON.parse(execFileSync('python3', ['-c', program, instanceFile, planFile], { encoding: 'utf8' }))
  return { rules: new Set<string>(told.rules), score: told.score as readonly number[] }
}
