import {
  type Hearing,
  type Persons,
  type Session,
  type SignedSheet,
  thereFor,
  valuesOf,
  type World,
} from '@delibere/core'
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
  return {
    ...content,
    session: redactedSession(content.session, candidates, jurors),
    candidates: content.candidates.filter(({ id }) => !candidates.has(id)),
    jurors: content.jurors.filter(({ id }) => !jurors.has(id)),
  }
}

function redactedSession(session: Session, candidates: ReadonlySet<string>, jurors: ReadonlySet<string>) {
  const { presidency } = session
  return {
    ...session,
    presidency: presidency && jurors.has(presidency.presidentId) ? { ...presidency, derogation: null } : presidency,
    hearings: session.hearings.map((hearing) => ({
      ...hearing,
      ...(candidates.has(hearing.candidateId) && { recommendation: null, correction: null }),
      opinions: Object.fromEntries(Object.entries(hearing.opinions).filter(([id]) => !jurors.has(id))),
      sheets: hearing.sheets.map((signed) => {
        const left = withoutJurors(signed, { there: thereFor(session, hearing), onPaper: hearing.paper }, jurors)
        return candidates.has(hearing.candidateId) ? withoutCandidate(left) : left
      }),
    })),
  }
}

const withoutCandidate = (signed: SignedSheet) => ({
  ...signed,
  sheet: { ...signed.sheet, candidate: null, recommendation: null, correctionReason: null },
})

/** A sheet names its members in the order of `there`, whatever their names were then or have become since. */
function withoutJurors(
  { sheet, ...signed }: SignedSheet,
  { there, onPaper }: { readonly there: readonly string[]; readonly onPaper: Hearing['paper'] },
  jurors: ReadonlySet<string>,
): SignedSheet {
  const isGone = (place: number) => jurors.has(there[place] ?? '')
  return {
    ...signed,
    sheet: {
      ...sheet,
      sat: sheet.sat.map((member, place) => (isGone(place) ? { ...member, name: '', organisation: '' } : member)),
      president: jurors.has(signed.signedBy) ? { ...sheet.president, name: '' } : sheet.president,
      ...(sheet.paper && {
        paper: { ...sheet.paper, signedBy: withoutSigners(sheet.paper.signedBy, onPaper, jurors) },
      }),
    },
  }
}

/** Of a decision on paper, who presided signed first, then the other. */
const withoutSigners = (
  signedBy: NonNullable<SignedSheet['sheet']['paper']>['signedBy'],
  onPaper: Hearing['paper'],
  jurors: ReadonlySet<string>,
) =>
  signedBy.map((signer, place) => {
    const id = place === 0 ? onPaper?.presidentId : onPaper?.witnessId
    return id && jurors.has(id) ? { ...signer, name: '' } : signer
  })
