import type { CertificateCode } from '../framework/framework.ts'
import type { NewJuror } from '../model/juror.ts'
import { readCollege, readDate, readEmail, readPhone, readRanges, type ReadCell, readSiret } from './cells.ts'
import { readCertificate } from './certificate-names.ts'
import { columnsOf } from './columns.ts'
import { type LineReader, readText } from './line-reader.ts'
import type { FileKind } from './register-file.ts'

/** The columns of a jurors file (J5), in the order of the template. */
const jurorColumns = {
  givenName: { heading: 'Prénom', required: true },
  familyName: { heading: 'Nom', required: true },
  college: { heading: 'Collège', required: true },
  organisation: { heading: 'Organisation', required: true },
  siret: { heading: 'SIRET', required: false },
  certificates: { heading: 'Habilitations', required: true },
  from: { heading: 'Mandat depuis le', required: true },
  until: { heading: 'Mandat jusqu’au', required: false },
  region: { heading: 'Région', required: false },
  email: { heading: 'E-mail', required: false },
  phone: { heading: 'Téléphone', required: false },
  available: { heading: 'Disponible', required: false, longest: 4_000 },
  unavailable: { heading: 'Indisponible', required: false, longest: 4_000 },
} as const

export type JurorColumn = keyof typeof jurorColumns

/** A file of jurors: one a line; qualifications as codes or titles with commas between, availability as days and ranges. */
export const jurorsFile: FileKind<JurorColumn, NewJuror> = {
  columns: columnsOf<JurorColumn>(jurorColumns, { courriel: 'email', indisponibilites: 'unavailable' }),
  read: readJuror,
}

const readCertificates: ReadCell<readonly CertificateCode[]> = (text, note) => {
  const read = text
    .split(/[,;]|\s+et\s+|(?<=\b[A-Z]{2}) (?=[A-Z]{2}\b)/)
    .filter((part) => part.trim() !== '')
    .map((part) => readCertificate(part.trim(), note))
  if (read.length === 0) note({ code: 'value-missing' })
  return read.length > 0 && read.every((code) => code !== null) ? [...new Set(read)] : null
}

function readJuror(line: LineReader<JurorColumn>): NewJuror | null {
  const givenName = line.required('givenName', readText)
  const familyName = line.required('familyName', readText)
  const college = line.required('college', readCollege)
  const name = line.required('organisation', readText)
  const siret = line.optional('siret', readSiret)
  const certificates = line.required('certificates', readCertificates)
  const from = line.required('from', readDate)
  const until = line.optional('until', readDate)
  const region = line.optional('region', readText)
  const email = line.optional('email', readEmail)
  const phone = line.optional('phone', readPhone)
  const available = [...(line.optional('available', readRanges) ?? [])]
  const unavailable = [...(line.optional('unavailable', readRanges) ?? [])]
  if (from && until && until < from) line.note('until', { code: 'mandate-reversed' })
  if (!givenName || !familyName || !college || !name || !certificates || !from) return null
  return {
    college,
    organisation: { name, siret },
    certificates: [...certificates],
    mandate: { from, until },
    region,
    availability: { available, unavailable },
    person: { givenName, familyName, email, phone },
  }
}
