import { err, type IntakeProblem, ok, problemAt, type Result, type Row, type Table } from '@delibere/core'
import Papa from 'papaparse'
import { withoutGuard } from './formula-guard.ts'
import { mostInTable, tableTooLarge } from './table-file.ts'
import type { Pause } from './turns.ts'

const delimiters = [';', ',', '\t'] as const

/** How many letters are cut at once: some milliseconds' worth. */
const chunkSize = 100_000

/** More letters than a line of any register has. A line is cut anew with each chunk: a longer one would take minutes. */
const longestLine = 1_000_000

/**
 * Cuts a CSV text in cells. The delimiter (`;`, `,` or a tab) is the one with which the most headings are known; lines
 * are numbered as an editor does, also past cells that hold a line break. Cells that `writeCsv` guarded are given as
 * they were. What is longer or wider than any register is given up where it becomes so.
 */
export async function parseCsv(
  text: string,
  knownHeadings: (cells: readonly string[]) => number,
  pause: Pause,
): Promise<Result<Table, IntakeProblem>> {
  const lines = text.replace(/\r\n?/g, '\n')
  const { rows, fault } = await parse(lines, delimiterOf(lines, knownHeadings), pause)
  if (fault) return err(fault)
  const [header = null, ...others] = rows
  return ok({ header, rows: others })
}

interface Parsed {
  /** Those that hold something. */
  readonly rows: readonly Row[]
  readonly fault: IntakeProblem | null
}

function parse(text: string, delimiter: string, pause: Pause): Promise<Parsed> {
  const rows: Row[] = []
  let line = 1
  let given = 0
  let fault: IntakeProblem | null = null
  const take = ({ data, errors }: Papa.ParseResult<string[]>) => {
    const [first] = errors
    data.forEach((cells, index) => {
      if (first && index === (first.row ?? 0)) fault = quoteFault(line, first.code === 'MissingQuotes')
      if (holdsSomething(cells)) rows.push({ line, cells: cells.map(withoutGuard) })
      line += 1 + cells.reduce((breaks, cell) => breaks + breaksIn(cell), 0)
    })
    if (first && !fault) fault = quoteFault(line, first.code === 'MissingQuotes')
  }
  /** What is too much for a register, in what has come so far; `pending` is the beginning of a line. */
  const tooMuch = (pending: string): IntakeProblem | null => {
    const isWide = rows[0] !== undefined && rows[0].cells.length > mostInTable.columns
    if (isWide || rows.length > mostInTable.rows) return problemAt(null, null, tableTooLarge)
    if (pending.length <= longestLine) return null
    const isOpen = pending.split('"').length % 2 === 0
    return isOpen ? quoteFault(line, true) : problemAt(line, null, { code: 'value-too-long', max: longestLine })
  }
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      chunkSize,
      chunk: (results: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        given = Math.min(text.length, given + chunkSize)
        take(results)
        fault ??= tooMuch(text.slice(results.meta.cursor, given))
        if (fault) return parser.abort()
        parser.pause()
        pause({ done: results.meta.cursor, of: text.length }).then(() => parser.resume(), reject)
      },
      complete: () => resolve({ rows, fault }),
    })
  })
}

const quoteFault = (line: number, isOpen: boolean): IntakeProblem =>
  problemAt(line, null, { code: isOpen ? 'quote-open' : 'quote-stray' })

const holdsSomething = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== '')

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
