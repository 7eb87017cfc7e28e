import { cleanedText, err, folded, ok, type PaperKit, type Result } from '@delibere/core'
import { explainIntakeProblem, quoted } from '@delibere/core/fr'
import { type PaperAnswers, paperParts } from '../paper-questions.ts'
import { readTable } from './read-table.ts'

const headings = ['Feuille', 'Candidat', 'Question', 'Réponse', 'Aide'] as const
const columnsRead = headings.slice(0, 4)

/** What the file of a session on paper is called. */
export const paperAnswersName = (number: string): string => `${number}-papier.csv`

/** The lines of a file in which the paper of a session is typed: one for each question, the answer to be filled in. */
export const paperLines = (kit: PaperKit): readonly (readonly string[])[] => [
  headings,
  ...paperParts(kit).flatMap(({ title, of, questions }) =>
    questions.map(({ asks, hint }) => [title, of, asks, '', hint]),
  ),
]

/** Reads such a file, in whatever order its lines stand; or all that is wrong with it, in sentences. */
export async function readPaperFile(kit: PaperKit, path: string): Promise<Result<PaperAnswers, readonly string[]>> {
  const known = new Set(headings.map(folded))
  const { table, problems } = await readTable(path, {
    knownHeadings: (cells) => cells.filter((cell) => known.has(folded(cell))).length,
  })
  if (!table) return err(problems.map(explainIntakeProblem))
  const at = columnsRead.map((heading) =>
    (table.header?.cells ?? []).findIndex((one) => folded(one) === folded(heading)),
  )
  const absent = columnsRead.filter((_heading, index) => at[index]! < 0)
  if (absent.length > 0) return err(absent.map((heading) => `La colonne ${quoted(heading)} manque.`))
  const keys = new Map(
    paperParts(kit).flatMap(({ title, of, questions }) =>
      questions.map(({ key, asks }) => [nameOf(title, of, asks), key] as const),
    ),
  )
  const answers: Record<string, string> = {}
  const wrong: string[] = []
  for (const { line, cells } of table.rows) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const [title = '', of = '', asks = '', answer = ''] = at.map((place) => cleanedText(cells[place] ?? ''))
    const key = keys.get(nameOf(title, of, asks))
    if (!key)
      wrong.push(
        `Ligne ${line}\u00A0: cette question n’est pas posée pour cette séance (${[title, of, asks].filter((one) => one !== '').join(', ')}).`,
      )
    else if (answers[key] !== undefined)
      wrong.push(`Ligne ${line}\u00A0: ${quoted(asks)} a déjà une réponse plus haut.`)
    else answers[key] = answer
  }
  return wrong.length > 0 ? err(wrong) : ok(answers)
}

const nameOf = (...parts: readonly string[]) => parts.map(folded).join('\n')

/** What cannot be read of such answers, each under its question. */
export const problemLines = (kit: PaperKit, problems: Readonly<Record<string, string>>): readonly string[] =>
  paperParts(kit).flatMap(({ title, of, questions }) =>
    questions.flatMap(({ key, asks }) =>
      problems[key] === undefined
        ? []
        : [`${[title, of, asks].filter((one) => one !== '').join(', ')}\u00A0: ${problems[key]}`],
    ),
  )
