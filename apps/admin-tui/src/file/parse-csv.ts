import { err, type IntakeProblem, ok, problemAt, type Result, type Row, type Table } from '@delibere/core'
import Papa from 'papaparse'
import { withoutGuard } from './formula-guard.ts'
import type { Pause } from './turns.ts'

const delimiters = [';', ',', '\t'] as const

/** How many letters are cut at once: some milliseconds' worth. */
const chunkSize = 100_000

/**
 * Cuts a CSV text in cells. The delimiter (`;`, `,` or a tab) is the one with which the most headings are known; lines
 * are numbered as an editor does, also past cells that hold a line break. Cells that `writeCsv` guarded are given as
 * they were.
 */
export async function parseCsv(
  text: string,
  knownHeadings: (cells: readonly string[]) => number,
  pause: Pause,
): Promise<Result<Table, IntakeProblem>> {
  const lines = text.replace(/\r\n?/g, '\n')
  const { rows, fault } = await parse(lines, delimiterOf(lines, knownHeadings), pause)
  if (fault) return err(fault)
  const [header = null, ...others] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return ok({ header, rows: others })
}

interface Parsed {
  readonly rows: readonly Row[]
  readonly fault: IntakeProblem | null
}

function parse(text: string, delimiter: string, pause: Pause): Promise<Parsed> {
  const rows: Row[] = []
  let line = 1
  let fault: IntakeProblem | null = null
  const take = ({ data, errors }: Papa.ParseResult<string[]>) => {
    const before = rows.length
    for (const cells of data) {
      rows.push({ line, cells: cells.map(withoutGuard) })
      line += 1 + cells.reduce((breaks, cell) => breaks + breaksIn(cell), 0)
    }
    const [first] = errors
    if (!first) return
    const code = first.code === 'MissingQuotes' ? 'quote-open' : 'quote-stray'
    fault = problemAt(rows[before + (first.row ?? 0)]?.line ?? 1, null, { code })
  }
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      chunkSize,
      chunk: (results: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        take(results)
        if (fault) return parser.abort()
        parser.pause()
        pause({ done: results.meta.cursor, of: text.length }).then(() => parser.resume(), reject)
      },
      complete: () => resolve({ rows, fault }),
    })
  })
}

const breaksIn = (cell: string) => (cell.includes('\n') ? cell.split('\n').length - 1 : 0)

function delimiterOf(text: string, knownHeadings: (cells: readonly string[]) => number): string {
  const headings = text.slice(text.lastIndexOf('\n', text.search(/\p{Letter}/u)) + 1)
  const score = (delimiter: string) => {
    const cells = Papa.parse<string[]>(headings, { delimiter, newline: '\n', preview: 1 }).data[0] ?? []
    return [knownHeadings(cells), cells.length] as const
  }
  const best = delimiters
    .map((delimiter) => ({ delimiter, score: score(delimiter) }))
    .toSorted((a, b) => b.score[0] - a.score[0] || b.score[1] - a.score[1])
  return best[0]?.delimiter ?? ';'
}
