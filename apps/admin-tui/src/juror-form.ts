import { CertificateCode, type CalendarDate, type College, type NewJuror } from '@delibere/core'
import { certificateWord, collegeWords, formatShortDate } from '@delibere/core/fr'
import { type Field, textFieldsOf } from './parts/form.tsx'
import { orNothing, type Typed, typedDate, typedEmail, typedSiret, typedText } from './typed.ts'

/** What is typed of a juror, as it is typed. */
export interface TypedJuror {
  readonly givenName: string
  readonly familyName: string
  readonly college: College
  readonly organisation: string
  readonly siret: string
  readonly certificates: readonly CertificateCode[]
  readonly from: string
  readonly until: string
  readonly region: string
  readonly email: string
  readonly phone: string
}

export const emptyJuror = (today: CalendarDate): TypedJuror => ({
  givenName: '',
  familyName: '',
  college: 'employer',
  organisation: '',
  siret: '',
  certificates: [],
  from: formatShortDate(today),
  until: '',
  region: '',
  email: '',
  phone: '',
})

/** The juror that was typed, or what is wrong with each field. */
export type ReadJuror =
  | { readonly juror: NewJuror; readonly problems: null }
  | { readonly juror: null; readonly problems: Problems }
export type Problems = Readonly<Partial<Record<keyof TypedJuror, string>>>

export function readJuror(typed: TypedJuror): ReadJuror {
  const problems: Partial<Record<keyof TypedJuror, string>> = {}
  const take = <Value>(name: keyof TypedJuror, read: Typed<Value>): Value | null => {
    if (read.ok) return read.value
    problems[name] = read.error
    return null
  }
  const givenName = take('givenName', typedText(typed.givenName))
  const familyName = take('familyName', typedText(typed.familyName))
  const organisation = take('organisation', typedText(typed.organisation))
  const siret = take('siret', orNothing(typedSiret)(typed.siret))
  const from = take('from', typedDate(typed.from))
  const until = take('until', orNothing(typedDate)(typed.until))
  const region = take('region', orNothing(typedText)(typed.region))
  const email = take('email', orNothing(typedEmail)(typed.email))
  const phone = take('phone', orNothing(typedText)(typed.phone))
  if (typed.certificates.length === 0) problems.certificates = 'au moins un.'
  if (from && until && until < from) problems.until = 'la fin du mandat est avant son début.'
  if (!givenName || !familyName || !organisation || !from || Object.keys(problems).length > 0)
    return { juror: null, problems }
  const person = { givenName, familyName, email, phone }
  const { college, certificates } = typed
  const mandate = { from, until }
  const juror = {
    college,
    organisation: { name: organisation, siret },
    certificates: [...certificates],
    mandate,
    region,
    availability: { available: [], unavailable: [] },
    person,
  }
  return { juror, problems: null }
}

const colleges = (['employer', 'employee'] as const).map((value) => ({ value, says: collegeWords[value] }))
const certificateOptions = CertificateCode.options.map((code) => ({
  value: code,
  says: code,
  meaning: certificateWord(code),
}))

/** The fields of the form, in order. */
export function jurorFields(
  typed: TypedJuror,
  problems: Problems,
  change: (part: Partial<TypedJuror>) => void,
): readonly Field[] {
  const text = textFieldsOf({ typed, problems, change })
  return [
    text('givenName', 'Prénom'),
    text('familyName', 'Nom'),
    {
      kind: 'one',
      name: 'college',
      label: 'Collège',
      value: typed.college,
      options: colleges,
      set: (college) => change({ college: college as College }),
    },
    text('organisation', 'Organisation', 'union mutualiste ou syndicat'),
    text('siret', 'SIRET (facultatif)', '14 chiffres'),
    certificatesField(typed, problems, change),
    text('from', 'Mandat depuis le', 'JJ/MM/AAAA'),
    text('until', 'Mandat jusqu’au', 'JJ/MM/AAAA, vide\u00A0: sans fin'),
    text('region', 'Région (facultatif)'),
    text('email', 'E-mail (facultatif)'),
    text('phone', 'Téléphone (facultatif)'),
  ]
}

const certificatesField = (
  { certificates }: TypedJuror,
  problems: Problems,
  change: (part: Partial<TypedJuror>) => void,
): Field => ({
  kind: 'some',
  name: 'certificates',
  label: 'Habilité pour',
  value: certificates,
  options: certificateOptions,
  problem: problems.certificates ?? null,
  set: (chosen) => change({ certificates: CertificateCode.options.filter((code) => chosen.includes(code)) }),
})
