import { describe, expect, it } from 'vitest'
import { OpeningId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import { hourOf } from '../basics/time.ts'
import { explain } from '../fr/violations.ts'
import { NewOpening } from '../model/opening.ts'
import { schedule } from '../rules/schedule.ts'
import { aCandidate, candidateId } from '../testing/build.ts'
import { aPlay, type Order, type Play, staff } from '../testing/play.ts'
import { anOpening } from '../testing/refusals/planning.ts'
import { fourJurors } from '../testing/stages.ts'
import type { PlannedSession } from './sessions-plan.ts'

const names = ['Roux', 'Blanc', 'Noir', 'Vert', 'Gris', 'Rose', 'Brou', 'Fauve']
const jurorIds = fourJurors.map(({ id }) => id)
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')
const [first, second] = ['c1.0', 'c2.0'].map((id) => OpeningId.parse(id)) as [OpeningId, OpeningId]

/** Two openings, on 1 December the whole day and on 2 December in the morning. */
function office(): Play {
  const play = aPlay({ jurors: fourJurors, candidates: names.map((name) => aCandidate(name)) })
  const whole = { afternoon: { from: '13:30', until: '17:00' } }
  for (const more of [whole, { date: '2026-12-02' }])
    play.must(staff, { type: 'opening.add', opening: NewOpening.parse(anOpening(more)) })
  return play
}
const session = (openingId: OpeningId, span: PlannedSession['span'], who: readonly string[]): PlannedSession => ({
  openingId,
  span,
  candidateIds: who.map((name) => candidateId(name.toLowerCase())),
  jurorIds,
})
const plan = (...sessions: PlannedSession[]): Order => ({ type: 'sessions.plan', sessions })

describe('confirming a plan (B5)', () => {
  it('makes every session in its opening, at the times it gives, with lunch (B2)', () => {
    const play = office()
    play.must(staff, plan(session(first, 'day', names.slice(0, 7)), session(second, 'morning', names.slice(7))))
    const made = valuesOf(play.world.sessions)
    expect(made.map(({ number, date, place, openingId }) => [number, date, place, openingId])).toEqual([
      ['S-2026-001', '2026-12-01', 'Salle Sully, Angers', first],
      ['S-2026-002', '2026-12-02', 'Salle Sully, Angers', second],
    ])
    const times = schedule(play.world, made[0]!).map(({ start, end }) =>
      [start, end].map((at) => hourOf(at, 'Europe/Paris')).join('–'),
    )
    expect(times).toEqual([
      '09:15–09:45',
      '09:50–10:20',
      '10:25–10:55',
      '11:00–11:30',
      '11:35–12:05',
      '13:30–14:00',
      '14:05–14:35',
    ])
    expect(made[0]!.hearings.map(({ candidateId }) => candidateId)).toEqual(
      names.slice(0, 7).map((name) => name.toLowerCase()),
    )
  })

  it('makes none where one cannot be, and says which and why, each as it would then be', () => {
    const play = office()
    play.must(staff, { type: 'candidate.withdraw', candidateId: candidateId('blanc'), reason: null })
    const decision = play.order(
      staff,
      plan(session(first, 'day', ['Roux', 'Blanc']), session(second, 'morning', ['Noir', 'Roux'])),
    )
    expect(decision.ok ? '' : plain(explain(decision.error))).toMatch(
      /^Séance du 1er décembre 2026, Salle Sully, Angers : .*Blanc.*$/,
    )
    expect(play.world.sessions).toEqual({})
  })

  it('hears nobody twice, nor seats a juror twice a day, within one plan', () => {
    const play = office()
    const twice = plan(session(first, 'morning', ['Roux']), session(second, 'morning', ['Roux']))
    expect(play.order(staff, twice)).toMatchObject({
      error: { sessions: [{ openingId: second, fault: { candidates: [{ code: 'candidate-engaged' }] } }] },
    })
  })

  it('takes as many as have time, and not one more', () => {
    const play = office()
    expect(play.order(staff, plan(session(second, 'morning', names.slice(0, 6))))).toMatchObject({
      error: { sessions: [{ fault: { code: 'session-overflows', ends: '12:40', until: '12:15' } }] },
    })
    expect(play.order(staff, plan(session(second, 'morning', names.slice(0, 5))))).toMatchObject({ ok: true })
  })

  it('takes no list that goes on past midnight, whatever the clock then says', () => {
    const many = Array.from({ length: 45 }, (_, n) => aCandidate(`Nom${n}`))
    const play = aPlay({ jurors: fourJurors, candidates: many })
    play.must(staff, { type: 'opening.add', opening: NewOpening.parse(anOpening()) })
    const order = plan({ openingId: first, span: 'morning', candidateIds: many.map(({ id }) => id), jurorIds })
    expect(play.order(staff, order)).toMatchObject({
      error: { sessions: [{ fault: { code: 'session-overflows', ends: '11:25', until: '12:15' } }] },
    })
  })

  it.each([
    ['the last minutes of a day', { morning: null, afternoon: { from: '23:50', until: '23:59' } }, 'afternoon'],
    ['its first', { morning: { from: '00:00', until: '00:10' } }, 'morning'],
  ] as const)('takes nobody in %s', (_when, half, span) => {
    const play = aPlay({ jurors: fourJurors, candidates: [aCandidate('Roux')] })
    play.must(staff, { type: 'opening.add', opening: NewOpening.parse(anOpening(half)) })
    expect(play.order(staff, plan(session(first, span, ['Roux'])))).toMatchObject({
      error: { sessions: [{ fault: { code: 'session-overflows' } }] },
    })
  })
})
