import { candidatesFile, catalogue, frameworkFileSchema, jurorsFile, openingsFile, resultsFile } from '@delibere/core'
import { quoted } from '@delibere/core/fr'
import { writeCsv } from '../file/write-csv.ts'
import { writeOut } from './answers.ts'
import { asTheyAre, chosenOf } from './chosen.ts'
import { type Command, misuse } from './command.ts'
import { today } from './days.ts'
import { paperTemplate } from './paper-template.ts'

/** What is proposed in a list under a column of a workbook. */
const choices: Readonly<Record<string, readonly string[]>> = {
  CQP: ['CM', 'CA', 'TC', 'AC', 'SP'],
  Parcours: ['formation', 'VAE'],
  Sexe: ['F', 'M'],
  'Tiers temps': ['non', 'oui'],
  Collège: ['employeur', 'salarié'],
}

const headingsOf: Readonly<Record<string, () => readonly string[]>> = {
  candidates: () => candidatesFile(today()).columns.headings,
  jurors: () => jurorsFile.columns.headings,
  results: () => resultsFile.columns.headings,
  openings: () => openingsFile.columns.headings,
}

/** A framework file to fill in: every key of the one of Assistant(e) commercial(e), none of its words, so that it is refused as it stands. */
function frameworkSkeleton(): string {
  const full = catalogue.find(({ domains }) => domains.length > 0)
  const { publishedOn: _date, ...file } = full!
  const one = { ...file, version: `${today().slice(0, 4)}.1`, example: false }
  return `${JSON.stringify(withoutWords(one), null, 2)}\n`
}

/** What is chosen among few or has a form of its own, and is seen better than said. */
const kept = new Set(['certificate', 'version', 'code', 'phase'])

/** One of each list is enough to show its form. */
function withoutWords(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return kept.has(key) ? value : ''
  if (Array.isArray(value)) return value.slice(0, 1).map((inner) => withoutWords(inner, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutWords(inner, name)]))
}

/** Writes an empty file of one kind, to be filled in and imported. */
export const template: Command = {
  name: 'template',
  usage: 'candidates|jurors|results|openings|framework|paper [SÉANCE] [--format csv|xlsx] [--schema] [--out FICHIER]',
  says: 'écrit un modèle de fichier à remplir',
  options: { format: { type: 'string' }, schema: { type: 'boolean' }, out: { type: 'string' }, to: { type: 'string' } },
  takes: { least: 1, most: 2 },
  details: [
    '--format   csv (par défaut) ou xlsx, avec des listes de choix sous les colonnes',
    '--schema   pour framework\u00A0: le schéma JSON au lieu d’un modèle à remplir',
    '--out      le fichier à écrire, sinon la sortie',
    '--to       pour paper\u00A0: le dossier où écrire le fichier de saisie de la séance',
  ],
  async run(given, shell) {
    const what = given.words[0] ?? ''
    if (what === 'paper') return paperTemplate(given, shell)
    if (given.words.length > 1) return misuse(shell, 'Une séance ne s’indique que pour paper.')
    if (what === 'framework') {
      const text = given.flag('schema') ? `${JSON.stringify(frameworkFileSchema(), null, 2)}\n` : frameworkSkeleton()
      return writeOut(new TextEncoder().encode(text), given, shell)
    }
    const headings = Object.hasOwn(headingsOf, what) ? headingsOf[what]!() : null
    if (!headings)
      return misuse(shell, `${quoted(what)}\u00A0: écrivez candidates, jurors, results, openings, framework ou paper.`)
    const format = chosenOf(given, 'format', asTheyAre(['csv', 'xlsx']))
    if (!format.ok) return misuse(shell, format.error)
    if (format.value !== 'xlsx') return writeOut(writeCsv([headings]), given, shell)
    const { writeXlsx } = await import('../file/write-xlsx.ts')
    const columns = headings.map((heading) => ({ heading, ...(choices[heading] ? { choices: choices[heading] } : {}) }))
    return writeOut(await writeXlsx([{ name: what, columns, rows: [], blankRows: 500 }]), given, shell)
  },
}
