import type { DateRange } from '../../basics/time.ts'
import type { LabelledWords, TableWords } from '../decision-sheet.ts'
import { formatDate } from '../time.ts'

/** A part of the printed export: a heading, and under it what there is of rows, paragraphs and a table. */
export interface SectionWords {
  readonly heading: string
  readonly level: 2 | 3
  readonly rows: readonly LabelledWords[]
  readonly paragraphs: readonly string[]
  readonly table: TableWords | null
}

interface Content {
  /** A row whose value is empty is not printed. */
  readonly rows?: readonly (readonly [label: string, value: string | null])[]
  readonly paragraphs?: readonly string[]
  readonly headings?: readonly string[]
  readonly cells?: readonly (readonly string[])[]
}

/** A section; none where nothing is under its heading. */
export function section(
  level: 2 | 3,
  heading: string,
  { rows = [], paragraphs = [], headings = [], cells = [] }: Content,
): readonly SectionWords[] {
  const said = rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]))
  const table = cells.length === 0 ? null : { headings, rows: cells.map((row) => row.map(orDash)) }
  if (said.length === 0 && paragraphs.length === 0 && !table) return []
  return [{ heading, level, rows: said, paragraphs, table }]
}

const orDash = (cell: string) => (cell === '' ? '—' : cell)

export const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'oui' : 'non')

/** “du 1er mars 2026 au 2 mars 2026”; of one day, “le 1er mars 2026”; without an end, “depuis le 1er mars 2026”. */
export const period = ({
  from,
  until,
}: {
  readonly from: DateRange['from']
  readonly until: DateRange['until'] | null
}): string => {
  if (until === null) return `depuis le ${formatDate(from)}`
  return from === until ? `le ${formatDate(from)}` : `du ${formatDate(from)} au ${formatDate(until)}`
}
