import {
  err,
  type IntakeProblem,
  knownHeadings,
  ok,
  problemAt,
  type Result,
  type Row,
  type Table,
} from '@delibere/core'
import Papa from 'papaparse'

const delimiters = [';', ',', '\t'] as const

/**
 * Cuts a CSV text in cells. The delimiter (`;`, `,` or a tab) is the one with which the headings of a candidates file
 * are recognised; lines are numbered as an editor does, also past cells that hold a line break.
 */
export function parseCsv(text: string): Result<Table, IntakeProblem> {
  const lines = text.replace(/\r\n?/g, '\n')
  const { data, errors } = parse(lines, delimiterOf(lines))
  const rows = numbered(data)
  const [first] = errors
  if (first) {
    const fault = first.code === 'MissingQuotes' ? 'quote-open' : 'quote-stray'
    return err(problemAt(rows[first.row ?? 0]?.line ?? 1, null, { code: fault }))
  }
  const start = rows.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return ok({ header: rows[start] ?? null, rows: start === -1 ? [] : rows.slice(start + 1) })
}

const parse = (text: string, delimiter: string, preview = 0) =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', preview })

function delimiterOf(text: string): string {
  const headings = text.slice(text.lastIndexOf('\n', text.search(/\p{Letter}/u)) + 1)
  const score = (delimiter: string) => {
    const cells = parse(headings, delimiter, 1).data[0] ?? []
    return [knownHeadings(cells), cells.length] as const
  }
  const best = delimiters
    .map((delimiter) => ({ delimiter, score: score(delimiter) }))
    .toSorted((a, b) => b.score[0] - a.score[0] || b.score[1] - a.score[1])
  return best[0]?.delimiter ?? ';'
}

function numbered(data: readonly (readonly string[])[]): readonly Row[] {
  let line = 1
  return data.map((cells) => {
    const row = { line, cells }
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
    return row
  })
}
