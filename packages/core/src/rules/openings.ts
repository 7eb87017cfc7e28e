import { folded } from '../basics/folded.ts'
import type { OpeningId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import { sameValue } from '../basics/same-value.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { HalfDay, NewOpening, Opening } from '../model/opening.ts'
import { regionOf } from '../model/region.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { SlotFault } from '../violations.ts'

/** What keeps an opening from being one by itself (B2): its half-days must be some, in order, and its region be known. */
export function slotFaults({ region, morning, afternoon }: NewOpening): readonly SlotFault[] {
  const halves = [morning, afternoon].filter((half) => half !== null)
  const reversed = halves.filter(({ from, until }) => from >= until)
  const overlapping = morning && afternoon && morning.until > afternoon.from
  return [
    ...(halves.length === 0 ? [{ code: 'half-day-missing' } as const] : []),
    ...reversed.map(({ from, until }) => ({ code: 'half-day-reversed', from, until }) as const),
    ...(overlapping && reversed.length === 0 ? [{ code: 'half-days-overlap' } as const] : []),
    ...(region !== null && regionOf(region) === null ? [{ code: 'region-unknown', region } as const] : []),
  ]
}

const overlap = (one: HalfDay, other: HalfDay) => one.from < other.until && other.from < one.until
const halvesOf = ({ morning, afternoon }: NewOpening) => [morning, afternoon].filter((half) => half !== null)

/** Whether two openings want one room at one time: the same place on the same day, at hours that meet. */
const sameRoom = (one: NewOpening, other: NewOpening): boolean =>
  one.date === other.date &&
  folded(one.place) === folded(other.place) &&
  halvesOf(one).some((half) => halvesOf(other).some((its) => overlap(half, its)))

/** The opening of the register, but for `self`, that has the room at that time already. */
export const roomTaken = (world: World, opening: NewOpening, self: OpeningId | null): Opening | null =>
  valuesOf(world.openings).find((one) => one.id !== self && sameRoom(one, opening)) ?? null

/** The session that is to be held in an opening, or was. */
export const sessionIn = (world: World, id: OpeningId): Session | null =>
  valuesOf(world.sessions).find(({ openingId }) => openingId === id) ?? null

/** The names of the fields in which two states of an opening differ. */
export const changedSlot = (before: NewOpening, after: NewOpening): readonly (keyof NewOpening)[] =>
  (['date', 'place', 'region', 'morning', 'afternoon'] as const).filter((name) => !sameValue(before[name], after[name]))

export interface OpeningRow {
  readonly line: number
  readonly opening: NewOpening
}

type OpeningStep =
  | { readonly do: 'add'; readonly opening: NewOpening }
  | {
      readonly do: 'correct'
      readonly id: OpeningId
      readonly opening: NewOpening
      readonly fields: readonly (keyof NewOpening)[]
    }

export interface MetOpenings {
  readonly steps: readonly OpeningStep[]
  readonly faults: readonly (SlotFault & { readonly line: number })[]
}

/** Where an opening is: two that want one room at one time have the same. */
const spotOf = ({ date, place }: NewOpening) => `${date} ${folded(place)}`

/**
 * Meets each line of a file with the register. A line that says what the register says does nothing; one that has the
 * room of another opening corrects it where `update` is chosen, and is a fault where nothing is. A line that would have the
 * room of two, or of one that an earlier line has corrected, is a fault whatever was chosen.
 */
export function openingSteps(
  world: World,
  rows: readonly OpeningRow[],
  { choice, today }: { readonly choice: 'skip' | 'update' | null; readonly today: CalendarDate },
): MetOpenings {
  const steps: OpeningStep[] = []
  const faults: (SlotFault & { readonly line: number })[] = []
  const earlier = new Map<string, OpeningRow[]>()
  const known = new Map<string, Opening[]>()
  for (const one of valuesOf(world.openings)) known.set(spotOf(one), [...(known.get(spotOf(one)) ?? []), one])
  const corrected = new Map<OpeningId, number>()
  for (const row of rows) {
    const { line, opening } = row
    const spot = spotOf(opening)
    const { date, place } = opening
    const taken = (of: 'register' | number) => faults.push({ code: 'room-taken', date, place, of, line })
    faults.push(...slotFaults(opening).map((fault) => ({ ...fault, line })))
    const twin = (earlier.get(spot) ?? []).find((one) => sameRoom(one.opening, opening))
    const [there, ...others] = (known.get(spot) ?? []).filter((one) => sameRoom(one, opening))
    const fields = there ? changedSlot(there, opening) : []
    earlier.set(spot, [...(earlier.get(spot) ?? []), row])
    if ((!there || fields.length > 0) && date < today) faults.push({ code: 'date-past', date, line })
    if (twin) taken(twin.line)
    else if (!there) steps.push({ do: 'add', opening })
    else if (fields.length > 0 && choice === null) taken('register')
    else if (fields.length > 0 && choice === 'update') {
      const session = sessionIn(world, there.id)
      if (session) faults.push({ code: 'opening-used', session: session.number, line })
      else if (others.length > 0 || corrected.has(there.id)) taken(corrected.get(there.id) ?? 'register')
      else {
        corrected.set(there.id, line)
        steps.push({ do: 'correct', id: there.id, opening, fields })
      }
    }
  }
  return { steps, faults }
}
