import type { Client } from '@delibere/client'
import { dayOf, defaultRegulation, instant } from '@delibere/core'
import { counted } from '@delibere/core/fr'
import { type ConsideredFile, considerFile, duplicateRemarks, type Remark } from '../file/considered-file.ts'
import { typedPath } from '../file/typed-path.ts'
import { explainRefusal } from '../words.ts'
import { type Command, done, type ExitCode, type Given, refused, type Shell, withClient } from './command.ts'

/** Registers the candidates of a CSV or XLSX file, all or none. */
export const candidatesImport: Command = {
  name: 'candidates import',
  usage: 'FICHIER [--dry-run] [--json]',
  says: 'inscrit les candidats d’un fichier CSV ou XLSX, tous ou aucun',
  options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  takes: { least: 1, most: 1 },
  details: ['--dry-run  dit ce qui ne va pas, ligne par ligne, sans rien enregistrer'],
  run: (given, shell) => withClient(shell, (client) => importFile(client, given, shell)),
}

async function importFile(client: Client, given: Given, shell: Shell): Promise<ExitCode> {
  const path = typedPath(given.words[0] ?? '')
  const file = await considerFile(client, path, dayOf(instant(Date.now()), defaultRegulation.timeZone))
  const dry = given.flag('dry-run')
  const sent = file.order && !dry ? await client.order(file.order) : null
  const late = sent && !sent.ok ? sent.error : file.refusal
  const remarks = late ? [...file.remarks, ...duplicateRemarks(late)] : file.remarks
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
  JSON.stringify({ file: path, candidates: file.rows.length, stored, problems: remarks, trouble }, null, 2)

function report({ file, remarks, trouble, stored, dry }: Outcome, { out, complain }: Shell): void {
  for (const { sentence, severity } of remarks) complain(severity === 'warning' ? `À vérifier. ${sentence}` : sentence)
  if (trouble) complain(trouble)
  const count = file.rows.length
  if (stored) out(`${counted(count, 'candidat importé', 'candidats importés')}.`)
  else if (dry && file.order) out(`${counted(count, 'candidat')} à importer. Rien n’est enregistré (--dry-run).`)
  else complain('Rien n’est enregistré.')
}
