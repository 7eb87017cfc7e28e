import { candidateTexts, type CandidateView, type PieceView } from '@delibere/core'
import {
  candidateStateWords,
  certificateWord,
  counted,
  formatExperience,
  formatShortDate,
  listed,
  nbsp,
  outcomeWords,
  pieceStateWords,
  pieceWords,
  routeWords,
  stageWords,
  warningsOf,
} from '@delibere/core/fr'
import { actLines, labelled, paragraphs, sameHouse } from './paragraphs.ts'

/** Who somebody is, a line for each thing that is known (C7). */
export function identityLines({ candidate, state, deadline }: CandidateView): readonly string[] {
  const texts = candidateTexts(candidate)
  const { birthPlace, employer } = candidate.person
  const place = [birthPlace.commune, birthPlace.inseeCode ?? birthPlace.postalCode, birthPlace.country].filter(Boolean)
  const near = { far: '', near: ' (proche)', past: ' (passée)' } as const
  return [
    ...labelled('CQP', certificateWord(candidate.certificate)),
    ...labelled('Parcours', routeWords[candidate.route]),
    ...labelled('État', candidateStateWords[state]),
    ...labelled('Inscrit le', texts.registeredOn),
    ...labelled('Échéance', deadline && `${formatShortDate(deadline.on)}${near[deadline.state]}`),
    ...labelled('Retiré le', candidate.withdrawn && formatShortDate(candidate.withdrawn.on)),
    ...labelled('Motif du retrait', candidate.withdrawn?.reason),
    ...labelled('Nom de naissance', texts.birthName),
    ...labelled('Nom d’usage', texts.usageName),
    ...labelled('Prénoms', texts.givenNames),
    ...labelled('Civilité', texts.civility),
    ...labelled('Sexe', texts.sex),
    ...labelled('Né(e) le', `${texts.birthDate} à ${place.join(', ')}`),
    ...labelled('E-mail', texts.email),
    ...labelled('Téléphone', texts.phone),
    ...labelled('Employeur', employer && [employer.name, employer.siret].filter(Boolean).join(', SIRET ')),
    ...labelled('Région', texts.region),
    ...labelled('Tiers temps', texts.extraTime),
    ...labelled('Indisponible', texts.unavailable),
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
export function fileLines({
  pieces,
  missing,
  assessment,
  unread,
  receivedUnsigned,
  experience,
  file,
}: CandidateView): readonly string[] {
  const decision = file.admissibility?.decision
  return [
    ...pieces.map(pieceLine),
    missing.length === 0 ? 'Le dossier est complet.' : `Il manque ${counted(missing.length, 'pièce')}.`,
    ...(missing.length === 0 && unread ? ['Rien n’est encore saisi de ce que le jury lit, domaine par domaine.'] : []),
    ...(receivedUnsigned && file.assessment?.signedOn
      ? [
          `À vérifier${nbsp}: livret noté reçu le ${formatShortDate(receivedUnsigned)}, mais signé le ${formatShortDate(file.assessment.signedOn)}.`,
        ]
      : []),
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

/** The sessions, the latest first, with what stands against one that is prepared. */
export const sessionLines = ({ sessions, obstacles }: CandidateView): readonly string[] => [
  ...sessions.map(
    ({ number, date, stage, outcome }) =>
      `${number}, ${formatShortDate(date)}${nbsp}: ${outcome ? outcomeWords[outcome].toLowerCase() : stageWords[stage]}`,
  ),
  ...warningsOf(obstacles),
]

/** The jurors who cannot sit for this candidate, and why (J4). */
export const conflictLines = ({ conflicts }: CandidateView): readonly string[] =>
  conflicts.map(({ name, organisation, by }) => `${name}${nbsp}: ${sameHouse(organisation, by)}`)

/** What was done, the latest first. */
export const historyLines = ({ candidate }: CandidateView): readonly string[] => actLines(candidate.history)

/** Everything, under headings: what `delibere candidate show` writes. */
export const candidateParagraphs = (view: CandidateView): readonly string[] =>
  paragraphs([
    [view.name, identityLines(view)],
    ['Dossier', fileLines(view)],
    ['Domaines', domainLines(view)],
    ['Séances', sessionLines(view)],
    ['Conflits d’intérêts', conflictLines(view)],
    ['Historique', historyLines(view)],
  ])
