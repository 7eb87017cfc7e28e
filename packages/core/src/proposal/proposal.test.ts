import { describe, expect, it } from 'vitest'
import { OpeningId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import { calendarDate } from '../basics/time.ts'
import { explainLapsedPin } from '../fr/plan-caveats.ts'
import { emptyFile } from '../model/candidate-file.ts'
import { NewOpening } from '../model/opening.ts'
import { emptyWorld } from '../model/world.ts'
import { compile } from '../planning/compiled.ts'
import { edited } from '../planning/edit.ts'
import { readInstance } from '../planning/instance.ts'
import { judge } from '../planning/score.ts'
import { aCandidate, aJuror, aPerson, candidateId, jurorId, today } from '../testing/build.ts'
import { aPlay, type Play, staff } from '../testing/play.ts'
import { anOpening } from '../testing/refusals/planning.ts'
import { negativeAssessment } from '../testing/refusals/ask.ts'
import { fourJurors } from '../testing/stages.ts'
import { planOf } from './plan-of.ts'
import { ordersOf, questionOf } from './index.ts'

const region = 'Pays de la Loire'
const names = ['Roux', 'Blanc', 'Noir', 'Vert', 'Gris', 'Rose', 'Brou']
const someone = (name: string, more: object = {}) => aCandidate(name, { region, ...more })
const candidates = names.map((name) => someone(name))
const jurors = fourJurors.map((juror) => ({ ...juror, region }))
const [monday, tuesday] = ['c1.0', 'c2.0'].map((id) => OpeningId.parse(id)) as [OpeningId, OpeningId]

/** An office with two openings three weeks ahead and more. */
function office(people: Parameters<typeof aPlay>[0] = { candidates, jurors }): Play {
  const play = aPlay(people)
  const whole = { afternoon: { from: '13:30', until: '17:00' } }
  for (const more of [{ date: '2027-01-11', ...whole }, { date: '2027-01-12' }])
    play.must(staff, { type: 'opening.add', opening: NewOpening.parse(anOpening(more)) })
  return play
}
const ask = (play: Play, more: Partial<Parameters<typeof questionOf>[1]> = {}) =>
  questionOf(play.world, { today, scope: 'new', ...more })
const planMonday = (play: Play) =>
  play.must(staff, {
    type: 'sessions.plan',
    sessions: [
      {
        openingId: monday,
        span: 'day',
        candidateIds: candidates.map(({ id }) => id),
        jurorIds: jurors.map(({ id }) => id),
      },
    ],
  })

describe('what the planner is asked (B1–B4)', () => {
  it('is an instance of its format, with the regulation, the openings and the people', () => {
    const { instance } = ask(office())
    expect(readInstance(JSON.parse(JSON.stringify(instance)))).toMatchObject({ ok: true })
    expect(instance.params).toMatchObject({
      changeover: 5,
      openingMin: 15,
      noticeDays: 21,
      maxWaitDays: 180,
      criticalBefore: '2027-02-03',
      lastPresident: { mutualité: 'U' },
    })
    expect(instance.openings).toEqual([
      {
        id: monday,
        date: '2027-01-11',
        place: 'PDL',
        room: 'Salle Sully, Angers',
        blocks: { AM: ['09:00', '12:30'], PM: ['13:30', '17:00'] },
      },
      expect.objectContaining({ id: tuesday, blocks: { AM: ['09:00', '12:30'] } }),
    ])
    expect(instance.jurors[0]).toMatchObject({ college: 'E', region: 'PDL', canPreside: true, available: 'DD' })
    expect(instance.candidates[0]).toMatchObject({ cqp: 'AC', region: 'PDL', maxHops: 1, deadline: '2028-11-03' })
  })

  it('leaves out whose file is not complete (B1), who is in a session, and whom the office has yet to confirm (C6)', () => {
    const play = office({
      candidates: [...candidates, someone('Incomplet')],
      jurors,
      files: { [candidateId('incomplet')]: emptyFile },
    })
    expect(ask(play).instance.candidates.map(({ id }) => id)).toEqual(candidates.map(({ id }) => id))
    planMonday(play)
    expect(ask(play).instance.candidates).toEqual([])
    expect(ask(play).instance.openings.map(({ id }) => id)).toEqual([tuesday])
    const elsewhere = NewOpening.parse(anOpening({ date: '2027-01-11', place: 'Salle Anjou, Angers' }))
    play.must(staff, { type: 'opening.add', opening: elsewhere })
    expect(ask(play).instance.jurors.map(({ available }) => available)).toEqual(['.D', '.D', '.D', '.D'])
  })

  it('knows who is of one house by SIRET and by name, through a third that is the same as both (J4)', () => {
    const house = (name: string, siret: string | null = null) => ({ name, siret })
    const play = office({
      candidates: [
        someone('Roux', { person: aPerson('Roux', { employer: house('Mutuelle de l’Étang', '44399165800032') }) }),
        someone('Blanc', { person: aPerson('Blanc', { employer: house('L’Étang Santé', '44399165800040') }) }),
        someone('Noir', { person: aPerson('Noir', { employer: house('Autre maison') }) }),
      ],
      jurors: [aJuror('Aubry', 'employer', { organisation: house('MUTUELLE DE L’ETANG') })],
    })
    const { candidates: asked, jurors: sitting } = ask(play).instance
    const [roux, blanc, noir] = asked.map(({ company }) => company)
    expect([roux === blanc, roux === noir, sitting[0]!.company === roux]).toEqual([true, false, true])
  })

  it('gives a juror only the days of the mandate, as they said, and where they do not sit already (J5, B3)', () => {
    const at = (from: string, until: string | null) => ({
      mandate: { from: calendarDate(from), until: until === null ? null : calendarDate(until) },
    })
    const day = { from: calendarDate('2027-01-11'), until: calendarDate('2027-01-11') }
    const availability = { available: [], unavailable: [day] }
    const play = office({
      candidates,
      jurors: [
        aJuror('Aubry', 'employer', at('2026-01-01', '2027-01-11')),
        aJuror('Brun', 'employer', at('2027-01-12', null)),
        aJuror('Caron', 'employee', { availability }),
      ],
    })
    expect(ask(play).instance.jurors.map(({ available }) => available)).toEqual(['D.', '.D', '.D'])
  })

  it('keeps somebody who is registered twice from being heard at two places on one day', () => {
    const other = { ...someone('Roux'), id: candidateId('roux-autre') }
    const play = office({ candidates: [...candidates, other], jurors })
    planMonday(play)
    expect(ask(play).instance.candidates).toMatchObject([{ id: 'roux-autre', unavailable: ['2027-01-11'] }])
    expect(
      ask(play, { scope: 'again' })
        .instance.candidates.map(({ unavailable }) => unavailable)
        .flat(),
    ).toEqual([])
    const room = NewOpening.parse(anOpening({ date: '2027-01-11', place: 'Salle Anjou, Angers' }))
    play.must(staff, { type: 'opening.add', opening: room })
    const session = {
      openingId: OpeningId.parse('c4.0'),
      span: 'morning' as const,
      candidateIds: [other.id],
      jurorIds: [],
    }
    expect(play.order(staff, { type: 'sessions.plan', sessions: [session] })).toMatchObject({
      error: { sessions: [{ fault: { candidates: [{ code: 'candidate-engaged', session: 'S-2027-001' }] } }] },
    })
  })

  it('counts the oral of each as it is held, extra time phase by phase (H2)', () => {
    const extra = (name: string, more: object) => someone(name, { ...more, person: aPerson(name, { extraTime: true }) })
    const play = office({ candidates: [...candidates.slice(0, 1), extra('Tiers', {})], jurors })
    expect(ask(play).instance.candidates.map(({ oralMin }) => oralMin)).toEqual([20, 27])
  })

  it('passes on what is held fast', () => {
    const pins = {
      candidates: { [candidateId('roux')]: monday },
      jurors: [[jurorId('aubry'), monday]],
      closed: [tuesday],
    }
    expect(ask(office(), { pins: pins as never }).instance.pins).toEqual({
      candidates: { roux: monday },
      jurors: [['aubry', monday]],
      closed: [tuesday],
    })
  })
})

describe('what is held fast and cannot be any more', () => {
  const pins = (more: object) => ({ candidates: {}, jurors: [], closed: [], ...more }) as never

  it('is told, and holds nobody elsewhere: an opening that was closed, somebody who gave up', () => {
    const play = office()
    play.must(staff, { type: 'opening.set', openingId: monday, to: 'closed' })
    play.must(staff, { type: 'candidate.withdraw', candidateId: candidateId('blanc'), reason: null })
    const { instance, lapsed } = ask(play, {
      pins: pins({
        candidates: { [candidateId('roux')]: monday, [candidateId('blanc')]: tuesday, [candidateId('noir')]: tuesday },
        jurors: [[jurorId('aubry'), monday]],
        closed: [monday],
      }),
    })
    expect(instance.pins).toEqual({ candidates: { noir: tuesday }, jurors: [], closed: [] })
    expect(readInstance(instance)).toMatchObject({ ok: true })
    expect(lapsed.map((pin) => explainLapsedPin(pin, (id) => id).replaceAll('\u00A0', ' '))).toEqual([
      'roux n’est plus fixé le 11 janvier 2027, Salle Sully, Angers : cette ouverture est prise, fermée ou passée.',
      'blanc n’est plus fixé le 12 janvier 2027, Salle Sully, Angers : cette personne n’est pas à planifier (retirée, déjà en séance ou à confirmer).',
      'aubry n’est plus fixé le 11 janvier 2027, Salle Sully, Angers : cette ouverture est prise, fermée ou passée.',
    ])
  })
})

it('tells of a day on which the regulation wants juries of another size (J1)', () => {
  const three = { employer: 3, employee: 2 }
  const start = { ...emptyWorld(), regulation: { ...emptyWorld().regulation, seats: three } }
  const play = aPlay({ candidates, jurors }, start)
  play.must(staff, { type: 'opening.add', opening: NewOpening.parse(anOpening()) })
  expect(ask(play).otherSeats).toEqual({ date: '2026-12-01', seats: three })
  expect(ask(office()).otherSeats).toBeNull()
})

describe('planning again (B5)', () => {
  it('has the sessions to come as what was published, and they keep every rule', () => {
    const play = office()
    planMonday(play)
    const { instance, again } = ask(play, { scope: 'again' })
    expect(again).toHaveLength(1)
    const compiled = compile(instance)
    const published = planOf(play.world, again)
    expect(instance.published).toEqual(published)
    const { faults, score } = judge(compiled, published)
    // Who presides is said on the day (J2), so the plan that was made names nobody in turn.
    expect(faults.filter(({ rule }) => rule !== 'H20')).toEqual([])
    expect(score.slice(0, 3)).toEqual([0, 0, 0])
  })

  it('has the hours that were read in the plan, with the change-over before lunch too (B2)', () => {
    const play = aPlay({ candidates, jurors })
    const long = { date: '2027-01-11', morning: { from: '09:00', until: '12:40' } }
    const opening = NewOpening.parse(anOpening({ ...long, afternoon: { from: '13:30', until: '17:00' } }))
    play.must(staff, { type: 'opening.add', opening })
    planMonday(play)
    const { instance, again } = ask(play, { scope: 'again' })
    const made = planOf(play.world, again)
    const read = edited(compile(instance), made, { do: 'span', opening: monday, span: 'DAY' })
    const hours = ({ sessions }: typeof made) => sessions[0]!.candidates.map(({ start, end }) => [start, end])
    expect(hours(made)).toEqual(hours(read))
    expect(hours(made)[5]).toEqual(['13:30', '14:05'])
  })

  it('orders nothing of what stays, and gives up what changes for what takes its place', () => {
    const play = office()
    planMonday(play)
    const { again, instance } = ask(play, { scope: 'again' })
    const plan = planOf(play.world, again)
    const question = { instance, again: again.map(({ id, number }) => ({ id, number, openingId: monday })) }
    expect(ordersOf(plan, question)).toEqual({ sessions: [], cancels: [] })
    const [session] = plan.sessions
    const without = { sessions: [{ ...session!, candidates: session!.candidates.slice(1) }] }
    const orders = ordersOf(without, question)
    expect(orders).toMatchObject({ cancels: [again[0]!.id], sessions: [{ openingId: monday, span: 'day' }] })
    play.must(staff, { type: 'sessions.plan', sessions: [...orders.sessions], cancels: [...orders.cancels] })
    expect(valuesOf(play.world.sessions).map(({ hearings }) => hearings.length)).toEqual([6])
  })

  it('leaves alone a session within the notice, whose candidates nobody could summon anew (B1)', () => {
    const play = office()
    planMonday(play)
    const asked = (on: string) => ask(play, { scope: 'again', today: calendarDate(on) })
    expect(asked('2026-12-21').again).toHaveLength(1)
    const { again, instance } = asked('2026-12-22')
    expect(again).toEqual([])
    expect(instance.candidates).toEqual([])
    expect(instance.openings.map(({ id }) => id)).toEqual([tuesday])
  })

  it('asks for no second word on somebody who was sent by one, before the assessment is entered anew (C6)', () => {
    const play = office()
    play.must(staff, negativeAssessment as never)
    const [roux] = candidates.map(({ id }) => id)
    const seven = { candidateIds: candidates.map(({ id }) => id), jurorIds: jurors.map(({ id }) => id) }
    const confirmations = [{ candidateId: roux!, word: 'Projet à défendre' }]
    play.must(staff, { type: 'sessions.plan', sessions: [{ openingId: monday, span: 'day', ...seven }], confirmations })
    const asked = ask(play, { scope: 'again' })
    expect(asked.aside).toEqual([])
    const cancels = asked.again.map(({ id }) => id)
    const less = { ...seven, candidateIds: seven.candidateIds.slice(0, 3) }
    const order = {
      type: 'sessions.plan' as const,
      sessions: [{ openingId: tuesday, span: 'morning' as const, ...less }],
      cancels,
    }
    play.must(staff, order)
    play.must(staff, { ...negativeAssessment, version: 2 } as never)
    expect(ask(play, { scope: 'again' }).aside).toMatchObject([{ candidateId: roux }])
  })
})
