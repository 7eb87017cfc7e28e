import type { CandidateId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import { addDays, type CalendarDate } from '../basics/time.ts'
import { type CertificateCode, CertificateCode as Code } from '../framework/framework.ts'
import { otherCollege } from '../model/college.ts'
import type { Opening } from '../model/opening.ts'
import type { Pins, PlanScope } from '../model/plan-draft.ts'
import { type RegionCode, regionOf, regions } from '../model/region.ts'
import { type Regulation, regulationOn } from '../model/regulation.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { Instance, InstanceOpening } from '../planning/instance.ts'
import { currentFrameworks } from '../rules/frameworks.ts'
import { sessionIn } from '../rules/openings.ts'
import { sentByWord } from '../rules/sent-by-word.ts'
import { oralPhases } from '../rules/timer.ts'
import { candidatesToPlan, nowhere, type SetAside } from './candidates.ts'
import { companyNames } from './companies.ts'
import { jurorsToPlan } from './jurors.ts'
import { type LapsedPin, pinsHeld } from './pins-held.ts'
import { planOf } from './plan-of.ts'

export interface Wanted {
  readonly today: CalendarDate
  readonly pins?: Pins
  /** Whom the office sends although a domain is not mastered (C6). */
  readonly confirmed?: readonly CandidateId[]
  readonly scope: PlanScope
}

export interface Question {
  readonly instance: Instance
  /** Ready candidates who wait for the office's word (C6). */
  readonly aside: readonly SetAside[]
  /** The sessions that may change. */
  readonly again: readonly Session[]
  /** Who was held fast and no longer can be. */
  readonly lapsed: readonly LapsedPin[]
  /** The first day that is open on which the regulation wants other juries than of two and two; null where there is none. */
  readonly otherSeats: OtherSeats | null
}

/** A day on which juries are of another size than the planner knows (J1). */
export interface OtherSeats {
  readonly date: CalendarDate
  readonly seats: Regulation['seats']
}

/** What the planner is asked: the registers as they are, in its own words (B1–B4, J1, J4, J5, C3). */
export function questionOf(world: World, { today, pins, confirmed = [], scope }: Wanted): Question {
  const regulation = regulationOn(world, today)
  const again = scope === 'again' ? changeable(world, addDays(today, regulation.noticeDays)) : []
  const openings = openingsToPlan(world, today, again)
  const dates = [...new Set(openings.map(({ date }) => date))].toSorted()
  const companyOf = companyNames([
    ...valuesOf(world.candidates).flatMap(({ person }) => person.employer ?? []),
    ...valuesOf(world.jurors).map(({ organisation }) => organisation),
  ])
  const { candidates, aside } = candidatesToPlan(world, {
    today,
    companyOf,
    again: new Set(again.flatMap(({ hearings }) => hearings.map(({ candidateId }) => candidateId))),
    confirmed: new Set([...confirmed, ...sentByWord(world, again)]),
  })
  const jurors = jurorsToPlan(world, { dates, regulation, companyOf, again: new Set(again.map(({ id }) => id)) })
  const { held = null, lapsed = [] } = pins ? pinsHeld(world, pins, { candidates, jurors, openings }) : {}
  const instance: Instance = {
    format: 'oemm-batch/1',
    name: regulation.body,
    today,
    params: paramsOf(world, regulation, dates.at(-1) ?? today),
    adjacency: { ...bordersOf, [nowhere]: [] },
    dates,
    cqps: certificatesOf(world, regulation),
    candidates: [...candidates],
    jurors,
    openings,
    ...(held && { pins: held }),
    ...(again.length > 0 && { published: planOf(world, again) }),
  }
  return { instance, aside, again, lapsed, otherSeats: otherSeats(world, dates) }
}

function otherSeats(world: World, dates: readonly CalendarDate[]): OtherSeats | null {
  const on = dates.map((date) => ({ date, seats: regulationOn(world, date).seats }))
  return on.find(({ seats }) => seats.employer !== 2 || seats.employee !== 2) ?? null
}

const bordersOf = Object.fromEntries(
  (Object.keys(regions) as RegionCode[]).map((code) => [code, [...regions[code].borders]]),
)

/** All certificates are of one branch: the presidency alternates across them (J2). */
const branch = 'mutualité'

/** What the levels of the score weigh: a day costs a jury less than two half-days (B4). */
const weights = { cost: { half: 2, day: 3 }, mixWeight: 4, sameUnionWeight: 4 }

function paramsOf(world: World, regulation: Regulation, last: CalendarDate): Instance['params'] {
  const { changeOverMinutes, welcomeMinutes, noticeDays, waitDays, leastCandidates, mostCertificates } = regulation
  const previous = world.presidencies.at(-1)?.college ?? otherCollege(regulation.presidency.first)
  return {
    changeover: changeOverMinutes,
    openingMin: welcomeMinutes.before,
    closingMin: welcomeMinutes.after,
    noticeDays,
    maxWaitDays: waitDays,
    minFill: leastCandidates,
    maxCqpPerSession: mostCertificates,
    ...weights,
    // Whoever is not in this plan is summoned for a day after its last one, with notice.
    criticalBefore: addDays(last, noticeDays + 1),
    lastPresident: { [branch]: previous === 'employer' ? 'E' : 'U' },
  }
}

function certificatesOf(world: World, regulation: Regulation): Instance['cqps'] {
  const frameworks = currentFrameworks(world)
  return Code.options.map((code: CertificateCode) => {
    const framework = frameworks.get(code)
    const oral = framework ? oralPhases(framework, regulation, false) : []
    const examMin = oral.reduce((sum, { planned }) => sum + planned, 0) / 60_000
    return { id: code, branch, examMin, deliberationMin: regulation.deliberationMinutes }
  })
}

/**
 * The sessions that were made in openings, have not begun and lie beyond the notice: those may be planned again. Of a nearer
 * one nobody could be summoned anew, so a plan would have to give it up whole.
 */
const changeable = (world: World, from: CalendarDate): readonly Session[] =>
  valuesOf(world.sessions).filter(
    ({ status, date, openingId }) => status === 'planned' && date >= from && openingId !== null,
  )

function openingsToPlan(world: World, today: CalendarDate, again: readonly Session[]): InstanceOpening[] {
  const free = ({ id, date, closed }: Opening) => {
    const session = sessionIn(world, id)
    return date >= today && !closed && (session === null || again.includes(session))
  }
  return valuesOf(world.openings)
    .filter(free)
    .map(({ id, date, place, region, morning, afternoon }) => ({
      id,
      date,
      place: region === null ? 'VISIO' : (regionOf(region) ?? nowhere),
      room: place,
      blocks: {
        ...(morning && { AM: [morning.from, morning.until] as const }),
        ...(afternoon && { PM: [afternoon.from, afternoon.until] as const }),
      } as InstanceOpening['blocks'],
    }))
}
