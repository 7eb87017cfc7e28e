import type { OpeningId } from '../basics/ids.ts'
import type { RegisterFact } from '../facts/fact.ts'
import type { World } from '../model/world.ts'
import { candidateName, jurorName } from '../rules/people.ts'
import { fieldWords, partWords, pieceStateWords, pieceWords, settingWords } from './register-words.ts'
import { formatDate } from './time.ts'
import { counted, listed, nbsp, quoted } from './typography.ts'
import { certificateWord } from './words.ts'

/** What happened to a register, in a sentence for the journal. Somebody who has been erased has no name (P2). */
export function sayRegister(world: World, fact: RegisterFact): string {
  switch (fact.type) {
    case 'regulation.changed':
      return `Règlement modifié à effet du ${formatDate(fact.effectiveFrom)}${nbsp}: ${listed(namesOf(fact.settings))}.`
    case 'framework.imported':
      return `Référentiel chargé${nbsp}: ${certificateWord(fact.framework.certificate)}, version ${fact.framework.version}.`
    case 'framework.published':
      return `Référentiel publié${nbsp}: ${certificateWord(fact.certificate)}, version ${fact.version}.`
    case 'framework.discarded':
      return `Référentiel abandonné${nbsp}: ${certificateWord(fact.certificate)}, version ${fact.version}.`
    case 'result.imported':
      return `Résultat antérieur repris${nbsp}: ${fact.personal ? `${fact.personal.givenName} ${fact.personal.birthName}` : erased}, ${fact.certificate} ${fact.domain}.`
    case 'persons.erased':
      return `Données personnelles effacées${nbsp}: ${counted(fact.candidateIds.length, 'candidat')}, ${counted(fact.fileIds.length, 'dossier')}, ${counted(fact.jurorIds.length, 'juré')}.`
    case 'erasure.completed':
      return `Effacement achevé sur le disque${nbsp}: ${counted(fact.ids.length, 'personne')}.`
    case 'opening.added':
      return `Ouverture ajoutée${nbsp}: ${formatDate(fact.opening.date)}, ${fact.opening.place}.`
    case 'opening.corrected':
    case 'opening.closed':
    case 'opening.reopened':
      return `Ouverture ${openingIn(world, fact.openingId)}${nbsp}: ${openingWords(fact)}.`
    case 'plan.kept':
      return `Projet de planning gardé${nbsp}: ${fact.draft.name}.`
    case 'plan.discarded':
      return 'Projet de planning abandonné.'
    case 'juror.registered':
      return `Juré inscrit${nbsp}: ${fact.personal ? jurorName(fact.personal) : erased}.`
    case 'juror.corrected':
      return `Juré ${fact.personal ? jurorName(fact.personal) : erased}${nbsp}: ${fieldsOf(fact.fields)}.`
    case 'candidate.registered':
      return `Candidat inscrit${nbsp}: ${fact.personal ? candidateName(fact.personal) : erased}.`
    default:
      return `Candidat ${nameIn(world, fact)}${nbsp}: ${sayCandidate(fact)}.`
  }
}

const erased = 'effacé'

function openingIn({ openings }: World, id: OpeningId): string {
  const opening = openings[id]
  return opening ? `du ${formatDate(opening.date)}, ${opening.place}` : 'inconnue'
}

const openingWords = (
  fact: Extract<RegisterFact, { type: 'opening.corrected' | 'opening.closed' | 'opening.reopened' }>,
) =>
  fact.type === 'opening.corrected' ? fieldsOf(fact.fields) : fact.type === 'opening.closed' ? 'fermée' : 'rouverte'

type CandidateFact = Extract<RegisterFact, { candidateId: unknown }>

function nameIn({ candidates }: World, { candidateId }: CandidateFact): string {
  const candidate = candidates[candidateId]
  return candidate ? candidateName(candidate.person) : erased
}

function sayCandidate(fact: CandidateFact): string {
  switch (fact.type) {
    case 'candidate.corrected':
      return fieldsOf(fact.fields)
    case 'candidate.withdrawn':
      return 'candidature retirée'
    case 'candidate.reinstated':
      return 'candidature reprise'
    case 'piece.recorded':
      return `${pieceWords[fact.piece]}, pièce ${pieceStateWords[fact.state]} le ${formatDate(fact.on)}`
    case 'piece.attached':
      return `document joint à «${nbsp}${pieceWords[fact.piece]}${nbsp}» (SHA-256 ${fact.sha256.slice(0, 12)}…)`
    case 'piece.detached':
      return `document détaché de «${nbsp}${pieceWords[fact.piece]}${nbsp}»`
    case 'file.entered':
      return `${partWords[fact.part]}, saisie`
    case 'admissibility.decided':
      return fact.admissible === null
        ? 'décision sur la demande de VAE annulée'
        : `demande de VAE ${fact.admissible ? 'recevable' : 'non recevable'}${fact.short ? ' malgré une expérience trop courte' : ''}, décision du ${formatDate(fact.on)}${fact.personal ? ` (${quoted(fact.personal.word)})` : ''}`
  }
}

const fieldsOf = (fields: readonly string[]) =>
  `corrigé (${listed(fields.map((field) => fieldWords[field as keyof typeof fieldWords] ?? field))})`

const namesOf = (settings: object) =>
  Object.keys(settings).map((name) => settingWords[name as keyof typeof settingWords].toLowerCase())
