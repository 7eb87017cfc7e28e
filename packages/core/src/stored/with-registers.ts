import { eachOf, isJson } from './json.ts'

const withSettings = (regulation: unknown): unknown =>
  isJson(regulation)
    ? {
        ...regulation,
        admissibility: { years: 3, withinYears: 12 },
        domainWarningMonths: 12,
        retentionYears: { file: 2, candidate: 10, juror: 1 },
      }
    : regulation

/** Shape 1 to 2: the registers grow whole. Files, versions and histories of people, availability, drafts, results from before, erasures; new settings. */
export function withRegisters(stored: unknown): unknown {
  if (!isJson(stored)) return stored
  const begun = { version: 1, history: [] }
  return {
    ...stored,
    regulation: withSettings(stored['regulation']),
    regulationChanges: [],
    frameworkDrafts: {},
    candidates: eachOf(stored['candidates'], (candidate) => ({ ...candidate, ...begun, withdrawn: null })),
    files: {},
    jurors: eachOf(stored['jurors'], (juror) => ({
      ...juror,
      ...begun,
      availability: { available: [], unavailable: [] },
    })),
    sessions: eachOf(stored['sessions'], (session) => ({
      ...session,
      regulation: withSettings(session['regulation']),
    })),
    pastResults: {},
    erasures: {},
  }
}
