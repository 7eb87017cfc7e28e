import type { ReadCell } from './cells.ts'
import { folded } from '../basics/folded.ts'
import { catalogue } from '../framework/catalogue.ts'
import type { CertificateCode } from '../framework/framework.ts'

// “Conseiller(ère)”, “conseiller” and “conseillère” all name the same certificate; so do “Assistant(e)” and its two halves.
const forms: readonly ((title: string) => string)[] = [
  (title) => title,
  (title) => title.replace(/\([^)]*\)/g, ''),
  (title) => title.replaceAll('er(ère)', 'ère').replace(/\(([^)]*)\)/g, '$1'),
]

const keyOf = (name: string) => folded(name).replace(/^cqp/, '')

const byName = new Map<string, CertificateCode>(
  catalogue.flatMap(({ certificate, title }) => [
    [keyOf(certificate), certificate] as const,
    ...forms.map((form) => [keyOf(form(title)), certificate] as const),
  ]),
)

/** The certificate that people mean by a code (AC) or a title in any of its forms, accents and case aside (F1). */
export const certificateNamed = (name: string): CertificateCode | null => byName.get(keyOf(name)) ?? null

/** The certificate a cell names. */
export const readCertificate: ReadCell<CertificateCode> = (text, note) => {
  const certificate = certificateNamed(text)
  if (certificate === null) note({ code: 'certificate-unknown', text })
  return certificate
}
