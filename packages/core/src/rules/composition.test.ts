import { describe, expect, it } from 'vitest'
import type { Juror } from '../model/juror.ts'
import { emptyWorld, type World } from '../model/world.ts'
import { calendarDate } from '../basics/time.ts'
import { aCandidate, aJuror, aPerson, jurorId } from '../testing/build.ts'
import { fourJurors, aSession } from '../testing/stages.ts'
import { juryFaults } from './composition.ts'

const [aubry, brun, caron, diallo] = fourJurors as [Juror, Juror, Juror, Juror]
const candidate = aCandidate('Morel')

const worldOf = (jurors: readonly Juror[], more: Partial<World> = {}): World => ({
  ...emptyWorld(),
  candidates: { [candidate.id]: candidate },
  jurors: Object.fromEntries(jurors.map((juror) => [juror.id, juror])),
  ...more,
})
/** What is wrong with these jurors sitting on 23 November 2026 for Morel. */
const faultsOf = (jurors: readonly Juror[], world = worldOf(jurors), date = '2026-11-23') =>
  juryFaults(world, {
    date: calendarDate(date),
    jurorIds: jurors.map(({ id }) => id),
    candidateIds: [candidate.id],
    sessionId: null,
  })

it('who said they cannot come keeps a jury from being made, not one that exists from going on (J5)', () => {
  const { play, session } = aSession('made')
  const { date, jurorIds, id } = session
  const availability = { available: [], unavailable: [{ from: date, until: date }] }
  const world = { ...play.world, jurors: { ...play.world.jurors, [aubry.id]: { ...aubry, availability } } }
  const faults = (sessionId: typeof id | null) =>
    juryFaults(sessionId ? world : { ...world, sessions: {} }, { date, jurorIds, candidateIds: [], sessionId })
  expect(faults(null)).toMatchObject([{ code: 'juror-unavailable', juror: { id: 'aubry' } }])
  expect(faults(id)).toEqual([])
})

describe('the seats (J1)', () => {
  it('are two of each college', () => {
    expect(faultsOf(fourJurors)).toEqual([])
  })

  it.each([
    ['one employer is missing', [aubry, caron, diallo], [['employer', 1]]],
    ['there is one employee too many', [...fourJurors, aJuror('Evrard', 'employee')], [['employee', 3]]],
    [
      'nobody is there',
      [],
      [
        ['employer', 0],
        ['employee', 0],
      ],
    ],
  ] as const)('do not hold when %s', (_case, jurors, faults) => {
    const expected = faults.map(([college, found]) => ({ code: 'seats', college, needed: 2, found }))
    expect(faultsOf(jurors)).toEqual(expected)
  })

  it('are what the regulation says', () => {
    const regulation = { ...emptyWorld().regulation, seats: { employer: 1, employee: 2 } }
    expect(faultsOf([aubry, caron, diallo], worldOf(fourJurors, { regulation }))).toEqual([])
  })

  it('of a session that exists are what the regulation said when it was made', () => {
    const { play, session } = aSession('made')
    const { date, jurorIds, id } = session
    const world = { ...play.world, regulation: { ...play.world.regulation, seats: { employer: 1, employee: 1 } } }
    expect(juryFaults(world, { date, jurorIds, candidateIds: [], sessionId: id })).toEqual([])
  })
})

describe('a jury cannot be', () => {
  it('of somebody who is not registered', () => {
    const world = worldOf([aubry, brun, caron])
    expect(faultsOf(fourJurors, world)).toContainEqual({ code: 'juror-unknown', jurorId: 'diallo' })
  })

  it('of somebody twice, who counts once', () => {
    const faults = faultsOf([aubry, aubry, caron, diallo])
    expect(faults.map(({ code }) => code)).toEqual(['juror-twice', 'seats'])
  })

  it('of somebody not qualified for a certificate (J5)', () => {
    const other: Juror = { ...aubry, certificates: ['CM', 'TC'] }
    const juror = { id: 'aubry', name: 'Dominique Aubry' }
    expect(faultsOf([other, brun, caron, diallo])).toEqual([{ code: 'not-qualified', juror, certificate: 'AC' }])
  })

  it.each([
    ['the day before the mandate begins', '2026-11-24', null, true],
    ['the day it begins', '2026-11-23', null, false],
    ['the day it ends', '2020-01-01', '2026-11-23', false],
    ['the day after', '2020-01-01', '2026-11-22', true],
  ])('of somebody out of mandate (J5): %s', (_case, from, until, out) => {
    const mandate = { from: calendarDate(from), until: until === null ? null : calendarDate(until) }
    const faults = faultsOf([{ ...aubry, mandate }, brun, caron, diallo])
    expect(faults.map(({ code }) => code)).toEqual(out ? ['out-of-mandate'] : [])
  })

  it('of somebody of the candidate’s house (J4)', () => {
    const organisation = { name: 'mutuelle de MOREL', siret: null }
    expect(faultsOf([{ ...aubry, organisation }, brun, caron, diallo])).toEqual([
      {
        code: 'conflict',
        juror: { id: 'aubry', name: 'Dominique Aubry' },
        candidate: { id: 'morel', name: 'Camille Morel' },
        by: 'name',
        organisation: 'mutuelle de MOREL',
      },
    ])
  })
})

describe('one session a day (B3)', () => {
  const again = (world: World, date: string) => faultsOf(fourJurors, world, date).map(({ code }) => code)
  const engaged = Array.from({ length: 4 }, () => 'juror-engaged')

  it('is all a juror may have', () => {
    expect(again(aSession('made').play.world, '2026-11-23')).toEqual(engaged)
  })

  it('even when the other is over and sealed', () => {
    expect(again(aSession('sealed').play.world, '2026-11-23')).toEqual(engaged)
  })

  it('leaves the other days free', () => {
    expect(again(aSession('made').play.world, '2026-11-24')).toEqual([])
  })

  it('does not count the session the jury is for', () => {
    const { play, session } = aSession('made')
    const { date, jurorIds, id } = session
    expect(juryFaults(play.world, { date, jurorIds, candidateIds: [], sessionId: id })).toEqual([])
  })
})

it('every fault is said at once', () => {
  const bad: Juror = {
    ...aubry,
    certificates: ['CM'],
    mandate: { from: calendarDate('2027-01-01'), until: null },
    organisation: { name: 'Mutuelle de Morel', siret: null },
  }
  const world = worldOf([bad, brun, caron], {
    candidates: { [candidate.id]: { ...candidate, person: aPerson('Morel') } },
  })
  const jurorIds = [bad.id, bad.id, brun.id, jurorId('nobody')]
  const date = calendarDate('2026-11-23')
  const codes = juryFaults(world, { date, jurorIds, candidateIds: [candidate.id], sessionId: null }).map(
    ({ code }) => code,
  )
  expect(codes).toEqual(['juror-unknown', 'juror-twice', 'seats', 'not-qualified', 'out-of-mandate', 'conflict'])
})
