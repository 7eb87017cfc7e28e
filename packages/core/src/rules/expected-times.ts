import { type Duration, duration, type Instant, later, since } from '../basics/time.ts'
import type { Stage } from '../model/hearing.ts'
import type { Slot } from './schedule.ts'

/** What a line of the running order says of time: as it was planned, and as it went. */
export interface TimedLine {
  readonly start: Instant
  readonly end: Instant
  readonly stage: Stage
  readonly calledAt: Instant | null
  readonly endedAt: Instant | null
}

/**
 * When each candidate is to be expected, at `now` (H1): where the morning stands, then candidate after candidate, each as long
 * as planned, with `changeOver` (ms) between two. Nobody is expected before the hour planned for that place in the order, so
 * that time gained by an absence is not promised. Who has been heard: as it went. Null for who was set aside unheard.
 */
export function expectedTimes(
  lines: readonly TimedLine[],
  changeOver: Duration,
  now: Instant,
): readonly (Slot | null)[] {
  const places = lines.map(({ start }) => start).toSorted((a, b) => a - b)
  const under = lines.find(isUnderWay)
  const ends = lines.flatMap(({ calledAt, endedAt }) => (calledAt && endedAt ? [endedAt] : []))
  const free = under ? latest(later(under.calledAt ?? under.start, lengthOf(under)), now) : latest(...ends)
  let next = under || ends.length > 0 ? latest(later(free, changeOver), now) : now
  return lines.map((line, place) => {
    if (isUnderWay(line)) return { start: line.calledAt ?? line.start, end: free }
    if (line.stage !== 'waiting') return line.calledAt && { start: line.calledAt, end: line.endedAt ?? line.end }
    const start = latest(next, places[place]!)
    const end = later(start, lengthOf(line))
    next = later(end, changeOver)
    return { start, end }
  })
}

/** How late a session is at `now`, in ms: of who is heard or next, against the hour planned for that place. Zero when it is not late. */
export function delayOf(lines: readonly TimedLine[], changeOver: Duration, now: Instant): Duration {
  const places = lines.map(({ start }) => start).toSorted((a, b) => a - b)
  const expected = expectedTimes(lines, changeOver, now)
  const at = lines.findIndex((line) => isUnderWay(line) || line.stage === 'waiting')
  const slot = expected[at]
  return duration(slot ? Math.max(0, since(places[at]!, slot.start)) : 0)
}

const isUnderWay = ({ stage }: TimedLine): boolean =>
  stage === 'called' || stage === 'deliberation' || stage === 'reading'

const lengthOf = ({ start, end }: TimedLine): Duration => since(start, end)

const latest = (...instants: readonly Instant[]): Instant => Math.max(...instants) as Instant
