import { type Availability, type DateRange, err, ok, type Result } from '@delibere/core'
import { formatShortDate } from '@delibere/core/fr'
import { orNothing, typedDate } from './typed.ts'

/** A day or a range as it is typed, and on which list it goes. */
export interface TypedRange {
  readonly list: keyof Availability
  readonly from: string
  /** Empty: the one day. */
  readonly until: string
}

export const emptyRange: TypedRange = { list: 'unavailable', from: '', until: '' }

/** A day or a range of a juror's, with the list it stands on. */
export interface ListedRange {
  readonly list: keyof Availability
  readonly range: DateRange
}

export const typedOf = ({ list, range: { from, until } }: ListedRange): TypedRange => ({
  list,
  from: formatShortDate(from),
  until: from === until ? '' : formatShortDate(until),
})

/** What is wrong with each field of a range. */
export type RangeProblems = Readonly<Partial<Record<keyof TypedRange, string>>>

/** The range that was typed, or what is wrong with each field. */
export function readRange(typed: TypedRange): Result<ListedRange, RangeProblems> {
  const [from, until] = [typedDate(typed.from), orNothing(typedDate)(typed.until)]
  if (!from.ok || !until.ok)
    return err({ ...(from.ok ? {} : { from: from.error }), ...(until.ok ? {} : { until: until.error }) })
  const last = until.value ?? from.value
  if (last < from.value) return err({ until: 'la fin est avant le début.' })
  return ok({ list: typed.list, range: { from: from.value, until: last } })
}

/** Both lists as one, the earliest first. */
export const listedRanges = ({ available, unavailable }: Availability): readonly ListedRange[] =>
  [
    ...available.map((range): ListedRange => ({ list: 'available', range })),
    ...unavailable.map((range): ListedRange => ({ list: 'unavailable', range })),
  ].toSorted((a, b) => (a.range.from < b.range.from ? -1 : a.range.from > b.range.from ? 1 : 0))

/** The lists with one range taken off and one put on; what stands there already is not put twice. */
export function withRange(
  ranges: readonly ListedRange[],
  { off, on }: { readonly off: ListedRange | null; readonly on: ListedRange | null },
): Availability {
  const left = ranges.filter((one) => !(off && isSame(one, off)))
  const all = on && !left.some((one) => isSame(one, on)) ? [...left, on] : left
  const of = (list: keyof Availability) => all.filter((one) => one.list === list).map(({ range }) => range)
  return { available: of('available'), unavailable: of('unavailable') }
}

const isSame = (one: ListedRange, other: ListedRange) =>
  one.list === other.list && one.range.from === other.range.from && one.range.until === other.range.until
