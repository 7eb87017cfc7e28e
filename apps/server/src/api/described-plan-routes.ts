import { PlanDraft } from '@delibere/core'
import { z } from 'zod'
import { type DescribedRoute, entitled, Refusal, unknown, withBody } from './described-answers.ts'
import { PlanAsked, PlanWanted, RunOf, RunQuery } from './plan.ts'

/** The routes of planning, for the office. */
export const describedPlanRoutes: Readonly<Record<string, DescribedRoute>> = {
  'POST /api/plan/question': {
    summary: 'What there is to plan, in the planner’s own words (B1–B5), with everybody’s name.',
    body: PlanAsked,
    answers: { 200: { says: 'An instance, and who waits.', schema: z.looseObject({}) }, ...withBody, ...entitled },
  },
  'GET /api/plan/drafts': {
    summary: 'Every plan that is kept under a name.',
    answers: { 200: { says: 'The latest first.', schema: z.array(PlanDraft) }, ...entitled },
  },
  'POST /api/plan/runs': {
    summary: 'Begins a search for a plan. Nothing is stored: a plan is confirmed by the command `sessions.plan`.',
    body: PlanWanted,
    answers: {
      200: { says: 'Under way.', schema: z.object({ id: z.string() }) },
      409: { says: 'As many searches as may be are under way (planner-busy).', schema: Refusal },
      ...withBody,
      ...entitled,
    },
  },
  'GET /api/plan/runs/:runId': {
    summary: 'Where a search stands: the best plan so far, its score, and what no plan can go below.',
    params: RunOf,
    query: RunQuery,
    answers: { 200: { says: 'A PlanRun.', schema: z.looseObject({}) }, 404: unknown, ...entitled },
  },
  'POST /api/plan/runs/:runId/stop': {
    summary: 'Ends a search; what it found stays to be read.',
    params: RunOf,
    answers: { 200: { says: 'A PlanRun.', schema: z.looseObject({}) }, 404: unknown, ...entitled },
  },
}
