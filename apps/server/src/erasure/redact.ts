import { type Hearing, type Juror, jurorName, type Persons, type Session, valuesOf, type World } from '@delibere/core'
import type { sealedContent } from '../engine/kept.ts'
import type { Redaction } from '../store/index.ts'

type Content = ReturnType<typeof sealedContent>

/** What is left of each sealed session in which one of these people was: the same, without them. */
export function redactionsOf({ archive }: World, { candidateIds, jurorIds }: Persons): readonly Redaction[] {
  const candidates = new Set<string>(candidateIds)
  const jurors = new Set<string>(jurorIds)
  return valuesOf(archive)
    .filter(
      ({ hearings, jurorIds: jury }) =>
        hearings.some(({ candidateId }) => candidates.has(candidateId)) || jury.some((id) => jurors.has(id)),
    )
    .map(({ id }) => ({ id, redact: (content) => redacted(content as Content, candidates, jurors) }))
}

function redacted(content: Content, candidates: ReadonlySet<string>, jurors: ReadonlySet<string>) {
  const gone = content.jurors.filter(({ id }) => jurors.has(id))
  return {
    ...content,
    session: redactedSession(content.session, candidates, gone),
    candidates: content.candidates.filter(({ id }) => !candidates.has(id)),
    jurors: content.jurors.filter(({ id }) => !jurors.has(id)),
  }
}

function redactedSession(session: Session, candidates: ReadonlySet<string>, gone: readonly Juror[]) {
  const names = new Set(gone.map(({ person }) => jurorName(person)))
  const { presidency } = session
  const presided = presidency && gone.some(({ id }) => id === presidency.presidentId)
  return {
    ...session,
    presidency: presided ? { ...presidency, derogation: null } : presidency,
    hearings: session.hearings.map((hearing) =>
      withoutJurors(candidates.has(hearing.candidateId) ? withoutCandidate(hearing) : hearing, names, gone),
    ),
  }
}

const withoutCandidate = (hearing: Hearing) => ({
  ...hearing,
  recommendation: null,
  correction: null,
  sheets: hearing.sheets.map((signed) => ({
    ...signed,
    sheet: { ...signed.sheet, candidate: null, recommendation: null, correctionReason: null },
  })),
})

function withoutJurors(
  hearing: Hearing | ReturnType<typeof withoutCandidate>,
  names: ReadonlySet<string>,
  gone: readonly Juror[],
) {
  const nameOf = (name: string) => (names.has(name) ? '' : name)
  return {
    ...hearing,
    opinions: Object.fromEntries(Object.entries(hearing.opinions).filter(([id]) => !gone.some((one) => one.id === id))),
    sheets: hearing.sheets.map(({ sheet, ...signed }) => ({
      ...signed,
      sheet: {
        ...sheet,
        sat: sheet.sat.map((member) => (names.has(member.name) ? { ...member, name: '', organisation: '' } : member)),
        president: { ...sheet.president, name: nameOf(sheet.president.name) },
      },
    })),
  }
}
