import type { DateRange } from '../basics/time.ts'
import type { FieldChange, FieldValue } from '../violations.ts'
import { aboutWord } from './register-words.ts'
import { formatShortDate } from './time.ts'
import { listed } from './typography.ts'
import { collegeWords, routeWords } from './words.ts'

/** “e-mail, rien → a@exemple.fr”, “tiers temps, oui → non”. */
export const sayFieldChange = ({ field, before, after }: FieldChange): string =>
  `${differingWord(field)}, ${sayValue(before)} → ${sayValue(after)}`

// It is by the name of birth that a line is recognised: only how it is written can differ.
const differingWord = (field: string) => `${field === 'birthName' ? 'écriture du ' : ''}${aboutWord(field)}`

const nothing = 'rien'

const codes: Readonly<Record<string, string>> = { ...routeWords, ...collegeWords }

function sayValue(value: FieldValue): string {
  if (value === null) return nothing
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (typeof value === 'string') return codes[value] ?? dayOr(value)
  if (Array.isArray(value)) return value.length === 0 ? nothing : value.map(dayOr).join(', ')
  if ('commune' in value) {
    const places = [
      value.inseeCode && `INSEE ${value.inseeCode}`,
      value.postalCode && `code postal ${value.postalCode}`,
    ]
    return [value.commune, ...places, value.country].filter((part) => part !== null).join(' ')
  }
  if ('name' in value) return value.siret === null ? value.name : `${value.name} (SIRET ${value.siret})`
  if ('from' in value) return sayRange(value)
  return sayAvailability(value)
}

const dayOr = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? formatShortDate(text as DateRange['from']) : text)

const sayRange = ({ from, until }: { readonly from: DateRange['from']; readonly until: DateRange['until'] | null }) =>
  until === from
    ? formatShortDate(from)
    : `${formatShortDate(from)} – ${until === null ? 'sans fin' : formatShortDate(until)}`

function sayAvailability({
  available,
  unavailable,
}: {
  readonly available: readonly DateRange[]
  readonly unavailable: readonly DateRange[]
}) {
  const parts = [
    ...(available.length > 0 ? [`disponible ${available.map(sayRange).join(', ')}`] : []),
    ...(unavailable.length > 0 ? [`indisponible ${unavailable.map(sayRange).join(', ')}`] : []),
  ]
  return parts.length === 0 ? nothing : listed(parts)
}
