import type { Refusal } from '@delibere/client'
import type { College, Violation } from '@delibere/core'
import {
  counted,
  explain,
  explainNoteFault,
  explainRehearsalsFull,
  nbsp,
  quoted,
  rehearsalOver,
  thin,
} from '@delibere/core/fr'
import type { SaveRefusal } from './file/save-sheets.ts'

/** A college where the column already says that it is one. */
export const collegeNames: Readonly<Record<College, string>> = { employer: 'employeur', employee: 'salarié' }

/** Typed by whoever erases somebody for good (P2), in full and in capitals. */
export const eraseWord = 'EFFACER'

type Trouble = Exclude<Refusal, Violation>
type Sentences = {
  readonly [Code in Trouble['code']]: (trouble: Extract<Trouble, { code: Code }>) => string
}

// Trouble on the way, as the office reads it; violations have their sentences in core.
const sentences: Sentences = {
  unreachable: () => `Le serveur ne répond pas${thin}; une demande en cours a pu aboutir ou non.`,
  'signed-out': () => 'Le serveur ne reconnaît pas ce terminal. Vérifiez le jeton (DELIBERE_TOKEN).',
  'signed-in-another': () => 'Quelqu’un d’autre s’est connecté à ce terminal. Relancez-le.',
  'too-many-tries': ({ retryAfterSeconds }) =>
    `Trop d’essais. Réessayez dans ${counted(retryAfterSeconds, 'seconde')}.`,
  malformed: ({ paths }) => `La demande n’a pas la forme attendue${paths.length > 0 ? ` (${paths.join(', ')})` : ''}.`,
  'too-large': ({ maxBytes }) =>
    `La demande est trop grosse (${Math.floor(maxBytes / 1_000_000)}${nbsp}Mo au plus)${thin}; importez en plusieurs fichiers.`,
  'attachment-type': () => 'Ce fichier n’est ni un PDF, ni une image PNG ou JPEG, ou il est incomplet.',
  'planner-busy': () => 'Deux recherches de planning sont déjà en cours. Arrêtez-en une, ou attendez sa fin.',
  'rehearsals-full': explainRehearsalsFull,
  'rehearsal-over': () => rehearsalOver,
  'storage-failed': () =>
    'Le disque refuse d’écrire. Plus rien n’est enregistré tant que le serveur n’a pas été redémarré.',
  // Private notes are members' own: the office asks for none, and is told so all the same.
  'notes-closed': explainNoteFault,
  'file-not-open': explainNoteFault,
  'note-too-long': explainNoteFault,
  'note-changed': () => 'Cette note a changé depuis.',
  unknown: () => 'Le serveur a répondu par une erreur inattendue.',
}

const isTrouble = (refusal: Refusal): refusal is Trouble => refusal.code in sentences

/** Why something asked of the server did not happen, in one or several sentences, one a line. */
export function explainRefusal(refusal: Refusal): string {
  if (!isTrouble(refusal)) return explain(refusal)
  const say = sentences[refusal.code] as (trouble: Trouble) => string
  return say(refusal)
}

/** Why no rehearsal begins at a terminal that carries the server itself: nobody else would reach it. */
export const rehearsalNeedsServer =
  'Une répétition a besoin d’un serveur qui tourne\u00A0: démarrez-le (npx pnpm@12.21.0 start), puis recommencez.'

/** Why a document could not be fetched or written. */
export const explainSave = (refusal: SaveRefusal): string =>
  refusal.code === 'file-refused'
    ? `Impossible d’écrire ${quoted(refusal.path)} (${refusal.errno}).`
    : explainRefusal(refusal)
