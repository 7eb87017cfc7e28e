import type { Client, Foreseen, Order, Refusal } from '@delibere/client'
import { type FileKind, isBlocking, jurorsFile, resultsFile } from '@delibere/core'
import { counted, explainDuplicateJuror, explainResultFault } from '@delibere/core/fr'
import { type Remark, remarkOf } from '../file/considered-file.ts'
import { openRows } from '../file/rows-file.ts'
import { typedPath } from '../file/typed-path.ts'
import { explainRefusal } from '../words.ts'
import { chosenOf } from './answers.ts'
import { type Command, done, type ExitCode, type Given, misuse, refused, type Shell, withClient } from './command.ts'

/** What an import of one kind of file needs beside the reading. */
interface ImportOf<Value> {
  readonly orderOf: (rows: readonly { readonly line: number; readonly value: Value }[], given: Given) => Order
  /** What a refusal says of lines of the file; null where it is about something else. */
  readonly linesOf: (refusal: Refusal) => readonly { readonly line: number; readonly sentence: string }[] | null
  readonly sayDone: (foreseen: Foreseen) => string
}

async function importRows<Name extends string, Value>(
  client: Client,
  kind: FileKind<Name, Value>,
  { orderOf, linesOf, sayDone }: ImportOf<Value>,
  { given, shell }: { readonly given: Given; readonly shell: Shell },
): Promise<ExitCode> {
  const path = typedPath(given.words[0] ?? '')
  const { rows, problems } = await openRows(path, kind, { onProgress: shell.progress })
  const broken = problems.some(isBlocking) || rows.length === 0
  const order = orderOf(rows, given)
  const foreseen = rows.length > 0 ? await client.consider(order) : null
  const refusal = foreseen && !foreseen.ok ? foreseen.error : null
  const ready = !broken && foreseen?.ok === true
  const sent = ready && !given.flag('dry-run') ? await client.order(order, { patience: 60_000 }) : null
  const late = sent && !sent.ok ? sent.error : refusal
  const lines = late ? linesOf(late) : []
  const remarks = [
    ...problems.map(remarkOf),
    ...(lines ?? []).map((one): Remark => ({ ...one, column: null, severity: 'blocking', code: late?.code ?? '' })),
  ].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  const trouble = late && lines === null ? explainRefusal(late) : null
  const facts = foreseen?.ok ? foreseen.value : {}
  const stored = sent?.ok === true
  if (given.flag('json'))
    shell.out(JSON.stringify({ file: path, rows: rows.length, facts, stored, problems: remarks, trouble }, null, 2))
  else {
    for (const { sentence, severity } of remarks)
      shell.complain(severity === 'warning' ? `À vérifier. ${sentence}` : sentence)
    if (trouble) shell.complain(trouble)
    if (stored) shell.out(sayDone(facts))
    else if (ready && given.flag('dry-run')) shell.out(`${sayDone(facts)} Rien n’est enregistré (--dry-run).`)
    else shell.complain('Rien n’est enregistré.')
  }
  return stored || (given.flag('dry-run') && ready) ? done : refused
}

const options = { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } as const
const dryRun = '--dry-run     dit ce qui ne va pas, ligne par ligne, sans rien enregistrer'
const choices = { skip: 'skip', update: 'update' } as const

const nothingNew = 'Rien de nouveau\u00A0: le registre dit déjà la même chose.'

export const jurorsImport: Command = {
  name: 'jurors import',
  usage: 'FICHIER [--dry-run] [--duplicates skip|update] [--json]',
  says: 'inscrit les jurés d’un fichier CSV ou XLSX, tous ou aucun',
  options: { ...options, duplicates: { type: 'string' } },
  takes: { least: 1, most: 1 },
  details: [
    dryRun,
    '--duplicates  pour qui est déjà au registre\u202F: skip passe la ligne, update corrige l’inscription',
  ],
  async run(given, shell) {
    const choice = chosenOf(given, 'duplicates', choices)
    if (!choice.ok) return misuse(shell, choice.error)
    const duplicates = choice.value === null ? {} : { duplicates: choice.value }
    return withClient(shell, (client) =>
      importRows(
        client,
        jurorsFile,
        {
          orderOf: (rows) => ({
            type: 'jurors.import',
            rows: rows.map(({ line, value }) => ({ line, juror: value })),
            ...duplicates,
          }),
          linesOf: (refusal) =>
            refusal.code === 'jurors-registered'
              ? refusal.duplicates.map((one) => ({ line: one.line, sentence: explainDuplicateJuror(one) }))
              : null,
          sayDone: (facts) => {
            const [added, corrected] = [facts['juror.registered'] ?? 0, facts['juror.corrected'] ?? 0]
            const parts = [
              ...(added > 0 ? [counted(added, 'juré inscrit', 'jurés inscrits')] : []),
              ...(corrected > 0 ? [counted(corrected, 'juré corrigé', 'jurés corrigés')] : []),
            ]
            return parts.length === 0 ? nothingNew : `${parts.join(', ')}.`
          },
        },
        { given, shell },
      ),
    )
  },
}

export const resultsImport: Command = {
  name: 'results import',
  usage: 'FICHIER [--dry-run] [--json]',
  says: 'reprend des résultats antérieurs (domaines acquis avant Délibéré), tous ou aucun',
  options,
  takes: { least: 1, most: 1 },
  details: [dryRun, 'Sans fin de validité, la durée du règlement s’applique.'],
  run: (given, shell) =>
    withClient(shell, (client) =>
      importRows(
        client,
        resultsFile,
        {
          orderOf: (rows) => ({
            type: 'results.import',
            rows: rows.map(({ line, value }) => ({ line, ...value })),
          }),
          linesOf: (refusal) =>
            refusal.code === 'results-refused'
              ? refusal.faults.map((fault) => ({ line: fault.line, sentence: explainResultFault(fault) }))
              : null,
          sayDone: (facts) => {
            const count = facts['result.imported'] ?? 0
            return count === 0 ? nothingNew : `${counted(count, 'résultat repris', 'résultats repris')}.`
          },
        },
        { given, shell },
      ),
    ),
}
