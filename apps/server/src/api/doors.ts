import type { Actor } from '@delibere/core'

type Kind = Actor['kind']

const everybody: readonly Kind[] = ['staff', 'member', 'room', 'nobody']
const signedIn: readonly Kind[] = ['staff', 'member', 'room']
/** Who looks on by a personal link. */
const watching: readonly Kind[] = ['member', 'room']
const jury: readonly Kind[] = ['staff', 'member']
const members: readonly Kind[] = ['member']
const office: readonly Kind[] = ['staff']

/**
 * Who may knock at which door. A route that does not stand here is refused to everybody. What lies behind a door may be
 * narrower still: a member sees their own session alone, and which commands are for whom is said by core.
 */
export const doors: Readonly<Record<string, readonly Kind[]>> = {
  'POST /api/commands': jury,
  'GET /api/me': everybody,
  'POST /api/sign-in': everybody,
  'POST /api/sign-out': everybody,
  'GET /api/time': signedIn,
  'GET /api/live/sessions/:sessionId': signedIn,
  'GET /api/live/office': office,
  'GET /api/live/board': office,
  'POST /api/screens': watching,
  'GET /api/candidates': office,
  'GET /api/candidates/:candidateId': office,
  'GET /api/register/candidates': office,
  'POST /api/candidates/:candidateId/pieces/:piece/attachments': office,
  'GET /api/candidates/:candidateId/attachments/:sha256': office,
  'GET /api/expiring': office,
  'GET /api/openings': office,
  'GET /api/jurors': office,
  'GET /api/jurors/:jurorId': office,
  'GET /api/register/jurors': office,
  'GET /api/regulation': office,
  'GET /api/privacy/due': office,
  'POST /api/privacy/erase': office,
  'POST /api/plan/question': office,
  'GET /api/plan/drafts': office,
  'POST /api/plan/runs': office,
  'GET /api/plan/runs/:runId': office,
  'POST /api/plan/runs/:runId/stop': office,
  'GET /api/privacy/export/:kind/:id': office,
  'GET /api/privacy/export/:kind/:id/pdf': office,
  'GET /api/privacy/export/:kind/:id/documents/:sha256': office,
  'GET /api/frameworks': office,
  'GET /api/journal': office,
  'GET /api/frameworks/:certificate/:version': signedIn,
  'GET /api/links/:sessionId': office,
  'POST /api/links': jury,
  'GET /api/substitutes/:sessionId/:leaving': jury,
  'DELETE /api/links/:sessionId/:holder': office,
  'GET /api/sheets/:sessionId/:hearingId/:version': jury,
  'GET /api/sessions/:sessionId/paper': office,
  'GET /api/sessions/:sessionId/paper/pdf': office,
  'GET /api/hearings/:sessionId/:hearingId/file': jury,
  'GET /api/hearings/:sessionId/:hearingId/attachments/:sha256': jury,
  'POST /api/rehearsals': everybody,
  'GET /api/rehearsals/:rehearsalId': everybody,
  'POST /api/rehearsals/:rehearsalId/program': everybody,
  'GET /api/notes/:sessionId': members,
  'PUT /api/notes/:sessionId/:hearingId/:domain': members,
  'GET /api/openapi.json': everybody,
  'GET /healthz': everybody,
  'GET /*': everybody,
}
