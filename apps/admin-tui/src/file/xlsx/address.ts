/** The furthest cell of a spreadsheet is XFD1048576. */
const furthest = { row: 1_048_576, column: 16_384 }

/** Where a cell stands; both count from 1. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** The place that `B12` names. Throws when it names none. */
export function placeOf(address: string): Place {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address) ?? []
  if (!letters || !digits) throw new Error(`${address} is no cell`)
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return within({ row: Number(digits), column })
}

/** The same place. Throws when no spreadsheet reaches there. */
export function within(place: Place): Place {
  const { row, column } = place
  if (row >= 1 && row <= furthest.row && column >= 1 && column <= furthest.column) return place
  throw new Error('beyond any spreadsheet')
}

/** The letters of a column, counted from 1: A, Z, AA. */
export function lettersOf(column: number): string {
  if (column < 1) return ''
  const rest = (column - 1) % 26
  return lettersOf((column - 1 - rest) / 26) + String.fromCharCode(65 + rest)
}

/** The cells from one corner to the other. */
export interface Range {
  readonly text: string
  readonly from: Place
  readonly to: Place
}

/** The range that `A1:B3` names. Throws when it names none. */
export function rangeOf(text: string): Range {
  const [from = '', to = from] = text.split(':')
  return { text, from: placeOf(from), to: placeOf(to) }
}
