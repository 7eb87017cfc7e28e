import type { CandidateId, FrameworkRef, JurorId, OpeningId, SessionId, SettingName } from '@delibere/core'
import type { CandidateFilter } from './candidate-list.ts'

/** A screen, and what it is of. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'board' }
  | { readonly screen: 'candidates'; readonly filter?: Partial<CandidateFilter> }
  | { readonly screen: 'candidate'; readonly candidateId: CandidateId }
  | { readonly screen: 'correct-candidate'; readonly candidateId: CandidateId }
  | { readonly screen: 'assessment'; readonly candidateId: CandidateId }
  | { readonly screen: 'training'; readonly candidateId: CandidateId }
  | { readonly screen: 'vae'; readonly candidateId: CandidateId }
  | { readonly screen: 'experience'; readonly candidateId: CandidateId }
  | { readonly screen: 'import' }
  | { readonly screen: 'import-jurors' }
  | { readonly screen: 'import-results' }
  | { readonly screen: 'jurors' }
  | { readonly screen: 'juror'; readonly jurorId: JurorId }
  | { readonly screen: 'correct-juror'; readonly jurorId: JurorId }
  | { readonly screen: 'new-juror' }
  | { readonly screen: 'openings' }
  | { readonly screen: 'new-opening' }
  | { readonly screen: 'correct-opening'; readonly openingId: OpeningId }
  | { readonly screen: 'import-openings' }
  | { readonly screen: 'plan' }
  | { readonly screen: 'plan-session'; readonly opening: string }
  | { readonly screen: 'plan-out' }
  | { readonly screen: 'plan-jurors' }
  | { readonly screen: 'plan-drafts' }
  | { readonly screen: 'plan-calendar' }
  | { readonly screen: 'expiring' }
  | { readonly screen: 'sessions' }
  | { readonly screen: 'new-session' }
  | { readonly screen: 'session'; readonly sessionId: SessionId }
  | { readonly screen: 'paper'; readonly sessionId: SessionId }
  | { readonly screen: 'privacy' }
  | { readonly screen: 'journal' }
  | { readonly screen: 'regulation' }
  | { readonly screen: 'setting'; readonly name: SettingName }
  | { readonly screen: 'frameworks' }
  | { readonly screen: 'framework'; readonly of: FrameworkRef }
  | { readonly screen: 'import-framework' }

export type ScreenName = Route['screen']

/** What each screen is called at the top. */
export const titles: Readonly<Record<ScreenName, string>> = {
  home: 'Accueil',
  board: 'Aujourd’hui',
  candidates: 'Candidats',
  candidate: 'Candidat',
  'correct-candidate': 'Corriger un candidat',
  assessment: 'Évaluation en entreprise',
  training: 'Suivi de la formation',
  vae: 'Dossier VAE',
  experience: 'Expérience et recevabilité',
  import: 'Importer des candidats',
  'import-jurors': 'Importer des jurés',
  'import-results': 'Reprendre des résultats antérieurs',
  jurors: 'Jurés',
  juror: 'Juré',
  'correct-juror': 'Corriger un juré',
  'new-juror': 'Inscrire un juré',
  openings: 'Ouvertures',
  'new-opening': 'Ajouter une ouverture',
  'correct-opening': 'Corriger une ouverture',
  'import-openings': 'Importer des ouvertures',
  plan: 'Planning',
  'plan-session': 'Séance du planning',
  'plan-out': 'Sans séance dans le planning',
  'plan-jurors': 'Charges des jurés',
  'plan-drafts': 'Projets de planning',
  'plan-calendar': 'Calendrier',
  expiring: 'Domaines qui expirent',
  sessions: 'Séances',
  'new-session': 'Préparer une séance',
  session: 'Séance',
  paper: 'Saisir le secours papier',
  privacy: 'Données personnelles',
  journal: 'Journal',
  regulation: 'Règlement',
  setting: 'Réglage',
  frameworks: 'Référentiels',
  framework: 'Référentiel',
  'import-framework': 'Importer un référentiel',
}

/** Where `g` and a letter go. */
export const shortcuts: readonly { readonly letter: string; readonly says: string; readonly route: Route }[] = [
  { letter: 'a', says: 'accueil', route: { screen: 'home' } },
  { letter: 'c', says: 'candidats', route: { screen: 'candidates' } },
  { letter: 't', says: 'jour', route: { screen: 'board' } },
  { letter: 'i', says: 'import', route: { screen: 'import' } },
  { letter: 'j', says: 'jurés', route: { screen: 'jurors' } },
  { letter: 'o', says: 'ouvertures', route: { screen: 'openings' } },
  { letter: 'p', says: 'planning', route: { screen: 'plan' } },
  { letter: 'e', says: 'expirations', route: { screen: 'expiring' } },
  { letter: 's', says: 'séances', route: { screen: 'sessions' } },
  { letter: 'n', says: 'préparer', route: { screen: 'new-session' } },
  { letter: 'd', says: 'données', route: { screen: 'privacy' } },
  { letter: 'l', says: 'journal', route: { screen: 'journal' } },
  { letter: 'r', says: 'règlement', route: { screen: 'regulation' } },
  { letter: 'f', says: 'CQP', route: { screen: 'frameworks' } },
]
