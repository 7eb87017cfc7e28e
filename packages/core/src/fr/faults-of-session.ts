import type { Obstacle, ObstacleIn } from '../rules/obstacles.ts'
import type { CandidateFault, JuryFault, OpeningFault } from '../violations.ts'
import { whoMustSign } from './people.ts'
import { formatDate, formatShortDate } from './time.ts'
import { pieceWords } from './register-words.ts'
import { counted, listed, nbsp, thin } from './typography.ts'
import { certificateWord, collegeWords } from './words.ts'

/** Why a jury is refused, one fault at a time. */
export function explainJuryFault(fault: JuryFault): string {
  switch (fault.code) {
    case 'seats':
      return `Il faut ${counted(fault.needed, 'membre')} du ${collegeWords[fault.college]}${thin}; il y en a ${fault.found}.`
    case 'juror-twice':
      return `${fault.juror.name} est choisi deux fois.`
    case 'juror-unknown':
      return 'Un des membres choisis n’est pas au registre des jurés.'
    case 'not-qualified':
      return `${fault.juror.name} n’est pas habilité pour le ${certificateWord(fault.certificate)}.`
    case 'out-of-mandate':
      return fault.until === null
        ? `${fault.juror.name} n’a de mandat qu’à partir du ${formatDate(fault.from)}.`
        : `${fault.juror.name} n’a de mandat que du ${formatDate(fault.from)} au ${formatDate(fault.until)}.`
    case 'juror-unavailable':
      return `${fault.juror.name} n’est pas disponible le ${formatDate(fault.date)}.`
    case 'juror-engaged':
      return `${fault.juror.name} siège déjà ce jour-là, dans la séance ${fault.session}.`
    case 'conflict':
      return `${fault.juror.name} ne peut pas juger ${fault.candidate.name}${nbsp}: même organisation (${fault.organisation}${fault.by === 'siret' ? ', même SIREN' : ''}).`
  }
}

/** Why a candidate cannot be put in a session. */
export function explainCandidateFault(fault: CandidateFault): string {
  switch (fault.code) {
    case 'candidate-unknown':
      return 'Un des candidats choisis n’est pas au registre.'
    case 'candidate-twice':
      return `${fault.candidate.name} est choisi deux fois.`
    case 'candidate-engaged':
      return `${fault.candidate.name} est déjà dans la séance ${fault.session}.`
    case 'candidate-unavailable':
      return `${fault.candidate.name} a indiqué ne pas être disponible le ${formatDate(fault.date)}.`
    case 'framework-without-domains':
      return `${fault.candidate.name} ne peut pas être convoqué${nbsp}: le référentiel du ${certificateWord(fault.certificate)} n’a pas encore ses domaines de compétences. Il faut d’abord charger un référentiel complet.`
    case 'candidate-withdrawn':
      return `${fault.candidate.name} a retiré sa candidature le ${formatDate(fault.on)}.`
    case 'file-incomplete':
      return `Le dossier de ${fault.candidate.name} n’est pas complet. Il manque${nbsp}: ${listed(fault.missing.map((piece) => pieceWords[piece]))}.`
    case 'not-admissible':
      return `La demande de VAE de ${fault.candidate.name} a été déclarée non recevable le ${formatDate(fault.on)}.`
    case 'assessment-negative':
      return `L’évaluation en entreprise de ${fault.candidate.name} dit non maîtrisé${nbsp}: ${listed(fault.domains)}. Pour convoquer tout de même, confirmez par un mot.`
    case 'earlier-session-open':
      return `${fault.candidate.name} a une décision dans la séance ${fault.session}, qui n’est pas close${nbsp}: elle doit l’être d’abord.`
    case 'nothing-to-judge':
      return `${fault.candidate.name} a déjà tous les domaines${nbsp}: il n’y a rien à juger.`
  }
}

/** What has come to stand against a prepared session. */
export const explainObstacle = (obstacle: Obstacle): string =>
  obstacle.of === 'jury' ? explainJuryFault(obstacle.fault) : explainCandidateFault(obstacle.fault)

/** The same, a line each, to who looks at somebody: “Attention, séance S-2026-001 du 23/11/2026 : …”. */
export const warningsOf = (obstacles: readonly ObstacleIn[]): readonly string[] =>
  obstacles.map(
    (one) => `Attention, séance ${one.session} du ${formatShortDate(one.date)}${nbsp}: ${explainObstacle(one)}`,
  )

/** What is still missing before the sitting opens. */
export function explainOpeningFault(fault: OpeningFault): string {
  switch (fault.code) {
    case 'attendance-missing':
      return `${whoMustSign(fault.members)} pas encore émargé.`
    case 'college-absent':
      return `Aucun membre du ${collegeWords[fault.college]} n’a émargé.`
    case 'president-missing':
      return 'Le président n’est pas encore désigné.'
    case 'president-absent':
      return `${fault.member.name}, qui doit présider, n’a pas émargé.`
  }
}
