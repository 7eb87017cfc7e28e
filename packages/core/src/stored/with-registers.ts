type Json = Readonly<Record<string, unknown>>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const eachOf = (records: unknown, change: (record: Json) => Json): unknown =>
  isJson(records)
    ? Object.fromEntries(Object.entries(records).map(([id, record]) => [id, isJson(record) ? change(record) : record]))
    : records

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
