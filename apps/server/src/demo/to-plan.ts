import {
  addDays,
  addMonths,
  type CalendarDate,
  CandidateId,
  type Instant,
  type NewCandidate,
  type NewOpening,
  timeOfDay,
  todayIn,
} from '@delibere/core'
import type { Engine } from '../engine/engine.ts'
import { ordersTo } from './orders.ts'
import { someoneRegistered } from './people.ts'

// Every person and place here is made up.
const waiting = [
  ['Aubert', 'Louise'],
  ['Besnard', 'Karim'],
  ['Chauvin', 'Élodie'],
  ['Drouet', 'Mathis'],
  ['Esnault', 'Jeanne'],
  ['Fouquet', 'Amina'],
  ['Gautier', 'Rémi'],
  ['Hubert', 'Salomé'],
  ['Jamin', 'Tom'],
  ['Leduc', 'Awa'],
] as const

/** Candidates whose files are complete and who are in no session, and openings to plan them in (B1, B2). */
export async function makeToPlan(engine: Engine, now: Instant): Promise<void> {
  const orders = ordersTo(engine)
  const today = todayIn(engine.world, now)
  const rows = waiting.map(([birthName, givenName], at): { line: number; candidate: NewCandidate } => ({
    line: at + 2,
    candidate: someoneRegistered(addMonths(today, -8 - (at % 5)), birthName, givenName),
  }))
  const added = await orders.added('candidates', { type: 'candidates.import', rows })
  await orders.completeFiles(
    added.map((id) => CandidateId.parse(id)),
    addMonths(today, -1),
  )
  await orders.asStaff({
    type: 'openings.import',
    rows: openings(today).map((opening, at) => ({ line: at + 2, opening })),
  })
}

/** A whole day next month, another later, and a morning at a distance. */
function openings(today: CalendarDate): readonly NewOpening[] {
  const morning = { from: timeOfDay('09:00'), until: timeOfDay('12:30') }
  const afternoon = { from: timeOfDay('13:30'), until: timeOfDay('17:30') }
  const region = 'Pays de la Loire'
  const [soon, later] = [workingDay(addMonths(today, 1)), workingDay(addMonths(today, 2))]
  return [
    { date: soon, place: 'Salle Sully, Angers', region, morning, afternoon },
    { date: later, place: 'Salle Condorcet, Nantes', region, morning, afternoon },
    { date: later, place: 'Visioconférence', region: null, morning, afternoon: null },
  ]
}

/** The day, or the Monday after where it falls on a weekend. */
function workingDay(date: CalendarDate): CalendarDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return addDays(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}
