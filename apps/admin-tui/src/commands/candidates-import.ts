import type { Client, Foreseen } from '@delibere/client'
import type { DuplicateChoice } from '@delibere/core'
import { counted, nbsp } from '@delibere/core/fr'
import {
  type ConsideredFile,
  considerFile,
  duplicateRemarks,
  duplicatesIn,
  type Remark,
} from '../file/considered-file.ts'
import { typedPath } from '../file/typed-path.ts'
import { explainRefusal } from '../words.ts'
import { type Command, done, type ExitCode, type Given, misuse, refused, type Shell, withClient } from './command.ts'
import { today } from './days.ts'

const choices: Readonly<Record<string, DuplicateChoice>> = { skip: 'skip', update: 'update', both: 'both' }

/** Registers the candidates of a CSV or XLSX file, all or none. */
export const candidatesImport: Command = {
  name: 'candidates import',
  usage: 'FICHIER [--dry-run] [--duplicates skip|update|both] [--json]',
  says: 'inscrit les candidats d’un fichier CSV ou XLSX, tous ou aucun',
  options: { 'dry-run': { type: 'boolean' }, duplicates: { type: 'string' }, json: { type: 'boolean' } },
  takes: { least: 1, most: 1 },
  details: [
    '--dry-run      dit ce qui ne va pas, ligne par ligne, sans rien enregistrer',
    '--duplicates   pour qui est déjà au registre (même nom et date de naissance)\u202F:',
    '               skip passe la ligne, update corrige l’inscription, both inscrit en plus',
  ],
  async run(given, shell) {
    const word = given.text('duplicates')
    const choice = word === null ? null : choices[word]
    if (choice === undefined) return misuse(shell, `--duplicates${nbsp}: écrivez skip, update ou both.`)
    return withClient(shell, (client) => importFile(client, given, shell, choice))
  },
}

async function importFile(
  client: Client,
  given: Given,
  shell: Shell,
  choice: DuplicateChoice | null,
): Promise<ExitCode> {
  const path = typedPath(given.words[0] ?? '')
  const file = await considerFile(client, path, today(), {
    choices: { all: choice, byLine: new Map() },
    turns: { onProgress: shell.progress },
  })
  const dry = given.flag('dry-run')
  const sent = file.order && !dry ? await client.order(file.order, { patience: 60_000 }) : null
  const late = sent && !sent.ok ? sent.error : file.refusal
  const duplicates = late && file.duplicates.length === 0 ? duplicatesIn(late) : file.duplicates
  const remarks = [...file.remarks, ...duplicateRemarks(duplicates)].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  const trouble = late && late.code !== 'candidates-registered' ? explainRefusal(late) : null
  const stored = sent?.ok === true
  const outcome: Outcome = { file, remarks, trouble, stored, dry }
  if (given.flag('json')) shell.out(asJson(path, outcome))
  else report(outcome, shell)
  return stored || (dry && file.order !== null) ? done : refused
}

interface Outcome {
  readonly file: ConsideredFile
  readonly remarks: readonly Remark[]
  readonly trouble: string | null
  readonly stored: boolean
  readonly dry: boolean
}

const asJson = (path: string, { file, remarks, trouble, stored }: Outcome) =>
  JSON.stringify(
    {
      file: path,
      candidates: file.rows.length,
      ...numbers(file.foreseen),
      stored,
      problems: remarks,
      duplicates: file.duplicates,
      trouble,
    },
    null,
    2,
  )

const numbers = (foreseen: Foreseen) => ({
  registered: foreseen['candidate.registered'] ?? 0,
  corrected: foreseen['candidate.corrected'] ?? 0,
})

/** “2 candidats inscrits, 1 corrigé”; “rien de nouveau” for a file the register knows to the letter. */
export function sayImport(foreseen: Foreseen): string {
  const { registered, corrected } = numbers(foreseen)
  const parts = [
    ...(registered > 0 ? [counted(registered, 'candidat importé', 'candidats importés')] : []),
    ...(corrected > 0 ? [counted(corrected, 'candidat corrigé', 'candidats corrigés')] : []),
  ]
  return parts.length === 0 ? 'Rien de nouveau\u00A0: le registre dit déjà la même chose.' : `${parts.join(', ')}.`
}

function report({ file, remarks, trouble, stored, dry }: Outcome, { out, complain }: Shell): void {
  for (const { sentence, severity } of remarks) complain(severity === 'warning' ? `À vérifier. ${sentence}` : sentence)
  if (trouble) complain(trouble)
  if (stored) out(sayImport(file.foreseen))
  else if (dry && file.order) {
    const { registered, corrected } = numbers(file.foreseen)
    out(
      `${counted(registered, 'candidat')} à importer${corrected > 0 ? `, ${corrected} à corriger` : ''}. Rien n’est enregistré (--dry-run).`,
    )
  } else {
    if (file.duplicates.length > 0) complain('Choisissez avec --duplicates skip, update ou both.')
    complain('Rien n’est enregistré.')
  }
}
