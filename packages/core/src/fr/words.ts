import { certificateTitles } from '../framework/catalogue.ts'
import type { CertificateCode } from '../framework/framework.ts'
import type { Route } from '../model/candidate.ts'
import type { College } from '../model/college.ts'
import type { Opinion, Outcome, Verdict } from '../model/decision.ts'
import type { Stage } from '../model/hearing.ts'
import type { SessionStatus } from '../model/session.ts'
import type { Phase } from '../model/timer.ts'
import type { Connection } from '../views/presence.ts'

export const collegeWords: Readonly<Record<College, string>> = {
  employer: 'collège employeur',
  employee: 'collège salarié',
}

export const routeWords: Readonly<Record<Route, string>> = { training: 'formation', vae: 'VAE' }

export const phaseWords: Readonly<Record<Phase, string>> = {
  presentation: 'présentation orale',
  interview: 'entretien',
  deliberation: 'délibération',
}

export const stageWords: Readonly<Record<Stage, string>> = {
  waiting: 'en attente',
  called: 'en entretien',
  deliberation: 'en délibération',
  reading: 'lecture de la fiche',
  signed: 'fiche signée',
  absent: 'absent',
  excused: 'excusé',
  postponed: 'reporté',
}

export const statusWords: Readonly<Record<SessionStatus | 'sealed', string>> = {
  planned: 'préparée',
  open: 'ouverte',
  minutes: 'procès-verbal',
  closed: 'close',
  sealed: 'close et scellée',
}

/** Whether somebody looks on, as it is said of a person. */
export const connectionWords: Readonly<Record<Connection, string>> = {
  connected: 'connecté(e)',
  lost: 'connexion perdue',
  never: 'pas connecté(e)',
}

export const opinionWords: Readonly<Record<Opinion, string>> = {
  acquired: 'Acquis',
  notAcquired: 'Non acquis',
  toDiscuss: 'À discuter',
}

export const verdictWords: Readonly<Record<Verdict, string>> = { acquired: 'Acquis', notAcquired: 'Non acquis' }

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  full: 'Délivrance totale',
  partial: 'Délivrance partielle',
  none: 'Refus',
}

/** “CQP Assistant(e) commercial(e)”. */
export const certificateWord = (code: CertificateCode): string => certificateTitles[code]
