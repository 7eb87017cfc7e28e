import { z } from 'zod'
import { err, ok, type Result } from '../basics/result.ts'
import { CalendarDate, TimeOfDay } from '../basics/time.ts'
import { type InstanceProblem, problemsOf } from './instance-problem.ts'
import { referenceProblems } from './instance-references.ts'
import { Plan } from './plan.ts'

const Id = z.string().min(1)
const Count = z.number().int().nonnegative()
const Block = z.tuple([TimeOfDay, TimeOfDay])

const Params = z.object({
  /** Minutes between two slots, counted in each slot. */
  changeover: Count,
  openingMin: Count,
  closingMin: Count,
  /** Days between a summons and the session. */
  noticeDays: Count,
  /** Days from which a file counts as placed late. */
  maxWaitDays: Count,
  minFill: z.object({ half: Count, day: Count }),
  maxCqpPerSession: z.number().int().positive(),
  cost: z.object({ half: Count, day: Count }),
  mixWeight: Count,
  sameUnionWeight: Count,
  /** A file whose deadline lies before this day is critical: it cannot wait for the next round. */
  criticalBefore: CalendarDate,
  /** Who presided last, by branch. */
  lastPresident: z.record(z.string(), z.enum(['E', 'U'])),
})

const Cqp = z.object({ id: Id, branch: Id, name: z.string().optional(), examMin: Count, deliberationMin: Count })

const Candidate = z.object({
  id: Id,
  cqp: Id,
  ready: CalendarDate,
  deadline: CalendarDate,
  region: Id,
  company: z.string().nullable(),
  maxHops: Count,
  visio: z.boolean(),
  tiersTemps: z.boolean(),
  /** Minutes of the oral, where they are not those of the certificate (a third more with extra time). */
  oralMin: Count.optional(),
  unavailable: z.array(z.string()),
})

const Juror = z.object({
  id: Id,
  college: z.enum(['E', 'U']),
  union: z.string().nullable(),
  cqps: z.array(Id),
  region: Id,
  company: z.string().nullable(),
  maxHops: Count,
  visio: z.boolean(),
  canPreside: z.boolean(),
  maxSessions: Count,
  pastSessions: Count,
  /** One character for each of the dates: `.` no, `A` morning, `P` afternoon, `D` the day. */
  available: z.string().regex(/^[.APD]*$/),
})

const Opening = z.object({
  id: Id,
  date: CalendarDate,
  /** A region, or `VISIO`. */
  place: Id,
  room: z.string(),
  blocks: z.object({ AM: Block.optional(), PM: Block.optional() }),
})

const Pins = z.object({
  candidates: z.record(z.string(), Id).optional(),
  jurors: z.array(z.tuple([Id, Id])).optional(),
  closed: z.array(Id).optional(),
})

/** What there is to plan, as `oemm-batch/1` says it. */
export const Instance = z.object({
  format: z.literal('oemm-batch/1'),
  name: z.string(),
  today: CalendarDate,
  params: Params,
  adjacency: z.record(z.string(), z.array(z.string())),
  dates: z.array(CalendarDate),
  cqps: z.array(Cqp),
  candidates: z.array(Candidate),
  jurors: z.array(Juror),
  openings: z.array(Opening),
  pins: Pins.optional(),
  published: Plan.optional(),
})
export interface Instance extends z.infer<typeof Instance> {}
export type InstanceCandidate = Instance['candidates'][number]
export type InstanceJuror = Instance['jurors'][number]
export type InstanceOpening = Instance['openings'][number]

/** Reads what there is to plan: the instance, or everything that is wrong with it, each at its path. */
export function readInstance(value: unknown): Result<Instance, readonly InstanceProblem[]> {
  const read = Instance.safeParse(value, { reportInput: true })
  if (!read.success) return err(read.error.issues.map(problemsOf))
  const problems = referenceProblems(read.data)
  return problems.length === 0 ? ok(read.data) : err(problems)
}
