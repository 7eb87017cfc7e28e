import { describe, expect, it } from 'vitest'
import { valuesOf } from '../basics/record.ts'
import { calendarDate, timeOfDay } from '../basics/time.ts'
import { FilePart } from '../model/candidate-file.ts'
import { aCandidate, aNewCandidate, aNewJuror, aPerson, candidateId, jurorId } from '../testing/build.ts'
import { aPlay, staff } from '../testing/play.ts'
import { negativeAssessment } from '../testing/refusals/ask.ts'
import { fourJurors } from '../testing/stages.ts'
import { Command } from './index.ts'

const unregistered = aNewCandidate
const juror = (name: string, more: object = {}) => aNewJuror(name, 'employer', more)

describe('candidates are imported (C1, C7)', () => {
  const importing = (...names: readonly string[]) =>
    ({
      type: 'candidates.import',
      rows: names.map((name, index) => ({ line: index + 2, candidate: unregistered(name) })),
    }) as const

  it('all, each with an id of their own', () => {
    const play = aPlay({})
    play.must(staff, importing('Morel', 'Petit'))
    expect(Object.entries(play.world.candidates).map(([id, one]) => [id, one?.id, one?.person.birthName])).toEqual([
      ['c1.0', 'c1.0', 'Morel'],
      ['c1.1', 'c1.1', 'Petit'],
    ])
  })

  it('or none: one whom the register has otherwise keeps the others out', () => {
    const play = aPlay({ candidates: [aCandidate('Petit', { region: 'Corse' })] })
    expect(play.order(staff, importing('Morel', 'Petit'))).toMatchObject({
      error: { duplicates: [{ line: 3, name: 'Camille Petit', certificate: 'AC', of: 'register' }] },
    })
    expect(Object.keys(play.world.candidates)).toEqual(['petit'])
  })

  it('with what they are kept apart from who they are (P2)', () => {
    const play = aPlay({})
    play.must(staff, importing('Morel'))
    const [fact] = play.facts
    expect(fact).toMatchObject({ type: 'candidate.registered', personal: { birthName: 'Morel' } })
    expect(JSON.stringify({ ...fact, personal: null })).not.toContain('Morel')
  })

  it.each([
    ['no row', { rows: [] }],
    [
      'a day of registration that does not exist',
      { rows: [{ line: 2, candidate: { ...unregistered('Morel'), registeredOn: '2026-02-30' } }] },
    ],
    ['an unknown certificate', { rows: [{ line: 2, candidate: { ...unregistered('Morel'), certificate: 'XX' } }] }],
    ['somebody without a given name', { rows: [{ line: 2, candidate: { ...unregistered('Morel'), person: {} } }] }],
  ])('never with %s', (_case, input) => {
    expect(Command.safeParse({ type: 'candidates.import', id: 'c1', ...input }).success).toBe(false)
  })
})

const bornIn = (place: object) => {
  const birthPlace = { commune: 'Turin', inseeCode: null, postalCode: null, country: 'France', ...place }
  return { line: 2, candidate: unregistered('Morel', { person: aPerson('Morel', { birthPlace }) }) }
}

describe('a candidate is registered with a place of birth that says enough (C7)', () => {
  it.each([
    ['in France by the INSEE code', { inseeCode: '49007' }, true],
    ['in France by the postal code', { postalCode: '49000' }, true],
    ['in France by the name of the commune alone', {}, false],
    ['abroad by the country and the commune', { country: 'Italie' }, true],
    ['abroad by the country’s INSEE code too', { country: 'Italie', inseeCode: '99127' }, true],
    ['abroad with a postal code', { country: 'Italie', postalCode: '10121' }, false],
  ])('%s', (_case, place, isEnough) => {
    const { candidate, ...row } = bornIn(place)
    const imported = { type: 'candidates.import', id: 'c1', rows: [{ ...row, candidate }] }
    const corrected = { type: 'candidate.correct', id: 'c1', candidateId: 'morel', version: 1, candidate }
    expect([imported, corrected].map((order) => Command.safeParse(order).success)).toEqual([isEnough, isEnough])
  })
})

it.each([
  ['the day before', '2025-11-02', true],
  ['on the day', '2025-11-03', false],
])('who was born %s of the registration: can they be registered (C7)', (_case, day, taken) => {
  const candidate = unregistered('Morel', { person: aPerson('Morel', { birthDate: calendarDate(day) }) })
  const order = { type: 'candidates.import', id: 'c1', rows: [{ line: 2, candidate }] }
  expect(Command.safeParse(order).success).toBe(taken)
})

it.each([
  ['2026-01-01', true],
  ['2025-12-31', false],
  [null, true],
])('a juror has a mandate from 1 January 2026 until %s: %s (J5)', (until, taken) => {
  const one = { ...juror('Aubry'), mandate: { from: '2026-01-01', until } }
  const orders = [
    { type: 'juror.register', id: 'c1', juror: one },
    { type: 'juror.correct', id: 'c1', jurorId: 'aubry', version: 1, juror: one },
    { type: 'jurors.import', id: 'c1', rows: [{ line: 2, juror: one }] },
  ]
  expect(orders.map((order) => Command.safeParse(order).success)).toEqual([taken, taken, taken])
})

describe('a juror is registered (J5)', () => {
  const play = () => aPlay({ jurors: fourJurors })

  it('with an id of their own', () => {
    const world = play()
    world.must(staff, { type: 'juror.register', juror: juror('Evrard') })
    expect(world.world.jurors[jurorId('c1.0')]).toMatchObject({ id: 'c1.0', college: 'employer' })
  })

  it.each([
    ['written without accents, in capitals', juror('AUBRY'), false],
    ['the same name from elsewhere', juror('Aubry', { organisation: { name: 'Ailleurs', siret: null } }), true],
    [
      'another name from the same place',
      juror('Evrard', { organisation: { name: 'Union mutualiste Aubry', siret: null } }),
      true,
    ],
  ])('once: %s', (_case, one, taken) => {
    expect(play().order(staff, { type: 'juror.register', juror: one }).ok).toBe(taken)
  })
})

describe('a session is made (B2)', () => {
  const make = (more: object) => ({
    type: 'session.make' as const,
    date: calendarDate('2027-01-12'),
    place: 'Nantes',
    opensAt: timeOfDay('09:30'),
    candidateIds: ['petit', 'morel'].map(candidateId),
    jurorIds: fourJurors.map(({ id }) => id),
    ...more,
  })
  const office = () => aPlay({ jurors: fourJurors, candidates: [aCandidate('Morel'), aCandidate('Petit')] })

  it('with its candidates in the order given, the regulation and the frameworks of the day (F5)', () => {
    const play = office()
    play.must(staff, make({}))
    const [session] = Object.values(play.world.sessions)
    expect(session).toMatchObject({
      number: 'S-2027-001',
      status: 'planned',
      regulation: play.world.regulation,
      hearings: [
        { id: 'c1.1', candidateId: 'petit', framework: { certificate: 'AC', version: '2013.1' }, stage: 'waiting' },
        { id: 'c1.2', candidateId: 'morel' },
      ],
    })
  })

  it('with the office’s word on whose assessment is not positive, and on nobody else (C6)', () => {
    const play = office()
    const entered = FilePart.parse(negativeAssessment.entered)
    play.must(staff, { type: 'file.enter', candidateId: candidateId('morel'), version: 1, entered })
    const confirmations = ['morel', 'petit', 'inconnu', 'morel'].map((id, at) => {
      return { candidateId: candidateId(id), word: `Parole ${at}` }
    })
    play.must(staff, make({ confirmations }))
    expect(play.facts.at(-1)).toMatchObject({ confirmed: ['morel'], personal: { words: ['Parole 3'] } })
    const kinds = valuesOf(play.world.candidates).map(({ history }) => history.map(({ kind }) => kind))
    expect(kinds).toEqual([['entered', 'assessmentConfirmed'], []])
  })

  it('today, until midnight on the wall of the regulation’s zone', () => {
    const play = office()
    play.now = Date.parse('2026-11-23T22:59:00Z') as typeof play.now
    expect(play.order(staff, make({ date: calendarDate('2026-11-23') }))).toMatchObject({ ok: true })
    const late = office()
    late.now = Date.parse('2026-11-23T23:00:00Z') as typeof play.now
    expect(late.order(staff, make({ date: calendarDate('2026-11-23') }))).toMatchObject({
      error: { code: 'date-past' },
    })
  })

  it('numbered in the year it is held, one after the other', () => {
    const play = office()
    play.must(staff, make({ candidateIds: [candidateId('morel')], date: calendarDate('2026-12-30') }))
    play.must(staff, make({ candidateIds: [candidateId('petit')] }))
    expect(Object.values(play.world.sessions).map((one) => one?.number)).toEqual(['S-2026-001', 'S-2027-001'])
  })
})

describe('a VAE request is decided upon (C4)', () => {
  const blanc = candidateId('blanc')
  const on = calendarDate('2026-11-20')
  const requested = () => {
    const play = aPlay({ candidates: [aCandidate('Blanc', { route: 'vae' })] })
    const entered = { part: 'admissibility' as const, content: { requestedOn: on, sequences: [] } }
    play.must(staff, { type: 'file.enter', candidateId: blanc, version: 1, entered })
    return play
  }
  const decide = (decision: 'admissible' | 'inadmissible' | 'open', more: object = {}) =>
    ({ type: 'admissibility.decide', candidateId: blanc, decision, on, ...more }) as const

  it('for it, on too little experience, only with a word, which stays erasable and leaves its trace', () => {
    const play = requested()
    expect(play.order(staff, decide('admissible'))).toEqual({
      ok: false,
      error: { code: 'experience-too-short', missing: { months: 36, days: 0 } },
    })
    play.must(staff, decide('admissible', { word: 'Avis de la commission' }))
    expect(play.facts.at(-1)).toMatchObject({ short: true, personal: { word: 'Avis de la commission' } })
    expect(play.world.candidates[blanc]?.history.at(-1)).toMatchObject({
      kind: 'admissible',
      about: ['experienceTooShort'],
    })
  })

  it('against it by the day alone; a later decision replaces it, and it can be taken back', () => {
    const play = requested()
    const decision = () => play.world.files[blanc]?.admissibility?.decision
    play.must(staff, decide('inadmissible'))
    expect(decision()).toMatchObject({ admissible: false, on })
    play.must(staff, decide('admissible', { word: 'Avis de la commission' }))
    expect(decision()).toMatchObject({ admissible: true })
    play.must(staff, decide('open'))
    expect(decision()).toBeNull()
    play.must(staff, decide('open'))
    expect(play.facts.filter(({ type }) => type === 'admissibility.decided')).toHaveLength(3)
  })
})
