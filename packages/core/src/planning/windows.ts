import type { TimeOfDay } from '../basics/time.ts'
import type { InstanceOpening } from './instance.ts'
import type { Span } from './plan.ts'

/** A span as a set of half-days: morning 1, afternoon 2, day 3; what a juror is available for is such a set too. */
export type Halves = 1 | 2 | 3
export const spanOf: readonly (Span | null)[] = [null, 'AM', 'PM', 'DAY']
export const halvesOf: Readonly<Record<Span, Halves>> = { AM: 1, PM: 2, DAY: 3 }

/** The stretch of a half-day in which candidates may sit, in minutes since midnight. */
export interface Window {
  readonly from: number
  readonly until: number
}

/** The stretches a session has for its candidates (H04); empty where the opening lacks a half-day it would need (H02). */
export function windowsOf(
  { blocks }: InstanceOpening,
  halves: Halves,
  margins: { readonly openingMin: number; readonly closingMin: number },
): readonly Window[] {
  const needed = halves === 3 ? [blocks.AM, blocks.PM] : [halves === 1 ? blocks.AM : blocks.PM]
  const windows = needed.flatMap((block) => (block ? [{ from: minuteOf(block[0]), until: minuteOf(block[1]) }] : []))
  if (windows.length < needed.length) return []
  return windows.map(({ from, until }, at) => ({
    from: from + (at === 0 ? margins.openingMin : 0),
    until: until - (at === windows.length - 1 ? margins.closingMin : 0),
  }))
}

/** Minutes since midnight. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** The hour on the wall, so many minutes after midnight. */
export const clockOf = (minute: number): TimeOfDay =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}` as TimeOfDay
