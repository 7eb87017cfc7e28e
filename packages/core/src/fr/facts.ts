import type { Fact } from '../facts/fact.ts'
import type { Actor } from '../model/actor.ts'
import type { World } from '../model/world.ts'
import { namedCandidate, namedJuror } from '../rules/people.ts'
import { positionOf } from '../rules/sitting.ts'
import { sayRegister } from './register-facts.ts'
import { formatMinutes } from './time.ts'
import { counted, nbsp, quoted } from './typography.ts'
import { collegeWords, outcomeWords, phaseWords } from './words.ts'

/** Who gave a command, for the journal; of what the server did for the office, whom it did it for. */
export function sayActor(world: World, actor: Actor, facts: readonly Fact[] = []): string {
  const asked = facts.find((fact) => fact.type === 'persons.erased' || fact.type === 'piece.attached')
  if (actor.kind === 'server' && asked)
    return sayActor(world, { kind: 'staff', ...(asked.by ? { agent: asked.by } : {}) })
  switch (actor.kind) {
    case 'staff':
      return actor.agent ? `OEMM (${actor.agent})` : 'OEMM'
    case 'member':
      return namedJuror(world, actor.jurorId).name
    case 'room':
      return 'écran de salle'
    case 'server':
      return 'serveur'
    case 'nobody':
      return 'inconnu'
  }
}

/**
 * What happened, in a sentence for the journal the office reads. It never says an opinion or a verdict (H4), and a person whose
 * compartment has been erased has no name.
 */
export function sayFact(world: World, fact: Fact): string {
  if ('hearingId' in fact) return `${hearingOf(world, fact)}${nbsp}: ${sayHearing(world, fact)}.`
  if (!('sessionId' in fact)) return sayRegister(world, fact)
  return `Séance ${sessionNumber(world, fact.sessionId)}${nbsp}: ${saySession(world, fact)}.`
}

type HearingFact = Extract<Fact, { hearingId: unknown }>
type SessionFact = Exclude<Extract<Fact, { sessionId: unknown }>, HearingFact>

const sessionNumber = (world: World, id: SessionFact['sessionId']) =>
  world.sessions[id]?.number ?? world.archive[id]?.number ?? 'annulée'

function hearingOf(world: World, { sessionId, hearingId }: HearingFact): string {
  const session = world.sessions[sessionId]
  const position = session
    ? positionOf(session, hearingId)
    : (world.archive[sessionId]?.hearings.findIndex(({ id }) => id === hearingId) ?? -1) + 1
  return `Séance ${sessionNumber(world, sessionId)}, candidat n°${nbsp}${position}`
}

function saySession(world: World, fact: SessionFact): string {
  switch (fact.type) {
    case 'session.made':
      return `créée avec ${counted(fact.hearings.length, 'candidat')} et ${counted(fact.jurorIds.length, 'juré')}`
    case 'session.cancelled':
      return 'annulée'
    case 'candidate.released':
      return `${world.candidates[fact.candidateId] ? namedCandidate(world, fact.candidateId).name : 'candidat effacé'} retiré de la liste`
    case 'link.issued':
      return `lien personnel créé pour ${holder(world, fact.holder)}`
    case 'link.revoked':
      return `lien personnel retiré à ${holder(world, fact.holder)}`
    case 'attendance.signed':
      return 'émargement signé'
    case 'member.replaced':
      return `${namedJuror(world, fact.leaving).name} remplacé par ${namedJuror(world, fact.entering).name}`
    case 'president.designated':
      return `${namedJuror(world, fact.jurorId).name} désigné à la présidence (${collegeWords[fact.college]}${fact.college === fact.turn ? '' : ', par dérogation'})`
    case 'presidency.transferred':
      return `présidence transmise à ${namedJuror(world, fact.to).name}`
    case 'presidency.claimed':
      return `${namedJuror(world, fact.by).name} propose que ${namedJuror(world, fact.to).name} préside`
    case 'presidency.claimDropped':
      return 'la présidence reste à qui la tient'
    case 'member.departed':
      return `${namedJuror(world, fact.jurorId).name} a quitté la séance`
    case 'member.returned':
      return `${namedJuror(world, fact.jurorId).name} est de retour`
    case 'member.entered':
      return `${namedJuror(world, fact.entering).name} siège désormais à la place de ${namedJuror(world, fact.leaving).name}`
    case 'room.told':
      return 'message de l’OEMM à la salle'
    case 'room.heard':
      return 'message de l’OEMM lu'
    case 'session.opened':
      return 'ouverte'
    case 'minutes.presented':
      return 'procès-verbal présenté aux membres'
    case 'minutes.signed':
      return 'procès-verbal signé'
    case 'session.closed':
      return 'close'
    case 'session.sealed':
      return 'scellée'
    case 'session.published':
      return 'publiée'
  }
}

const holder = (world: World, of: Extract<Fact, { type: 'link.issued' }>['holder']) =>
  of === 'room' ? 'l’écran de salle' : namedJuror(world, of as never).name

function sayHearing(world: World, fact: HearingFact): string {
  switch (fact.type) {
    case 'hearing.called':
      return 'appelé'
    case 'hearing.setAside':
      return { absent: 'noté absent', excused: 'noté excusé', postponed: 'reporté' }[fact.as]
    case 'hearing.restored':
      return 'remis en attente'
    case 'hearing.moved':
      return 'déplacé dans l’ordre de passage'
    case 'hearing.late':
      return fact.late ? 'noté en retard' : 'n’est plus en retard'
    case 'conflict.none':
      return `${namedJuror(world, fact.jurorId).name} déclare n’avoir aucun lien`
    case 'recusal.requested':
      return `récusation de ${namedJuror(world, fact.jurorId).name} demandée`
    case 'recusal.decided':
      return `récusation de ${namedJuror(world, fact.jurorId).name} ${fact.accepted ? 'acceptée' : 'non retenue'}`
    case 'recusal.lifted':
      return `récusation de ${namedJuror(world, fact.jurorId).name} levée`
    case 'opinions.reminded':
      return 'rappel des avis à donner'
    case 'recusal.declared':
      return `${namedJuror(world, fact.jurorId).name} se récuse`
    case 'timer.started':
      return `début de l’étape ${quoted(phaseWords[fact.phase])} (${formatMinutes(fact.planned)} prévues)`
    case 'timer.paused':
      return 'minuteur en pause'
    case 'timer.resumed':
      return 'minuteur repris'
    case 'timer.extended':
      return `${formatMinutes(fact.by)} ajoutées`
    case 'timer.ended':
      return 'étape terminée'
    case 'opinion.given':
      return `avis noté sur ${fact.domain}`
    case 'deliberation.opened':
      return 'délibération ouverte, avis arrêtés'
    case 'verdict.recorded':
      return `verdict noté sur ${fact.domain}`
    case 'recommendation.written':
      return 'préconisation rédigée'
    case 'sheet.presented':
      return 'fiche présentée aux membres'
    case 'sheet.withdrawn':
      return 'fiche retirée, à présenter de nouveau'
    case 'sheet.read':
      return `fiche lue par ${namedJuror(world, fact.jurorId).name}`
    case 'sheet.signed':
      return `fiche ${fact.number} version ${fact.version} signée${fact.paper ? ' sur papier' : ''}, ${outcomeWords[fact.outcome].toLowerCase()}`
    case 'sheet.reopened':
      return 'fiche reprise pour corriger une erreur matérielle'
    case 'document.kept':
      return `document de la version ${fact.version} conservé (SHA-256 ${fact.sha256.slice(0, 12)}…)`
  }
}
