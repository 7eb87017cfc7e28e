import type { ActKind } from '../model/act.ts'
import type { FilePart } from '../model/candidate-file.ts'
import type { ExperienceSequence } from '../model/admissibility.ts'
import type { PieceKind, PieceState } from '../model/piece.ts'
import type { SettingName } from '../model/regulation.ts'
import type { CandidateState } from '../rules/candidate-state.ts'
import type { FieldName } from '../rules/changed-fields.ts'
import type { DueReason } from '../rules/retention.ts'
import type { Whom } from '../model/whom.ts'
import { counted } from './typography.ts'

export const pieceWords: Readonly<Record<PieceKind, string>> = {
  workplaceAssessment: 'livret d’évaluation finale en entreprise',
  trainingRecord: 'livret de suivi de la formation',
  individualPath: 'parcours individualisé',
  cv: 'curriculum vitæ',
  posts: 'descriptif des postes occupés et justificatifs',
  evidence: 'preuves issues de l’expérience',
  vaeFile: 'dossier VAE',
  admissibilityNotice: 'notification de recevabilité',
}

export const pieceStateWords: Readonly<Record<PieceState, string>> = {
  awaited: 'attendue',
  received: 'reçue',
  returned: 'retournée',
  waived: 'sans objet',
}

export const partWords: Readonly<Record<FilePart['part'], string>> = {
  assessment: 'évaluation en entreprise',
  training: 'suivi de la formation',
  vae: 'dossier VAE',
  admissibility: 'demande de recevabilité',
}

export const activityWords: Readonly<Record<ExperienceSequence['activity'], string>> = {
  employed: 'salariée',
  selfEmployed: 'non salariée',
  volunteer: 'bénévole',
}

export const candidateStateWords: Readonly<Record<CandidateState, string>> = {
  withdrawn: 'retiré',
  certified: 'certifié',
  planned: 'en séance',
  inadmissible: 'non recevable',
  frameworkMissing: 'référentiel vide',
  ready: 'dossier complet',
  incomplete: 'dossier incomplet',
}

export const fieldWords: Readonly<Record<FieldName, string>> = {
  certificate: 'CQP',
  route: 'parcours',
  registeredOn: 'date d’inscription',
  region: 'région',
  birthName: 'nom de naissance',
  usageName: 'nom d’usage',
  givenNames: 'prénoms',
  sex: 'sexe',
  civility: 'civilité',
  birthDate: 'date de naissance',
  birthPlace: 'lieu de naissance',
  email: 'e-mail',
  phone: 'téléphone',
  employer: 'employeur',
  extraTime: 'tiers temps',
  unavailable: 'indisponibilités',
  college: 'collège',
  organisation: 'organisation',
  certificates: 'habilitations',
  mandate: 'mandat',
  availability: 'disponibilités',
  givenName: 'prénom',
  familyName: 'nom',
  date: 'date',
  place: 'lieu',
  morning: 'matinée',
  afternoon: 'après-midi',
}

export const settingWords: Readonly<Record<SettingName, string>> = {
  body: 'Nom de l’organisme certificateur',
  timeZone: 'Fuseau horaire',
  seats: 'Membres du jury par collège',
  quorum: 'Présents exigés à l’ouverture',
  presidency: 'Alternance de la présidence',
  deliberationMinutes: 'Durée prévue de la délibération',
  changeOverMinutes: 'Temps entre deux candidats',
  warningMinutes: 'Avertissements du minuteur',
  extraTime: 'Tiers temps',
  firstPresentationYears: 'Délai de première présentation (formation)',
  deadlineWarningMonths: 'Alerte avant ce délai',
  admissibility: 'Expérience exigée en VAE',
  domainValidityYears: 'Validité d’un domaine acquis',
  domainWarningMonths: 'Alerte avant la fin de validité',
  retentionYears: 'Conservation des données personnelles',
  noticeDays: 'Délai de convocation',
  waitDays: 'Attente souhaitée au plus, dossier complet',
  leastCandidates: 'Candidats par séance au moins',
  mostCertificates: 'CQP par séance au plus',
  welcomeMinutes: 'Accueil et clôture d’une séance',
  travel: 'Déplacement au plus',
  sessionsPerJuror: 'Séances par juré au plus',
  tie: 'Égalité des avis',
  roomShows: 'Ce que montre l’écran de la salle',
  wordings: 'Formules de préconisation',
}

export const actWords: Readonly<Record<ActKind, string>> = {
  registered: 'inscription',
  corrected: 'correction',
  withdrawn: 'retrait de la candidature',
  reinstated: 'candidature reprise',
  pieceReceived: 'pièce reçue',
  pieceReturned: 'pièce retournée pour correction',
  pieceAwaited: 'pièce de nouveau attendue',
  pieceWaived: 'pièce sans objet',
  attached: 'document joint',
  detached: 'document détaché',
  entered: 'saisie',
  admissible: 'demande recevable',
  inadmissible: 'demande non recevable',
  assessmentConfirmed: 'convocation confirmée malgré un domaine non maîtrisé',
  closed: 'ouverture fermée',
  reopened: 'ouverture rouverte',
}

/** Whose data are meant (P2). */
export const whomWords: Readonly<Record<Whom['kind'], string>> = {
  candidate: 'candidat',
  file: 'dossier seul',
  juror: 'juré',
}

/** What the time data are kept for begins with, before its day (P2). */
export const dueReasonWords: Readonly<Record<DueReason, string>> = {
  decided: 'dernier passage le',
  withdrawn: 'retrait le',
  neverHeard: 'échéance passée le',
  mandateOver: 'mandat fini le',
}

/** “2 ans 3 mois et 12 jours”; “0 jour” for nothing. */
export function formatExperience({ months, days }: { readonly months: number; readonly days: number }): string {
  const parts = [
    Math.floor(months / 12) > 0 ? counted(Math.floor(months / 12), 'an') : '',
    months % 12 > 0 ? `${counted(months % 12, 'mois', 'mois')}` : '',
    days > 0 || months === 0 ? counted(days, 'jour') : '',
  ].filter((part) => part !== '')
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(' ')} et ${last}`
}

const words: Readonly<Record<string, string>> = {
  ...fieldWords,
  ...pieceWords,
  ...partWords,
  experienceTooShort: 'malgré une expérience trop courte',
  decisionTakenBack: 'décision de recevabilité annulée',
}

/** What an act of the history is about, in words: a field, a piece, a part of the file; else as it stands (a domain, a session). */
export const aboutWord = (about: string): string => words[about] ?? about
