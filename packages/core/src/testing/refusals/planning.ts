import { CommandId } from '../../basics/ids.ts'
import type { Decision } from '../../commands/command.ts'
import { Command } from '../../commands/index.ts'
import { noPins } from '../../model/plan-draft.ts'
import { aCandidate } from '../build.ts'
import { aPlay, type Order, staff } from '../play.ts'
import { fourJurors } from '../stages.ts'
import type { Scenarios } from './ask.ts'

/** The room of Angers on 1 December, from nine to half past twelve. */
export const anOpening = (more: object = {}) => ({
  date: '2026-12-01',
  place: 'Salle Sully, Angers',
  region: 'Pays de la Loire',
  morning: { from: '09:00', until: '12:30' },
  afternoon: null,
  ...more,
})
const add = (more: object = {}) => ({ type: 'opening.add', opening: anOpening(more) })

/** The first opening that is added in a play below: the orders are numbered from one. */
const first = 'c1.0'
const correct = (more: object = {}, version = 1) => ({
  type: 'opening.correct',
  openingId: first,
  version,
  opening: anOpening(more),
})
const planned = (more: object = {}) => ({
  openingId: first,
  span: 'morning',
  candidateIds: ['roux'],
  jurorIds: fourJurors.map(({ id }) => id),
  ...more,
})
const plan = (...sessions: object[]) => ({ type: 'sessions.plan', sessions })

const keep = (more: object = {}) => ({
  type: 'plan.keep',
  ...{ name: 'Printemps', draftId: null, version: 0, scope: 'new', pins: noPins, plan: { sessions: [] } },
  ...more,
})

/** Asks the last of these orders of an office with eight candidates and four jurors, after the others were taken. */
function asked(...orders: readonly object[]): Decision {
  const names = ['Roux', 'Blanc', 'Noir', 'Vert', 'Gris', 'Rose', 'Brou', 'Fauve']
  const play = aPlay({ jurors: fourJurors, candidates: names.map((name) => aCandidate(name)) })
  const read = (order: object): Order => Command.parse({ ...order, id: CommandId.parse('c.x') })
  for (const order of orders.slice(0, -1)) play.must(staff, read(order))
  return play.order(staff, read(orders.at(-1)!))
}

/** Refused in planning: openings, and the sessions of a plan. */
export const inPlanning = {
  'opening-unknown': {
    'correcting one that is not there': () => asked(correct()),
    'closing one that is not there': () => asked({ type: 'opening.set', openingId: first, to: 'closed' }),
  },
  'opening-used': {
    'correcting one in which a session is planned': () =>
      asked(add(), plan(planned()), correct({ place: 'Salle Anjou, Angers' })),
    'closing it': () => asked(add(), plan(planned()), { type: 'opening.set', openingId: first, to: 'closed' }),
  },
  'openings-refused': {
    'the room at that time already': () => asked(add(), add()),
    'no half-day': () => asked(add({ morning: null })),
    'a morning that ends before it begins': () => asked(add({ morning: { from: '12:30', until: '09:00' } })),
    'an afternoon that begins in the morning': () => asked(add({ afternoon: { from: '12:00', until: '17:00' } })),
    'a region that is none': () => asked(add({ region: 'Atlantide' })),
    'a file with the same room twice': () =>
      asked({ type: 'openings.import', rows: [2, 3].map((line) => ({ line, opening: anOpening() })) }),
    'a file with another hour than the register says, where nobody has chosen': () =>
      asked(add(), {
        type: 'openings.import',
        rows: [{ line: 2, opening: anOpening({ morning: { from: '08:30', until: '12:00' } }) }],
      }),
    'a file with a day that is past': () =>
      asked({ type: 'openings.import', rows: [{ line: 2, opening: anOpening({ date: '2026-11-01' }) }] }),
    'a file that changes an opening in which a session is planned': () =>
      asked(add(), plan(planned()), {
        type: 'openings.import',
        rows: [{ line: 2, opening: anOpening({ region: 'Bretagne' }) }],
        duplicates: 'update',
      }),
  },
  'plan-unknown': {
    'keeping one that was thrown away': () =>
      asked(keep(), { type: 'plan.discard', draftId: first }, keep({ draftId: first, version: 1 })),
    'throwing away one that is not there': () => asked({ type: 'plan.discard', draftId: first }),
  },
  'plan-name-taken': { 'a name that another has': () => asked(keep(), keep({ name: 'PRINTEMPS' })) },
  'plan-kept-meanwhile': {
    'two agents at one plan': () =>
      asked(keep(), keep({ draftId: first, version: 1 }), keep({ draftId: first, version: 1 })),
  },
  'plan-refused': {
    'an opening that is not there': () => asked(plan(planned())),
    'an opening that was closed meanwhile': () =>
      asked(add(), { type: 'opening.set', openingId: first, to: 'closed' }, plan(planned())),
    'an opening twice': () => asked(add(), plan(planned(), planned({ candidateIds: ['blanc'] }))),
    'an afternoon that is not open': () => asked(add(), plan(planned({ span: 'afternoon' }))),
    'a day of which the afternoon is not open': () => asked(add(), plan(planned({ span: 'day' }))),
    'a candidate who was withdrawn meanwhile': () =>
      asked(add(), { type: 'candidate.withdraw', candidateId: 'roux', reason: null }, plan(planned())),
    'more candidates than the morning has time for': () =>
      asked(add(), plan(planned({ candidateIds: ['roux', 'blanc', 'noir', 'vert', 'gris', 'rose', 'brou', 'fauve'] }))),
    'jurors who sit elsewhere that day': () =>
      asked(
        add(),
        { type: 'opening.add', opening: anOpening({ place: 'Salle Anjou, Angers' }) },
        plan(planned(), planned({ openingId: 'c2.0', candidateIds: ['blanc'] })),
      ),
  },
} satisfies Readonly<Record<string, Scenarios>>
