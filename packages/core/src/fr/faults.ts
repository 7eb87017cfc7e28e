import { instant } from '../basics/time.ts'
import { formatMoment } from './time.ts'
import { counted, nbsp, quoted, thin } from './typography.ts'

/** What can be wrong with a data folder, with what a sentence about it needs. Files are full paths. */
interface FolderFaults {
  'folder-in-use': { readonly folder: string; readonly holder: FolderHolder | null }
  'records-damaged': {
    readonly file: string
    readonly reason: 'bytes' | 'shape' | 'missing'
    readonly copy: string | null
    readonly journal: string
  }
  'records-too-new': { readonly file: string; readonly shape: number; readonly known: number }
  'journal-behind': { readonly file: string; readonly revision: number; readonly bytes: number; readonly found: number }
  'journal-damaged': {
    readonly file: string
    readonly line: number
    readonly reason: 'json' | 'hash' | 'chain' | 'revision' | 'personal' | 'fact'
  }
  'sealed-damaged': {
    readonly file: string
    readonly id: string
    readonly reason: 'bytes' | 'missing' | 'content' | 'unknown'
  }
  'folder-unreadable': { readonly folder: string; readonly errno: string }
  'document-damaged': { readonly file: string }
  'document-missing': { readonly file: string }
  'erasure-unfinished': { readonly file: string }
  'access-damaged': { readonly file: string; readonly copy: string | null }
  'storage-failed': { readonly file: string; readonly errno: string }
  'records-late': { readonly file: string; readonly errno: string }
  'entry-out-of-order': { readonly expected: number; readonly given: number }
  'store-closed': Readonly<Record<string, never>>
}

/** Who has a data folder open. */
export interface FolderHolder {
  readonly pid: number
  readonly host: string
  readonly since: number
  readonly program: 'serveur' | 'terminal'
  readonly url: string | null
}

export type FolderFault = {
  readonly [Code in keyof FolderFaults]: { readonly code: Code; readonly data: FolderFaults[Code] }
}[keyof FolderFaults]

type Sentences = { readonly [Code in keyof FolderFaults]: (data: FolderFaults[Code], timeZone: string) => string }

// A fault without its sentence does not compile.
const sentences: Sentences = {
  'folder-in-use': ({ folder, holder }, timeZone) =>
    `Le dossier de données ${folder} est déjà utilisé${holder ? ` par ${sayHolder(holder, timeZone)}` : ''}. ` +
    `Arrêtez ce programme ou choisissez un autre dossier (DELIBERE_DATA).`,
  'records-damaged': ({ file, reason, copy, journal }) =>
    `${sayRecords(file, reason)} Rien n’a été modifié. ` +
    (copy === null
      ? `Déplacez ce fichier ailleurs puis relancez${nbsp}: tout sera refait à partir du journal ${journal}.`
      : `Remplacez-le par la copie ${copy} puis relancez${nbsp}: le journal ${journal} contient tout ce qui a suivi.`),
  'records-too-new': ({ file, shape, known }) =>
    `Le fichier ${file} a été écrit par une version plus récente de Délibéré (forme ${shape}, celle-ci connaît la forme ${known}). ` +
    'Rien n’a été modifié. Lancez la version la plus récente.',
  'journal-behind': ({ file, revision, bytes, found }) =>
    `Le journal ${file} est incomplet${nbsp}: ${counted(found, 'octet')} au lieu de ${bytes} au moins (révision ${revision}). ` +
    'Rien n’a été modifié. Remettez le journal de la même sauvegarde que les autres fichiers, puis relancez.',
  'journal-damaged': ({ file, line, reason }) =>
    `La ligne ${line} du journal ${file} n’est pas ce qui a été écrit (${lineProblems[reason]}). ` +
    'Rien n’a été modifié. Remettez le journal d’une sauvegarde, puis relancez.',
  'sealed-damaged': ({ file, id, reason }) =>
    `La séance scellée ${id} (${file}) ${sealProblems[reason]}. Remettez ce fichier d’une sauvegarde.`,
  'folder-unreadable': ({ folder, errno }) =>
    `Le dossier de données ${folder} ${noFolder[errno] ?? `ne peut pas être lu (${sayErrno(errno)})`}. Rien n’a été vérifié. ` +
    'Indiquez le bon dossier (--data ou DELIBERE_DATA).',
  'document-missing': ({ file }) =>
    `Le document ${file} a été conservé et n’est plus là. Remettez-le d’une sauvegarde.`,
  'document-damaged': ({ file }) =>
    `Le document ${file} n’est plus celui qui a été conservé. Remettez-le d’une sauvegarde.`,
  'erasure-unfinished': ({ file }) =>
    `Le fichier ${file} contient encore ce que le journal dit effacé. Démarrez Délibéré, qui achève l’effacement, puis vérifiez de nouveau.`,
  'access-damaged': ({ file, copy }) =>
    `Le fichier des accès ${file} est abîmé. Rien n’a été modifié. ` +
    (copy === null ? '' : `Remplacez-le par la copie ${copy}, ou déplacez-le ailleurs. `) +
    `Sans lui, un nouveau jeton est créé au démarrage et les liens personnels sont à redonner.`,
  'storage-failed': ({ file, errno }) =>
    `Le disque refuse ${quoted(file)} (${sayErrno(errno)}). ` +
    'Plus rien n’est enregistré jusqu’au prochain démarrage. Corrigez la cause, puis relancez.',
  'records-late': ({ file, errno }) =>
    `Le fichier ${file} n’a pas pu être mis à jour (${errno})${thin}; un nouvel essai suit. Rien n’est perdu${nbsp}: le journal contient tout.`,
  'entry-out-of-order': ({ expected, given }) =>
    `Erreur interne${nbsp}: écriture ${given} reçue à la place de ${expected}. Rien n’a été modifié. Relancez.`,
  'store-closed': () => 'Le serveur s’arrête. Rien n’a été modifié.',
}

const sayHolder = ({ program, pid, host, since, url }: FolderHolder, timeZone: string): string =>
  `${program === 'serveur' ? 'le serveur' : 'le terminal'} Délibéré (processus ${pid} sur ${host}, ` +
  `depuis le ${formatMoment(instant(since), timeZone)}${url === null ? '' : `, à l’adresse ${url}`})`

const sayRecords = (file: string, reason: FolderFaults['records-damaged']['reason']): string =>
  ({
    bytes: `Le fichier ${file} est abîmé${nbsp}: ce n’est pas ce qui a été écrit.`,
    shape: `Le fichier ${file} n’a pas la forme attendue.`,
    missing: `Le fichier ${file} a disparu.`,
  })[reason]

const lineProblems = {
  json: 'ligne illisible',
  hash: 'empreinte fausse',
  chain: 'ne suit pas la ligne précédente',
  revision: 'révision hors de son rang',
  personal: 'données personnelles différentes de celles mises à part',
  fact: 'faits impossibles à appliquer',
} as const

const sealProblems = {
  bytes: 'est abîmée',
  missing: 'manque',
  content: 'ne contient pas ce qui a été scellé',
  unknown: 'n’est pas connue du journal',
} as const

const noFolder: Readonly<Record<string, string>> = { ENOENT: 'n’existe pas', ENOTDIR: 'n’est pas un dossier' }

const sayErrno = (errno: string): string => (errnos[errno] ? `${errno}${nbsp}: ${errnos[errno]}` : errno)

const errnos: Readonly<Record<string, string>> = {
  ENOSPC: 'plus de place',
  EDQUOT: 'quota atteint',
  EROFS: 'lecture seule',
  EACCES: 'accès interdit',
  EPERM: 'accès interdit',
  EIO: 'erreur du matériel',
  ENOENT: 'introuvable',
  ENOTDIR: 'pas un dossier',
  EMFILE: 'trop de fichiers ouverts',
}

/** What is wrong with a data folder and what to do, in French, for whoever starts the program. */
export function explainFault({ code, data }: FolderFault, timeZone = 'Europe/Paris'): string {
  const say = sentences[code] as (data: FolderFaults[keyof FolderFaults], timeZone: string) => string
  return say(data, timeZone)
}
