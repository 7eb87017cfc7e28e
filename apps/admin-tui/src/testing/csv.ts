import type { NewCandidate } from '@delibere/core'
import { formatShortDate } from '@delibere/core/fr'

/** How a file is written: what people's programs differ in. */
export interface CsvForm {
  readonly delimiter: ';' | ',' | '\t'
  readonly lineBreak: '\n' | '\r\n' | '\r'
  readonly encoding: 'utf-8' | 'utf-8 with a mark' | 'windows-1252'
  /** Whether every cell stands between quotation marks, or only those that must. */
  readonly quotes: 'all' | 'needed'
  readonly endsWithBreak: boolean
}

export const plainForm: CsvForm = {
  delimiter: ';',
  lineBreak: '\r\n',
  encoding: 'utf-8 with a mark',
  quotes: 'needed',
  endsWithBreak: true,
}

/** The bytes of a file of these cells in this form. */
export function csvBytes(lines: readonly (readonly string[])[], form: CsvForm = plainForm): Uint8Array {
  const written = lines
    .map((cells) => cells.map((cell) => quoted(cell, form)).join(form.delimiter))
    .join(form.lineBreak)
  return encoded(written + (form.endsWithBreak ? form.lineBreak : ''), form.encoding)
}

function quoted(cell: string, { delimiter, quotes }: CsvForm): string {
  const needed = quotes === 'all' || [delimiter, '"', '\n', '\r'].some((sign) => cell.includes(sign))
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell
}

const windows1252 = new Map(
  Array.from(
    { length: 256 },
    (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte] as const,
  ),
)

function encoded(text: string, encoding: CsvForm['encoding']): Uint8Array {
  if (encoding !== 'windows-1252') return new TextEncoder().encode(encoding === 'utf-8' ? text : `\uFEFF${text}`)
  return Uint8Array.from(text, (letter) => {
    const byte = windows1252.get(letter)
    if (byte === undefined) throw new Error(`${letter} is not a letter of Windows-1252`)
    return byte
  })
}

/** A candidate as a line of the template, in the template's order. */
export function cellsOf({ certificate, route, registeredOn, region, person }: NewCandidate): readonly string[] {
  const { birthPlace, employer } = person
  return [
    certificate,
    route === 'vae' ? 'VAE' : 'formation',
    formatShortDate(registeredOn),
    person.birthName,
    person.usageName ?? '',
    person.givenNames.join(', '),
    person.sex,
    person.civility ?? '',
    formatShortDate(person.birthDate),
    birthPlace.inseeCode ?? '',
    birthPlace.postalCode ?? '',
    birthPlace.commune,
    birthPlace.country,
    person.email ?? '',
    person.phone ?? '',
    employer?.name ?? '',
    employer?.siret ?? '',
    region ?? '',
    person.extraTime ? 'oui' : 'non',
    person.unavailable.map(formatShortDate).join(', '),
  ]
}
