/** One line of a file, cut in cells, with its number as an editor counts it. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** A file once decoded and cut in cells; `header` is null when there is nothing in it. */
export interface Table {
  readonly header: Row | null
  readonly rows: readonly Row[]
}

/** A cell without what nobody sees: spaces at the ends or doubled, and characters that take no room. */
export const cleaned = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cf}+/gu, '')
    .trim()

/** Whether a line holds nothing at all. */
export const isBlank = ({ cells }: Row): boolean => cells.every((cell) => cleaned(cell) === '')
