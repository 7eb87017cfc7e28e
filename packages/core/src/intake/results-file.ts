import type { PastPerson, PastResult } from '../model/past-result.ts'
import { readDate, readDomain } from './cells.ts'
import { readCertificate } from './certificate-names.ts'
import { columnsOf } from './columns.ts'
import { type LineReader, readText } from './line-reader.ts'
import type { FileKind } from './register-file.ts'

/** The columns of a file of past results (C5), in the order of the template. */
const resultColumns = {
  birthName: { heading: 'Nom de naissance', required: true },
  givenName: { heading: 'Prénom', required: true },
  birthDate: { heading: 'Date de naissance', required: true },
  certificate: { heading: 'CQP', required: true },
  domain: { heading: 'Domaine', required: true },
  decidedOn: { heading: 'Décision du', required: true },
  validUntil: { heading: 'Valable jusqu’au', required: false },
} as const

type ResultColumn = keyof typeof resultColumns

/** A line of past results: who acquired which domain when; no end means as long as the regulation says. */
export interface ReadResult extends PastResult {
  readonly person: PastPerson
}

/** A file of results from before the register: one domain a line. */
export const resultsFile: FileKind<ResultColumn, ReadResult> = {
  columns: columnsOf<ResultColumn>(resultColumns, { prenoms: 'givenName', datededecision: 'decidedOn' }),
  read: readResult,
}

function readResult(line: LineReader<ResultColumn>): ReadResult | null {
  const birthName = line.required('birthName', readText)
  const givenName = line.required('givenName', readText)
  const birthDate = line.required('birthDate', readDate)
  const certificate = line.required('certificate', readCertificate)
  const domain = line.required('domain', readDomain)
  const decidedOn = line.required('decidedOn', readDate)
  const validUntil = line.optional('validUntil', readDate)
  if (!birthName || !givenName || !birthDate || !certificate || !domain || !decidedOn) return null
  return { person: { birthName, givenName, birthDate }, certificate, domain, decidedOn, validUntil }
}
