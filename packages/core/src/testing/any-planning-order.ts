import { OpeningId, PlanDraftId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import { calendarDate, timeOfDay } from '../basics/time.ts'
import type { NewOpening } from '../model/opening.ts'
import { noPins } from '../model/plan-draft.ts'
import type { World } from '../model/world.ts'
import { sessionIn } from '../rules/openings.ts'
import type { Order } from './play.ts'
import type { Random } from '../basics/random.ts'

type PlanningType = Extract<Order['type'], `${'opening' | 'openings' | 'plan' | 'sessions'}.${string}`>

/** For every command of planning, an order of that type about the openings and people there are. */
export function planningOrders(
  world: World,
  random: Random,
  makeSession: () => Extract<Order, { type: 'session.make' }>,
): { readonly [Type in PlanningType]: () => Extract<Order, { type: Type }> } {
  const drafts = valuesOf(world.planDrafts)
  const known = valuesOf(world.openings)
  const openingId = random.pick([...known.map(({ id }) => id), OpeningId.parse('none')])
  const slot = (): NewOpening => ({
    date: calendarDate(random.pick(['2026-12-01', '2026-12-02', '2026-11-01'])),
    place: `Salle ${random.below(4)}`,
    region: random.pick([null, 'Bretagne', 'Atlantide']),
    morning: { from: timeOfDay('09:00'), until: timeOfDay(random.pick(['12:00', '12:30'])) },
    afternoon: random.pick([null, { from: timeOfDay('14:00'), until: timeOfDay('17:00') }]),
  })
  return {
    'opening.add': () => ({ type: 'opening.add', opening: slot() }),
    'opening.correct': () => ({
      type: 'opening.correct',
      openingId,
      version: world.openings[openingId]?.version ?? 1,
      opening: slot(),
    }),
    'opening.set': () => ({ type: 'opening.set', openingId, to: random.pick(['closed', 'open', 'open'] as const) }),
    'openings.import': () => ({
      type: 'openings.import',
      rows: [{ line: 2, opening: slot() }],
      ...random.pick([{}, { duplicates: 'update' as const }, { duplicates: 'skip' as const }]),
    }),
    'plan.keep': () => ({
      type: 'plan.keep',
      ...random.pick([{ draftId: null, version: 0 }, ...drafts.map(({ id, version }) => ({ draftId: id, version }))]),
      name: `Projet ${random.below(6)}`,
      scope: 'new',
      pins: noPins,
      plan: { sessions: [] },
    }),
    'plan.discard': () => ({
      type: 'plan.discard',
      draftId: random.pick([...drafts.map(({ id }) => id), PlanDraftId.parse('none')]),
    }),
    'sessions.plan': () => {
      const { candidateIds, jurorIds } = makeSession()
      const span = random.pick(['morning', 'afternoon', 'day'] as const)
      const free = known.filter(({ id, closed }) => !closed && !sessionIn(world, id)).map(({ id }) => id)
      const where = free.length > 0 ? random.pick(free) : openingId
      return { type: 'sessions.plan', sessions: [{ openingId: where, span, candidateIds, jurorIds }] }
    },
  }
}
