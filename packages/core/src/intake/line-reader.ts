import { type Column, type Header, usualLongest } from './columns.ts'
import type { Note, ReadCell } from './cells.ts'
import { type IntakeProblem, problemAt } from './problem.ts'
import { cleaned, type Row } from './table.ts'

/** Reads the cells of one line, and gathers what is wrong with them under their columns' headings. */
export interface LineReader<Name extends string> {
  /** The cell's value; null when it is empty or cannot be read. */
  optional<Value>(column: Name, read: ReadCell<Value>): Value | null
  /** The same where an empty cell is a fault. */
  required<Value>(column: Name, read: ReadCell<Value>): Value | null
  note(column: Name, fault: Parameters<Note>[0]): void
  readonly problems: readonly IntakeProblem[]
}

export const readText: ReadCell<string> = (text) => text

export function lineReader<Name extends string>(
  { line, cells }: Row,
  { places }: Pick<Header<Name>, 'places'>,
  columns: Readonly<Record<Name, Column>>,
): LineReader<Name> {
  const problems: IntakeProblem[] = []
  const noteIn =
    (column: Name): Note =>
    (fault) =>
      problems.push(problemAt(line, columns[column].heading, fault))
  const textOf = (column: Name) => {
    const place = places.get(column)
    return place === undefined ? '' : cleaned(cells[place] ?? '')
  }
  const optional: LineReader<Name>['optional'] = (column, read) => {
    const text = textOf(column)
    const note = noteIn(column)
    return text !== '' && isSound(text, note, columns[column].longest) ? read(text, note) : null
  }
  return {
    optional,
    required: (column, read) => {
      // A column that is not there has been told of once, with the headings.
      if (places.has(column) && textOf(column) === '') noteIn(column)({ code: 'value-missing' })
      return optional(column, read)
    },
    note: (column, fault) => noteIn(column)(fault),
    problems,
  }
}

// UTF-8 read as Windows-1252 and saved so leaves “Ã©” for “é”: Ã is never followed by such a sign in a name.
const damage = /\uFFFD|Ã[\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u2122]/

function isSound(text: string, note: Note, longest = usualLongest): boolean {
  if (/\p{Cc}/u.test(text)) note({ code: 'control-character' })
  else if (text.length > longest) note({ code: 'value-too-long', max: longest })
  else if (damage.test(text)) note({ code: 'letters-damaged', text })
  else return true
  return false
}
