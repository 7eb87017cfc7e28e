import { z } from 'zod'
import { type DescribedRoute, malformed, Refusal, unknown, withBody } from './described-answers.ts'
import { RehearsalOf, RehearsalSeat, SeatsGiven } from './rehearsals.ts'

const seats = { says: 'Who plays whom.', schema: z.array(RehearsalSeat) }

/** Rehearsals, for everybody: made-up sessions in the server's memory alone. */
export const describedRehearsalRoutes: Readonly<Record<string, DescribedRoute>> = {
  'POST /api/rehearsals': {
    summary: 'Begins a rehearsal. What is under its address is a server of its own with this same API.',
    answers: {
      200: { says: 'Its id and its address.', schema: z.object({ id: z.string(), url: z.string() }) },
      404: unknown,
      409: { says: 'As many are under way as may be (rehearsals-full).', schema: Refusal },
      429: { says: 'Too many begun (too-many-tries); `Retry-After` says when.', schema: Refusal },
    },
  },
  'GET /api/rehearsals/:rehearsalId': {
    summary: 'The seats of a rehearsal, with their links.',
    params: RehearsalOf,
    answers: { 200: seats, 400: malformed, 404: { says: 'It has ended (rehearsal-over).', schema: Refusal } },
  },
  'POST /api/rehearsals/:rehearsalId/program': {
    summary: 'Has the program play these members, but for those whom a person plays.',
    params: RehearsalOf,
    body: SeatsGiven,
    answers: { 200: seats, 404: { says: 'It has ended (rehearsal-over).', schema: Refusal }, ...withBody },
  },
}
