import { candidateTexts, type CandidateView, type PieceView } from '@delibere/core'
import {
  aboutWord,
  actWords,
  candidateStateWords,
  certificateWord,
  counted,
  defaultTimeZone,
  formatExperience,
  formatMoment,
  formatShortDate,
  listed,
  nbsp,
  outcomeWords,
  pieceStateWords,
  pieceWords,
  routeWords,
  stageWords,
} from '@delibere/core/fr'

/** “Échéance : 03/11/2028 proche”. */
const line = (label: string, value: string | null | undefined): readonly string[] =>
  value ? [`${label}${nbsp}: ${value}`] : []

/** Who somebody is, a line for each thing that is known (C7). */
export function identityLines({ candidate, state, deadline }: CandidateView): readonly string[] {
  const texts = candidateTexts(candidate)
  const { birthPlace, employer } = candidate.person
  const place = [birthPlace.commune, birthPlace.inseeCode ?? birthPlace.postalCode, birthPlace.country].filter(Boolean)
  const near = { far: '', near: ' (proche)', past: ' (passée)' } as const
  return [
    ...line('CQP', certificateWord(candidate.certificate)),
    ...line('Parcours', routeWords[candidate.route]),
    ...line('État', candidateStateWords[state]),
    ...line('Inscrit le', texts.registeredOn),
    ...line('Échéance', deadline && `${formatShortDate(deadline.on)}${near[deadline.state]}`),
    ...line('Retiré le', candidate.withdrawn && formatShortDate(candidate.withdrawn.on)),
    ...line('Motif du retrait', candidate.withdrawn?.reason),
    ...line('Nom de naissance', texts.birthName),
    ...line('Nom d’usage', texts.usageName),
    ...line('Prénoms', texts.givenNames),
    ...line('Civilité', texts.civility),
    ...line('Sexe', texts.sex),
    ...line('Né(e) le', `${texts.birthDate} à ${place.join(', ')}`),
    ...line('E-mail', texts.email),
    ...line('Téléphone', texts.phone),
    ...line('Employeur', employer && [employer.name, employer.siret].filter(Boolean).join(', SIRET ')),
    ...line('Région', texts.region),
    ...line('Tiers temps', texts.extraTime),
    ...line('Indisponible', texts.unavailable),
  ]
}

/** “livret d’évaluation finale en entreprise : retournée le 20/11/2026, page 2 illisible (2 documents)”. */
function pieceLine({ kind, state, last, attachments }: PieceView): string {
  const since = last && state !== 'awaited' ? ` le ${formatShortDate(last.on)}` : ''
  const reason = last?.reason ? `, ${last.reason}` : ''
  const documents = attachments.length > 0 ? ` (${counted(attachments.length, 'document')})` : ''
  return `${pieceWords[kind]}${nbsp}: ${pieceStateWords[state]}${since}${reason}${documents}`
}

/** What the file holds and lacks (C2), with the warnings of its assessment (C6) and the experience of a VAE request (C4). */
export function fileLines({ pieces, missing, assessment, experience, file }: CandidateView): readonly string[] {
  const decision = file.admissibility?.decision
  return [
    ...pieces.map(pieceLine),
    missing.length === 0 ? 'Le dossier est complet.' : `Il manque ${counted(missing.length, 'pièce')}.`,
    ...(assessment && assessment.notMastered.length > 0
      ? [`Domaines non maîtrisés en entreprise${nbsp}: ${listed(assessment.notMastered)}.`]
      : []),
    ...(experience
      ? [
          `Expérience retenue depuis le ${formatShortDate(experience.since)}${nbsp}: ${formatExperience(experience.total)}${experience.missing ? `, il manque ${formatExperience(experience.missing)}` : ''}.`,
        ]
      : []),
    ...(decision
      ? [`${decision.admissible ? 'Recevable' : 'Non recevable'}, décision du ${formatShortDate(decision.on)}.`]
      : []),
  ]
}

/** What is held and what is left to judge (C5). */
export const domainLines = ({ domains }: CandidateView): readonly string[] =>
  domains.map(({ code, title, held }) => {
    if (!held) return `${code} à juger${nbsp}: ${title}`
    const until = held.until === null ? 'sans limite' : `jusqu’au ${formatShortDate(held.until)}`
    return `${code} acquis ${until}${held.soon ? ' (bientôt)' : ''}${nbsp}: ${title}`
  })

export const sessionLines = ({ sessions }: CandidateView): readonly string[] =>
  sessions.map(
    ({ number, date, stage, outcome }) =>
      `${number}, ${formatShortDate(date)}${nbsp}: ${outcome ? outcomeWords[outcome].toLowerCase() : stageWords[stage]}`,
  )

/** The jurors who cannot sit for this candidate, and why (J4). */
export const conflictLines = ({ conflicts }: CandidateView): readonly string[] =>
  conflicts.map(
    ({ name, organisation, by }) =>
      `${name}${nbsp}: même organisation, ${organisation} (${by === 'siret' ? 'même SIREN' : 'même nom'})`,
  )

/** What was done, the latest first. */
export const historyLines = ({ candidate }: CandidateView): readonly string[] =>
  candidate.history
    .toReversed()
    .map(
      ({ at, by, kind, about }) =>
        `${at === 0 ? '' : `${formatMoment(at, defaultTimeZone)}, `}${by ?? 'OEMM'}${nbsp}: ${actWords[kind]}${about.length > 0 ? ` (${listed(about.map(aboutWord))})` : ''}`,
    )

/** Everything, under headings: what `delibere candidate show` writes. */
export function candidateParagraphs(view: CandidateView): readonly string[] {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [view.name, identityLines(view)],
    ['Dossier', fileLines(view)],
    ['Domaines', domainLines(view)],
    ['Séances', sessionLines(view)],
    ['Conflits d’intérêts', conflictLines(view)],
    ['Historique', historyLines(view)],
  ]
  return sections
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([heading, lines], place) => [...(place > 0 ? [''] : []), heading, ...lines.map((text) => `  ${text}`)])
}
