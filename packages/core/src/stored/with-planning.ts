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

// As names were compared until then, and as they are since.
const plain: Readonly<Record<string, string>> = {
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
}

/** Results from before the register stand under the name of their person: those of Ørsted are found under “orsted” now. */
function underPlainNames(results: unknown): unknown {
  if (!isJson(results)) return results
  const renamed: Record<string, unknown[]> = {}
  for (const [key, list] of Object.entries(results)) {
    const name = key.replace(/[øßłđðþħŧı]/g, (letter) => plain[letter]!)
    renamed[name] = [...(renamed[name] ?? []), ...(Array.isArray(list) ? (list as unknown[]) : [])]
  }
  return renamed
}

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
    pastResults: underPlainNames(stored['pastResults']),
    sessions: eachOf(stored['sessions'], session),
  }
}
