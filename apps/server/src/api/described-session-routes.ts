import { JurorId } from '@delibere/core'
import { z } from 'zod'
import { DocumentOf, HearingOf } from './hearing-files.ts'
import { LinkOf, LinksOf } from './links.ts'
import { PaperOf } from './paper.ts'
import { Following, ScreenReport } from './screens.ts'
import { SheetOf } from './sheets.ts'
import { SubstitutesOf } from './substitutes.ts'
import {
  type DescribedRoute,
  entitled,
  file,
  LinkState,
  malformed,
  storageFailed,
  stream,
  unknown,
  Violated,
  withBody,
} from './described-answers.ts'

/** The routes of one session: links, live streams, screens, files, sheets and paper. */
export const describedSessionRoutes: Readonly<Record<string, DescribedRoute>> = {
  'GET /api/live/sessions/:sessionId': {
    summary: 'A session as the one who asks may see it, whole, again and again.',
    params: LinksOf,
    query: Following,
    answers: {
      200: stream('A SessionView, a RoomView, or a ClosedSessionView once sealed.'),
      404: unknown,
      ...entitled,
    },
  },
  'GET /api/live/office': {
    summary: 'The office’s overview, whole, again and again.',
    answers: { 200: stream('An OfficeView.'), ...entitled },
  },
  'GET /api/live/board': {
    summary: 'What goes on today in every room, whole, again and again.',
    answers: { 200: stream('A BoardView.'), ...entitled },
  },
  'POST /api/screens': {
    summary: 'A page of a session says that it is there, and how well it knows the time.',
    body: ScreenReport,
    answers: { 200: { says: 'Heard.', schema: z.null() }, ...withBody, ...entitled },
  },
  'GET /api/links/:sessionId': {
    summary: 'Who holds a personal link to a session.',
    params: LinksOf,
    answers: { 200: { says: 'Never the secrets.', schema: z.array(LinkState) }, 400: malformed, ...entitled },
  },
  'POST /api/links': {
    summary: 'Makes a personal link, in the place of the holder’s former one.',
    body: LinkOf,
    answers: {
      200: { says: 'The address, told this once.', schema: z.object({ url: z.string() }) },
      404: { says: 'No such session, or not of its jury.', schema: Violated },
      503: storageFailed,
      ...withBody,
      ...entitled,
    },
  },
  'GET /api/substitutes/:sessionId/:leaving': {
    summary: 'The registered jurors who could sit at once in the place of a member.',
    params: SubstitutesOf,
    answers: {
      200: {
        says: 'In the order of their names.',
        schema: z.array(z.object({ id: JurorId, name: z.string(), organisation: z.string() })),
      },
      404: unknown,
      400: malformed,
      ...entitled,
    },
  },
  'DELETE /api/links/:sessionId/:holder': {
    summary: 'Takes a personal link back, with every device that came by it.',
    params: LinkOf,
    answers: {
      200: { says: 'It opens nothing any more.', schema: z.null() },
      404: unknown,
      503: storageFailed,
      ...entitled,
    },
  },
  'GET /api/sheets/:sessionId/:hearingId/:version': {
    summary: 'A signed decision sheet.',
    params: SheetOf,
    answers: { 200: { says: 'The PDF.', type: 'application/pdf', schema: z.string() }, 404: unknown, ...entitled },
  },
  'GET /api/sessions/:sessionId/paper': {
    summary: 'What the printed fallback of a session is made of, and by which it is typed in afterwards.',
    params: PaperOf,
    answers: {
      200: { says: 'A PaperKit of @delibere/core.', schema: z.looseObject({}) },
      400: malformed,
      404: { says: 'No such session, or sealed already.', schema: Violated },
      ...entitled,
    },
  },
  'GET /api/sessions/:sessionId/paper/pdf': {
    summary: 'The same to be printed, as PDF/UA.',
    params: PaperOf,
    answers: {
      200: { says: 'The PDF.', type: 'application/pdf', schema: z.string() },
      400: malformed,
      404: { says: 'No such session, or sealed already.', schema: Violated },
      ...entitled,
    },
  },
  'GET /api/hearings/:sessionId/:hearingId/file': {
    summary: 'The candidate’s file, domain by domain, for who hears them and is not recused (J4).',
    params: HearingOf,
    answers: {
      200: { says: 'A HearingFileView of @delibere/core.', schema: z.looseObject({}) },
      404: unknown,
      ...entitled,
    },
  },
  'GET /api/hearings/:sessionId/:hearingId/attachments/:sha256': {
    summary: 'A document of that file, for the same.',
    params: DocumentOf,
    answers: { 200: file('A PDF, a PNG or a JPEG.'), 404: unknown, ...entitled },
  },
}
