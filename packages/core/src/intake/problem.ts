import type { CalendarDate } from '../basics/time.ts'

/** What can be wrong with one cell, under its column's heading. Where the cell itself must be seen again, it is `text`. */
export type CellFault =
  | { readonly code: 'value-missing' }
  | { readonly code: 'value-too-long'; readonly max: number }
  | { readonly code: 'control-character' }
  /** Letters were lost in an earlier change of encoding. */
  | { readonly code: 'letters-damaged'; readonly text: string }
  | { readonly code: 'certificate-unknown'; readonly text: string }
  | { readonly code: 'route-unknown'; readonly text: string }
  | { readonly code: 'sex-unknown'; readonly text: string }
  | { readonly code: 'yes-or-no'; readonly text: string }
  | { readonly code: 'date-form'; readonly text: string }
  | { readonly code: 'date-impossible'; readonly text: string }
  | { readonly code: 'date-future'; readonly date: CalendarDate }
  | { readonly code: 'born-after-registration' }
  | { readonly code: 'age-unlikely'; readonly age: number }
  | { readonly code: 'insee-form'; readonly text: string }
  | { readonly code: 'postal-code-form'; readonly text: string }
  | { readonly code: 'birth-code-missing' }
  | { readonly code: 'birth-code-abroad' }
  | { readonly code: 'birth-codes-differ' }
  | { readonly code: 'country-missing' }
  | { readonly code: 'email-form'; readonly text: string }
  | { readonly code: 'phone-form'; readonly text: string }
  | { readonly code: 'college-unknown'; readonly text: string }
  | { readonly code: 'domain-form'; readonly text: string }
  | { readonly code: 'range-reversed'; readonly text: string }
  | { readonly code: 'mandate-reversed' }
  | { readonly code: 'hours-form'; readonly text: string }
  | { readonly code: 'hours-reversed'; readonly text: string }
  | { readonly code: 'hours-overlap' }
  | { readonly code: 'region-unknown'; readonly text: string }
  | { readonly code: 'siret-form'; readonly text: string }
  /** A spreadsheet has written the number as a power of ten: its last figures are gone. */
  | { readonly code: 'siret-rounded'; readonly text: string }
  | { readonly code: 'siret-key'; readonly text: string }
  | { readonly code: 'employer-missing' }
  /** A spreadsheet has taken the zero off the front; it was put back. */
  | { readonly code: 'zero-put-back'; readonly text: string; readonly read: string }
  /** A spreadsheet's cell computes what it shows; `text` is what it showed last. */
  | { readonly code: 'formula'; readonly text: string }
  /** The same where the spreadsheet has not kept what it showed. */
  | { readonly code: 'formula-unread' }
  /** The cell shows an error of the spreadsheet's, like #N/A. */
  | { readonly code: 'cell-error'; readonly text: string }
  /** A number of 16 digits or more, of which a spreadsheet keeps the first 15. */
  | { readonly code: 'number-rounded'; readonly text: string }
  /** A number formatted as a date that no calendar of the spreadsheet's has. */
  | { readonly code: 'date-number'; readonly text: string }

/** What can be wrong with a line as a whole, or with the line of headings. */
export type LineFault =
  | { readonly code: 'cell-count'; readonly expected: number; readonly found: number }
  | { readonly code: 'column-unknown' }
  | { readonly code: 'column-missing' }
  | { readonly code: 'column-twice' }
  | { readonly code: 'column-unnamed'; readonly position: number }
  | { readonly code: 'headings-again' }
  | { readonly code: 'quote-open' }
  | { readonly code: 'quote-stray' }
  /** In a spreadsheet; the line is the first of the range. */
  | { readonly code: 'cells-merged'; readonly range: string }
  /** Hidden in the spreadsheet, and read all the same; the line is the first of them. */
  | { readonly code: 'rows-hidden'; readonly count: number }
  | { readonly code: 'column-hidden' }

/** What can be wrong with a file as a whole: told without a line. */
export type FileFault =
  | { readonly code: 'file-not-found'; readonly path: string }
  | { readonly code: 'file-not-readable'; readonly path: string }
  /** A pipe or a device: to read it could be to wait without end. */
  | { readonly code: 'file-not-plain'; readonly path: string }
  | { readonly code: 'file-empty' }
  | { readonly code: 'no-rows' }
  | { readonly code: 'too-many-rows'; readonly max: number; readonly found: number }
  | { readonly code: 'file-too-large'; readonly maxBytes: number }
  | { readonly code: 'file-utf16' }
  /** A spreadsheet that cannot be read: the old binary kind, or protected by a password, which look the same. */
  | { readonly code: 'file-spreadsheet' }
  /** A ZIP archive that is no XLSX: OpenDocument, a text document, or any other. */
  | { readonly code: 'file-not-xlsx' }
  /** An XLSX cut short or spoilt. */
  | { readonly code: 'file-damaged' }
  /** An XLSX that unpacks to more than any register holds. */
  | { readonly code: 'file-inflates'; readonly maxBytes: number }
  | { readonly code: 'table-too-large'; readonly maxRows: number; readonly maxColumns: number }
  /** One sheet is read; these hold something too. */
  | { readonly code: 'sheets-several'; readonly read: string; readonly others: readonly string[] }
  | { readonly code: 'file-binary' }
  | { readonly code: 'file-encoding' }

export type IntakeFault = CellFault | LineFault | FileFault

/** With one `blocking` problem nothing of the file is stored; a `warning` is for a person to look at. */
export type Severity = 'blocking' | 'warning'

/**
 * What is wrong in a file, and where: the line as an editor counts it (null: the file as a whole), and the column's
 * heading where one cell is meant.
 */
export type IntakeProblem = IntakeFault & {
  readonly line: number | null
  readonly column: string | null
  readonly severity: Severity
}

const warnings: ReadonlySet<IntakeFault['code']> = new Set([
  'age-unlikely',
  'birth-codes-differ',
  'column-hidden',
  'formula',
  'phone-form',
  'rows-hidden',
  'sheets-several',
  'zero-put-back',
])

/** A fault at its place, as grave as its code makes it. */
export const problemAt = (line: number | null, column: string | null, fault: IntakeFault): IntakeProblem => ({
  ...fault,
  line,
  column,
  severity: warnings.has(fault.code) ? 'warning' : 'blocking',
})

export const isBlocking = ({ severity }: IntakeProblem): boolean => severity === 'blocking'
