import type { Client } from '@delibere/client'
import { ok, type PlanDraft, type Result } from '@delibere/core'
import { type Compiled, compile, type Plan } from '@delibere/core/planning'
import { type PlanAsked, type PlanQuestion, type PlanView, planView } from '@delibere/core/proposal'
import { inWords } from './commands/answers.ts'

/** What there is to plan, made ready to judge any plan of it and to tell who everybody is. */
export interface PlanBoard {
  readonly question: PlanQuestion
  readonly compiled: Compiled
  readonly nameOf: (id: string) => string
  readonly view: (plan: Plan) => PlanView
}

/** Asks what there is to plan, as the registers are now. */
export async function openBoard(client: Client, asked: PlanAsked): Promise<Result<PlanBoard, string>> {
  const question = await inWords(client.planQuestion(asked))
  return question.ok ? ok(boardOf(question.value)) : question
}

export function boardOf(question: PlanQuestion): PlanBoard {
  const compiled = compile(question.instance)
  return {
    question,
    compiled,
    nameOf: (id) => question.names[id] ?? id,
    view: (plan) => planView(compiled, plan),
  }
}

/** What a kept plan was thought of for. */
export const askedOf = ({ scope, pins }: Pick<PlanDraft, 'scope' | 'pins'>): PlanAsked => ({ scope, pins })
