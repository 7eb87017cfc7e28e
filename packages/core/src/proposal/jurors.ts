import type { JurorId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { Juror } from '../model/juror.ts'
import { regionOf } from '../model/region.ts'
import type { Regulation } from '../model/regulation.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { InstanceJuror } from '../planning/instance.ts'
import { isAvailable } from '../rules/availability.ts'
import { countedSessions, loadOf } from '../rules/sittings.ts'
import { nowhere } from './candidates.ts'

interface Options {
  readonly dates: readonly CalendarDate[]
  readonly regulation: Regulation
  readonly companyOf: (organisation: Juror['organisation']) => string
  /** The sessions that are planned again: whoever sits in them is free. */
  readonly again: ReadonlySet<Session['id']>
}

/** The jurors as the planner takes them: free on a date within their mandate, as they said, and where they do not sit already (J5, B3). */
export function jurorsToPlan(world: World, { dates, regulation, companyOf, again }: Options): InstanceJuror[] {
  const engaged = engagements(world, again)
  const sessions = countedSessions(world)
  return valuesOf(world.jurors).map((juror) => {
    const { id, college, organisation, certificates, region, mandate } = juror
    const comes = (date: CalendarDate) =>
      date >= mandate.from &&
      (mandate.until === null || date <= mandate.until) &&
      isAvailable(juror, date) &&
      !engaged.get(id)?.has(date)
    return {
      id,
      college: college === 'employer' ? 'E' : 'U',
      union: college === 'employer' ? null : companyOf(organisation),
      cqps: [...certificates],
      region: (region === null ? null : regionOf(region)) ?? nowhere,
      company: companyOf(organisation),
      maxHops: regulation.travel.juror,
      visio: true,
      // Any member of the college whose turn it is may preside (J2).
      canPreside: true,
      maxSessions: regulation.sessionsPerJuror,
      pastSessions: loadOf(id, sessions).sat,
      available: dates.map((date) => (comes(date) ? 'D' : '.')).join(''),
    }
  })
}

/** The days on which each juror sits already. */
function engagements(world: World, again: Options['again']): ReadonlyMap<JurorId, ReadonlySet<CalendarDate>> {
  const days = new Map<JurorId, Set<CalendarDate>>()
  for (const { id, date, jurorIds } of [...valuesOf(world.sessions), ...valuesOf(world.archive)])
    for (const jurorId of again.has(id) ? [] : jurorIds) days.set(jurorId, (days.get(jurorId) ?? new Set()).add(date))
  return days
}
