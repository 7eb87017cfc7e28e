import type { CalendarDate } from '../../basics/time.ts'

/** What is wrong with what there is to plan, though each value of it can be read. Everybody by their id. */
export type FindingFault =
  | { readonly code: 'no-candidate' }
  | { readonly code: 'no-opening' }
  | { readonly code: 'all-closed' }
  /** Fewer than two members of a college are there for juries of two. */
  | { readonly code: 'college-short'; readonly college: College; readonly found: number }
  | { readonly code: 'college-without-president'; readonly college: College }
  /** All union members come from one union, or state none. */
  | { readonly code: 'one-union'; readonly union: string | null }
  /** Too few of a college are qualified for a certificate that files wait for. */
  | {
      readonly code: 'cqp-without-jury'
      readonly cqp: string
      readonly college: College
      readonly found: number
      readonly files: number
    }
  /** Candidates of one company, for whom too few of a college come from elsewhere. */
  | {
      readonly code: 'company-without-jury'
      readonly company: string
      readonly college: College
      readonly found: number
      readonly files: number
    }
  | { readonly code: 'deadline-past'; readonly candidate: string; readonly deadline: CalendarDate }
  /** The deadline comes before anybody could be summoned. */
  | {
      readonly code: 'deadline-within-notice'
      readonly candidate: string
      readonly deadline: CalendarDate
      readonly earliest: CalendarDate
    }
  /** A day a candidate says they are away on that no calendar has. */
  | { readonly code: 'away-date-unknown'; readonly candidate: string; readonly text: string }
  /** Slots longer than any half-day that is open. */
  | {
      readonly code: 'slot-too-long'
      readonly cqp: string
      readonly extraTime: boolean
      readonly minutes: number
      readonly longest: number
      readonly files: number
    }
  | {
      readonly code: 'opening-too-soon'
      readonly opening: string
      readonly date: CalendarDate
      readonly earliest: CalendarDate
    }
  /** The jurors' calendar does not have the day of an opening: nobody is known to be available. */
  | { readonly code: 'opening-off-calendar'; readonly opening: string; readonly date: CalendarDate }
  | { readonly code: 'opening-without-time'; readonly opening: string; readonly half: 'AM' | 'PM' }
  /** The clock changes within a half-day: an hour that does not happen, or happens twice. */
  | {
      readonly code: 'clock-change'
      readonly opening: string
      readonly date: CalendarDate
      readonly to: 'summer' | 'winter'
    }
  | {
      readonly code: 'room-twice'
      readonly openings: readonly [string, string]
      readonly place: string
      readonly room: string
      readonly date: CalendarDate
    }
  | PinFault

/** Pins that no plan can keep (H21). */
export type PinFault =
  | { readonly code: 'pin-candidate-closed'; readonly candidate: string; readonly opening: string }
  | {
      readonly code: 'pin-candidate-cannot'
      readonly candidate: string
      readonly opening: string
      readonly why: 'notice' | 'deadline' | 'away' | 'distance' | 'remote'
    }
  | { readonly code: 'pin-juror-closed'; readonly juror: string; readonly opening: string }
  | {
      readonly code: 'pin-juror-cannot'
      readonly juror: string
      readonly opening: string
      readonly why: 'unavailable' | 'distance' | 'remote'
    }
  | { readonly code: 'pin-juror-same-day'; readonly juror: string; readonly openings: readonly [string, string] }
  | { readonly code: 'pin-juror-too-often'; readonly juror: string; readonly pinned: number; readonly most: number }
  | { readonly code: 'pin-college-full'; readonly opening: string; readonly college: College; readonly pinned: number }
  | { readonly code: 'pin-company'; readonly juror: string; readonly candidate: string; readonly opening: string }
  | { readonly code: 'pin-not-qualified'; readonly juror: string; readonly candidate: string; readonly opening: string }
  | {
      readonly code: 'pin-certificates'
      readonly opening: string
      readonly cqps: readonly string[]
      readonly most: number
    }
  | { readonly code: 'pin-branches'; readonly opening: string; readonly cqps: readonly string[] }
  | { readonly code: 'pin-slots'; readonly opening: string; readonly pinned: number }

export type College = 'E' | 'U'

/** With a blocking finding no plan is proposed; a warning is for a person to look at. */
export type Finding = FindingFault & { readonly severity: 'blocking' | 'warning' }

export const blocking = (fault: FindingFault): Finding => ({ ...fault, severity: 'blocking' })
export const warning = (fault: FindingFault): Finding => ({ ...fault, severity: 'warning' })
