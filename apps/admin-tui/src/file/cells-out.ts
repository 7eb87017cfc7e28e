import type { CalendarDate } from '@delibere/core'
import { formatShortDate } from '@delibere/core/fr'

/** What a cell of an export holds; null leaves it empty. */
export type CellOut = string | number | { readonly date: CalendarDate } | null

/** A cell as the office would type it: 05/03/1990, 12,5. */
export function typedCell(cell: CellOut): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  return typeof cell === 'number' ? String(cell).replace('.', ',') : formatShortDate(cell.date)
}
