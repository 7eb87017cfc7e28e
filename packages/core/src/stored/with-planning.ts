import { eachOf, isJson, type Json } from './json.ts'

const withSettings = (regulation: unknown): unknown =>
  isJson(regulation)
    ? {
        ...regulation,
        noticeDays: 21,
        waitDays: 180,
        leastCandidates: { half: 3, day: 7 },
        mostCertificates: 2,
        welcomeMinutes: { before: 15, after: 15 },
        travel: { candidate: 1, juror: 2 },
        sessionsPerJuror: 12,
      }
    : regulation

/** Shape 2 to 3: planning. Openings, kept plans and its settings; a session may have a lunch, and be held in an opening. */
export function withPlanning(stored: unknown): unknown {
  if (!isJson(stored)) return stored
  const session = (one: Json) => ({
    ...one,
    regulation: withSettings(one['regulation']),
    lunch: null,
    openingId: null,
  })
  return {
    ...stored,
    regulation: withSettings(stored['regulation']),
    openings: {},
    planDrafts: {},
    sessions: eachOf(stored['sessions'], session),
  }
}
