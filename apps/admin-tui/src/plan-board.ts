import type { Client } from '@delibere/client'
import { CandidateId, type CertificateCode, err, ok, type PlanDraft, type Result } from '@delibere/core'
import {
  certificateWord,
  explainFinding,
  explainLapsedPin,
  explainLeftOutFile,
  explainPlanFault,
  explainOtherSeats,
  formatShortDate,
  type PlanNames,
  sayPlanChanges,
  sayPlanDifferences,
  scoreLines,
} from '@delibere/core/fr'
import { type Compiled, compile, draftsOf, explainLeftOut, inspect, type Plan } from '@delibere/core/planning'
import {
  ordersOf,
  type PlanAsked,
  planChanges,
  planDifferences,
  type PlanQuestion,
  type PlanView,
  planView,
  type ToConfirm,
} from '@delibere/core/proposal'
import { inWords } from './commands/answers.ts'

/** Something to see to before or beside a plan, in a sentence. */
interface PlanRemark {
  readonly blocking: boolean
  readonly sentence: string
}

/** What there is to plan, made ready to judge any plan of it and to tell who everybody is. */
export interface PlanBoard {
  readonly question: PlanQuestion
  readonly compiled: Compiled
  readonly nameOf: (id: string) => string
  readonly view: (plan: Plan) => PlanView
  /** What would leave a plan empty or wrong without a word; with something blocking no plan makes sense. */
  readonly remarks: readonly PlanRemark[]
  /** Whom a plan leaves out, critical files first: why, and what would place them. */
  readonly leftOut: (plan: Plan) => readonly { readonly id: string; readonly sentence: string }[]
}

/** Asks what there is to plan, as the registers are now. */
export async function openBoard(client: Client, asked: PlanAsked): Promise<Result<PlanBoard, string>> {
  const question = await inWords(client.planQuestion(asked))
  return question.ok ? ok(boardOf(question.value)) : question
}

export function boardOf(question: PlanQuestion): PlanBoard {
  const compiled = compile(question.instance)
  const names = namesOf(question)
  return {
    question,
    compiled,
    nameOf: names.candidate,
    view: (plan) => planView(compiled, plan),
    remarks: [
      ...(question.otherSeats ? [{ blocking: true, sentence: explainOtherSeats(question.otherSeats) }] : []),
      ...question.lapsed.map((pin) => ({ blocking: false, sentence: explainLapsedPin(pin, names.candidate) })),
      ...inspect(compiled).map((finding) => ({
        blocking: finding.severity === 'blocking',
        sentence: explainFinding(finding, names),
      })),
    ],
    leftOut: (plan) =>
      explainLeftOut(compiled, draftsOf(compiled, plan)).map((one) => ({
        id: one.candidate,
        sentence: explainLeftOutFile(one, names),
      })),
  }
}

function namesOf({ names, instance }: PlanQuestion): PlanNames {
  const openings = new Map(instance.openings.map(({ id, date, room }) => [id, `du ${formatShortDate(date)}, ${room}`]))
  const nameOf = (id: string) => names[id] ?? id
  return {
    candidate: nameOf,
    juror: nameOf,
    opening: (id) => openings.get(id) ?? id,
    cqp: (id) => certificateWord(id as CertificateCode),
  }
}

/** What a kept plan was thought of for; whom it seats, the office meant to send (C6). */
export const askedOf = ({ scope, pins, plan }: Pick<PlanDraft, 'scope' | 'pins' | 'plan'>): PlanAsked => ({
  scope,
  pins,
  confirmed: plan.sessions.flatMap(({ candidates }) => candidates.map(({ id }) => CandidateId.parse(id))),
})

/** What confirming a plan would do, as it is read before and ordered then. */
export interface PlanConfirmation extends ToConfirm {
  /** Who loses a session, which sessions are made and given up with whom, which rules are broken and where. */
  readonly lines: readonly string[]
}

/** What confirming this plan would do; a sentence where it would make nothing. */
export function confirmationOf({ question, view, nameOf }: PlanBoard, plan: Plan): Result<PlanConfirmation, string> {
  const orders = ordersOf(plan, question)
  if (orders.sessions.length === 0)
    return err('Ce planning ne crée aucune séance\u00A0: rien n’est fait. Pour annuler une séance, ouvrez-la.')
  const rooms = new Map(
    question.instance.openings.map(({ id, date, room }) => [id, `${formatShortDate(date)}, ${room}`]),
  )
  const faults = view(plan).faults.map((fault) => {
    const where = fault.opening === null ? undefined : rooms.get(fault.opening)
    return `! ${explainPlanFault(fault, nameOf)}${where ? ` (${where})` : ''}`
  })
  return ok({ ...orders, lines: [...sayPlanChanges(planChanges(question, plan), nameOf), ...faults] })
}

/** Two plans side by side. */
export interface PlanComparison {
  /** Level by level: the lower figure is the better one, the first that differs decides. */
  readonly levels: readonly { readonly says: string; readonly values: readonly [number, number] }[]
  /** What sets their sessions apart, a line each. */
  readonly differences: readonly string[]
}

/** Sets two plans, each with its name, side by side over the registers as they are now (B5). */
export function comparisonOf(
  { question, view, nameOf }: PlanBoard,
  [first, one]: readonly [string, Plan],
  [second, other]: readonly [string, Plan],
): PlanComparison {
  const linesOf = (plan: Plan) => scoreLines(view(plan).score, { bounds: null, proven: 0 })
  const [ours, theirs] = [linesOf(one), linesOf(other)]
  const valueIn = (lines: typeof ours, level: string) => lines.find((line) => line.level === level)?.value ?? 0
  // A level of which one plan says nothing is nought there.
  const longer = ours.length < theirs.length ? theirs : ours
  return {
    levels: longer.map(({ level, says }) => ({ says, values: [valueIn(ours, level), valueIn(theirs, level)] })),
    differences: sayPlanDifferences(planDifferences(question.instance, one, other), nameOf, [first, second]),
  }
}
