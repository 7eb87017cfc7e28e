import type { Client, Refusal } from '@delibere/client'
import type { DuplicateChoice } from '@delibere/core'
import { counted, nbsp } from '@delibere/core/fr'
import {
  allRemarks,
  type Choices,
  type ConsideredFile,
  considerFile,
  type Duplicate,
  toldOf,
} from '../file/considered-file.ts'
import {
  candidatesKind,
  type ImportKind,
  jurorsKind,
  openingsKind,
  resultsKind,
  sayImport,
} from '../file/import-kinds.ts'
import { typedPath } from '../file/typed-path.ts'
import type { Turns } from '../file/turns.ts'
import { explainRefusal } from '../words.ts'
import { chosenOf, namesIn } from './chosen.ts'
import {
  type Command,
  done,
  type ExitCode,
  type Given,
  interrupted,
  misuse,
  refused,
  type Shell,
  withClient,
} from './command.ts'
import { today } from './days.ts'

interface ImportOf<Value> {
  readonly name: string
  readonly says: string
  readonly kind: ImportKind<Value>
  readonly details: readonly string[]
}

/** A command that takes a file of one kind into the register, all of it or nothing. */
const importing = <Value>({ name, says, kind, details }: ImportOf<Value>): Command => ({
  name,
  usage: `FICHIER [--dry-run]${kind.choices.length > 0 ? ` [--duplicates ${Object.values(choicesOf(kind)).join('|')}]` : ''} [--json]`,
  says,
  options: {
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
    ...(kind.choices.length > 0 ? { duplicates: { type: 'string' } } : {}),
  },
  takes: { least: 1, most: 1 },
  details: [
    '--dry-run      dit ce qui ne va pas, ligne par ligne, sans rien enregistrer',
    ...details,
    '--json         le compte des lignes créées, corrigées, inchangées et passées, et chaque problème',
    'Ctrl+C arrête l’import, et la commande dit si tout ou rien est enregistré.',
  ],
  async run(given, shell) {
    const all = chosenOf(given, 'duplicates', choicesOf(kind))
    if (!all.ok) return misuse(shell, all.error)
    const signal = shell.onInterrupt()
    const around = { given, shell, signal }
    let stored: Stored = 'nothing'
    const code = await withClient(shell, async (client) => {
      const ended = await importFile(client, kind, { all: all.value, byLine: new Map() }, around)
      stored = ended.stored
      return ended.code
    })
    if (!signal.aborted) return code
    shell.complain(whenInterrupted[stored])
    return interrupted
  },
})

/** What an import has left on the disk; `unknown` where the server did not answer. */
type Stored = 'nothing' | 'all' | 'unknown'

const whenInterrupted: Readonly<Record<Stored, string>> = {
  nothing: 'Interrompu. Rien n’est enregistré.',
  all: 'Interrompu trop tard\u00A0: tout est enregistré.',
  unknown: 'Interrompu.',
}

interface Around {
  readonly given: Given
  readonly shell: Shell
  readonly signal: AbortSignal
}

async function importFile<Value>(
  client: Client,
  kind: ImportKind<Value>,
  choices: Choices,
  { given, shell, signal }: Around,
): Promise<{ readonly code: ExitCode; readonly stored: Stored }> {
  const [path, dry] = [typedPath(given.words[0] ?? ''), given.flag('dry-run')]
  const file = await unlessStopped({ onProgress: shell.progress, signal }, (turns) =>
    considerFile(client, kind, path, { choices, turns }),
  )
  if (!file) return { code: interrupted, stored: 'nothing' }
  const sent = file.order && !dry ? await client.order(file.order, { patience: 60_000 }) : null
  // Somebody else may have changed the register since it was asked.
  const late = sent && !sent.ok ? toldOf(kind, sent.error) : null
  const outcome: Outcome<Value> = {
    file: late
      ? { ...file, remarks: [...file.remarks, ...late.faults], duplicates: late.duplicates, refusal: late.refusal }
      : file,
    ready: file.order !== null && !late,
    stored: sent?.ok ? 'all' : late?.refusal?.code === 'unreachable' ? 'unknown' : 'nothing',
    dry,
  }
  if (given.flag('json')) shell.out(asJson(path, outcome))
  else report(kind, outcome, shell)
  const { ready, stored } = outcome
  return { code: stored === 'all' || (dry && ready) ? done : refused, stored }
}

/** Long work of a command; null once Ctrl+C has stopped it. */
async function unlessStopped<Value>(turns: Turns, work: (turns: Turns) => Promise<Value>): Promise<Value | null> {
  try {
    const value = await work(turns)
    return turns.signal?.aborted ? null : value
  } catch (cause) {
    if (turns.signal?.aborted) return null
    throw cause
  }
}

interface Outcome<Value> {
  readonly file: ConsideredFile<Value>
  /** Nothing stands in its way. */
  readonly ready: boolean
  readonly stored: Stored
  readonly dry: boolean
}

const trouble = (refusal: Refusal | null) => (refusal ? explainRefusal(refusal) : null)

const asJson = (path: string, { file, ready, stored }: Outcome<unknown>) =>
  JSON.stringify(
    {
      file: path,
      rows: file.rows.length,
      ...(ready ? file.counts : { created: 0, updated: 0, unchanged: 0, skipped: 0 }),
      stored: stored === 'unknown' ? null : stored === 'all',
      problems: allRemarks(file),
      duplicates: file.duplicates.map(bare),
      corrections: file.corrections.map(bare),
      trouble: trouble(file.refusal),
    },
    null,
    2,
  )

const bare = ({ remark: _remark, ...duplicate }: Duplicate) => duplicate

function report<Value>(
  kind: ImportKind<Value>,
  { file, ready, stored, dry }: Outcome<Value>,
  { out, complain }: Shell,
): void {
  for (const { sentence, severity } of allRemarks(file))
    complain(severity === 'warning' ? `À vérifier. ${sentence}` : sentence)
  const why = trouble(file.refusal)
  if (why) complain(why)
  // What an update takes away is never taken in silence.
  if (ready)
    for (const { remark } of file.corrections)
      complain(`${stored === 'all' ? 'Corrigé' : 'À corriger'}. ${remark.sentence}`)
  const { created, updated } = file.counts
  if (stored === 'all') out(sayImport(kind, file.counts))
  else if (ready && dry) {
    const more = updated > 0 ? `, ${updated} à corriger` : ''
    out(`${counted(created, ...kind.noun)} à importer${more}. Rien n’est enregistré (--dry-run).`)
  } else {
    const first = file.remarks.some(({ severity }) => severity === 'blocking')
      ? 'Corrigez d’abord le fichier. Ensuite, pour qui est déjà au registre, choisissez'
      : 'Choisissez'
    if (file.duplicates.length > 0) complain(`${first} avec --duplicates${nbsp}: ${namesIn(choicesOf(kind))}.`)
    complain(
      stored === 'unknown'
        ? 'Relancez la commande\u00A0: ce qui est déjà enregistré ne l’est pas deux fois.'
        : 'Rien n’est enregistré.',
    )
  }
}

const choiceWords: Readonly<Record<DuplicateChoice, string>> = {
  skip: 'passer',
  update: 'mettre-à-jour',
  both: 'en-plus',
}

/** What may be chosen for who is there already, by its French word. */
const choicesOf = <Value>({ choices }: ImportKind<Value>) =>
  Object.fromEntries(choices.map((choice) => [choice, choiceWords[choice]])) as Readonly<
    Record<DuplicateChoice, string>
  >

export const candidatesImport = importing({
  name: 'candidates import',
  says: 'inscrit les candidats d’un fichier CSV ou XLSX, tous ou aucun',
  kind: candidatesKind(today),
  details: [
    '--duplicates   pour qui est déjà au registre (même nom et date de naissance)\u202F:',
    '               passer la ligne, mettre-à-jour l’inscription, ou inscrire en-plus',
  ],
})

export const jurorsImport = importing({
  name: 'jurors import',
  says: 'inscrit les jurés d’un fichier CSV ou XLSX, tous ou aucun',
  kind: jurorsKind,
  details: ['--duplicates   pour qui est déjà au registre\u202F: passer la ligne, ou mettre-à-jour l’inscription'],
})

export const openingsImport = importing({
  name: 'openings import',
  says: 'ajoute les ouvertures (dates, lieux, demi-journées) d’un fichier CSV ou XLSX, toutes ou aucune',
  kind: openingsKind,
  details: [
    '--duplicates   pour un lieu déjà ouvert à ces heures\u202F: skip passe la ligne, update corrige l’ouverture',
  ],
})

export const resultsImport = importing({
  name: 'results import',
  says: 'reprend des résultats antérieurs (domaines acquis avant Délibéré), tous ou aucun',
  kind: resultsKind,
  details: ['Sans fin de validité, la durée du règlement s’applique.'],
})
