import { Actor, Candidate, CandidateId, Command, Framework, Instant, Juror, JurorId } from '@delibere/core'
import { z } from 'zod'
import { Attached, AttachmentName, AttachmentOf, PieceOf } from './attachments.ts'
import { CommandQuery } from './commands.ts'
import { Health } from './health.ts'
import { ExportedDocumentOf, ToErase, WhomAsked } from './privacy.ts'
import { JournalLine, JournalPage } from './reads.ts'
import { SignIn } from './sign-in.ts'
import {
  type DescribedRoute,
  entitled,
  file,
  lines,
  malformed,
  Receipt,
  Refusal,
  someObjects,
  storageFailed,
  unknown,
  Violated,
  withBody,
} from './described-answers.ts'
import { describedNoteRoutes } from './described-note-routes.ts'
import { describedSessionRoutes } from './described-session-routes.ts'
import { describedPlanRoutes } from './described-plan-routes.ts'
import { describedRehearsalRoutes } from './described-rehearsal-routes.ts'

/** Every route of the API, with what it takes and what it may answer. */
export const describedRoutes: Readonly<Record<string, DescribedRoute>> = {
  ...describedNoteRoutes,
  ...describedPlanRoutes,
  ...describedSessionRoutes,
  ...describedRehearsalRoutes,
  'POST /api/commands': {
    summary: 'Gives an order. Answers when it is durable; the same id again gives the same receipt.',
    query: CommandQuery,
    body: Command,
    answers: {
      200: { says: 'Taken; with `consider`: it would be.', schema: Receipt },
      404: { says: 'It names something that is not there.', schema: Violated },
      409: { says: 'Refused by a rule of the trade.', schema: Violated },
      503: storageFailed,
      ...withBody,
      ...entitled,
    },
  },
  'GET /api/me': { summary: 'Who asks.', answers: { 200: { says: '`nobody` when not signed in.', schema: Actor } } },
  'POST /api/sign-in': {
    summary: 'Exchanges the secret of a link, or the staff token, for a cookie.',
    body: SignIn,
    answers: {
      200: { says: 'Signed in.', schema: Actor },
      429: { says: 'Too many wrong secrets (too-many-tries); `Retry-After` says when.', schema: Refusal },
      ...withBody,
      401: { says: 'The secret opens nothing (signed-out).', schema: Refusal },
    },
  },
  'POST /api/sign-out': { summary: 'Forgets the cookie.', answers: { 200: { says: 'Forgotten.', schema: z.null() } } },
  'GET /api/time': {
    summary: 'The server’s time, in ms since 1970.',
    answers: { 200: { says: 'Now.', schema: z.object({ now: Instant }) }, ...entitled },
  },
  'GET /api/candidates': {
    summary: 'The register of candidates.',
    answers: { 200: { says: 'All of them.', schema: lines('CandidateLine of @delibere/core') }, ...entitled },
  },
  'GET /api/register/candidates': {
    summary: 'The register of candidates, whole: for exports.',
    answers: { 200: { says: 'All of them.', schema: z.array(Candidate) }, ...entitled },
  },
  'GET /api/candidates/:candidateId': {
    summary: 'Everything the office has of one candidate.',
    params: z.object({ candidateId: CandidateId }),
    answers: {
      200: { says: 'A CandidateView of @delibere/core.', schema: z.looseObject({}) },
      404: unknown,
      ...entitled,
    },
  },
  'POST /api/candidates/:candidateId/pieces/:piece/attachments': {
    summary: 'Attaches a document, sent as it is, to a piece of a file (C2).',
    params: PieceOf,
    query: AttachmentName,
    body: z.string(),
    bodyType: 'application/octet-stream',
    answers: {
      200: { says: 'Kept and attached; doing it again changes nothing.', schema: Attached },
      404: { says: 'No such candidate.', schema: Violated },
      409: { says: 'Not a piece of this route, or too many documents.', schema: Violated },
      503: storageFailed,
      ...withBody,
      415: { says: 'Neither a PDF nor a PNG nor a JPEG by its content (attachment-type).', schema: Refusal },
      ...entitled,
    },
  },
  'GET /api/candidates/:candidateId/attachments/:sha256': {
    summary: 'A document attached to a candidate’s file.',
    params: AttachmentOf,
    answers: { 200: file('A PDF, a PNG or a JPEG.'), 404: unknown, ...entitled },
  },
  'GET /api/expiring': {
    summary: 'The domains that will soon count no more (C5).',
    answers: {
      200: { says: 'The nearest first.', schema: someObjects('ExpiringDomain of @delibere/core') },
      ...entitled,
    },
  },
  'GET /api/register/jurors': {
    summary: 'The register of jurors, whole: for exports.',
    answers: { 200: { says: 'All of them.', schema: z.array(Juror) }, ...entitled },
  },
  'GET /api/jurors/:jurorId': {
    summary: 'Everything the office has of one juror.',
    params: z.object({ jurorId: JurorId }),
    answers: {
      200: { says: 'A JurorView of @delibere/core.', schema: z.looseObject({}) },
      404: unknown,
      ...entitled,
    },
  },
  'GET /api/regulation': {
    summary: 'Every setting of the regulation, with its default, its source and its date of effect.',
    answers: { 200: { says: 'As it is today.', schema: someObjects('SettingView of @delibere/core') }, ...entitled },
  },
  'GET /api/privacy/due': {
    summary: 'Whose personal data are past their time (P2).',
    answers: { 200: { says: 'The longest due first.', schema: lines('Due of @delibere/core') }, ...entitled },
  },
  'POST /api/privacy/erase': {
    summary: 'Erases people for good, the proof of what was decided excepted (P2).',
    body: ToErase,
    answers: {
      200: { says: 'Nothing of them is left on the disk.', schema: Receipt },
      404: { says: 'It names somebody who is not there.', schema: Violated },
      409: { says: 'One of them is in a session that is not sealed (person-engaged).', schema: Violated },
      503: storageFailed,
      ...withBody,
      ...entitled,
    },
  },
  'GET /api/privacy/export/:kind/:id': {
    summary: 'Everything that is held on somebody, and nothing of anybody else (P2).',
    params: WhomAsked,
    answers: {
      200: { says: 'A PersonExport of @delibere/core.', schema: z.looseObject({}) },
      400: malformed,
      404: unknown,
      ...entitled,
    },
  },
  'GET /api/privacy/export/:kind/:id/pdf': {
    summary: 'The same to be read by people, as PDF/UA.',
    params: WhomAsked,
    answers: {
      200: { says: 'The PDF.', type: 'application/pdf', schema: z.string() },
      400: malformed,
      404: unknown,
      ...entitled,
    },
  },
  'GET /api/privacy/export/:kind/:id/documents/:sha256': {
    summary: 'A document that the export lists.',
    params: ExportedDocumentOf,
    answers: { 200: file('A PDF, a PNG or a JPEG.'), 400: malformed, 404: unknown, ...entitled },
  },
  'GET /api/frameworks': {
    summary: 'Every version of every framework, drafts included.',
    answers: { 200: { says: 'All of them.', schema: someObjects('FrameworkLine of @delibere/core') }, ...entitled },
  },
  'GET /api/openings': {
    summary: 'When and where sessions could be held (B2).',
    answers: {
      200: { says: 'In the order of the calendar.', schema: someObjects('OpeningLine of @delibere/core') },
      ...entitled,
    },
  },
  'GET /api/jurors': {
    summary: 'The register of jurors.',
    answers: { 200: { says: 'All of them.', schema: lines('JurorLine of @delibere/core') }, ...entitled },
  },
  'GET /api/journal': {
    summary: 'The journal in sentences, the newest first.',
    query: JournalPage,
    answers: {
      200: { says: 'Up to `limit` lines before `before`.', schema: z.array(JournalLine) },
      400: malformed,
      ...entitled,
    },
  },
  'GET /api/frameworks/:certificate/:version': {
    summary: 'A framework in one version.',
    answers: { 200: { says: 'The whole of it.', schema: Framework }, 404: unknown, ...entitled },
  },
  'GET /api/openapi.json': {
    summary: 'This document.',
    answers: { 200: { says: 'OpenAPI 3.1.', schema: z.looseObject({}) } },
  },
  'GET /healthz': { summary: 'Whether the server is well.', answers: { 200: { says: 'It answers.', schema: Health } } },
}
