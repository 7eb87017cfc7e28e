import { describe, expect, it } from 'vitest'
import { emptyWorld } from '../model/world.ts'
import { aCandidate, jurorId } from '../testing/build.ts'
import { exampleFramework } from '../testing/frameworks.ts'
import { twoOfFour } from '../testing/refusals/ask.ts'
import { aSession, type SessionStage } from '../testing/stages.ts'
import { roomView } from './room-view.ts'

const step = (sitting: ReturnType<typeof aSession>, viewer: string) => sitting.view(viewer).step
const [first, second] = [1, 2].map((position) => aSession('made').hearing(position).id)

describe('the one thing to do now', () => {
  const table: readonly (readonly [SessionStage, object, object])[] = [
    ['made', { do: 'signAttendance' }, { do: 'signAttendance' }],
    ['signedIn', { do: 'designatePresident' }, { do: 'designatePresident' }],
    ['presided', { do: 'openSession' }, { do: 'waitForPresident' }],
    ['opened', { do: 'callCandidate', hearingId: first }, { do: 'waitForPresident' }],
    ['called', { do: 'startPhase', phase: 'interview' }, { do: 'giveOpinions' }],
    ['oral', { do: 'endPhase', phase: 'interview' }, { do: 'giveOpinions' }],
    ['oralEnded', { do: 'openDeliberation' }, { do: 'giveOpinions' }],
    ['deliberation', { do: 'recordVerdicts' }, { do: 'deliberate' }],
    ['verdicts', { do: 'presentSheet' }, { do: 'deliberate' }],
    ['reading', { do: 'waitForReaders', missing: ['brun', 'caron', 'diallo'] }, { do: 'readSheet' }],
    ['read', { do: 'signSheet' }, { do: 'waitForPresident' }],
    ['signed', { do: 'callCandidate', hearingId: second }, { do: 'waitForPresident' }],
    ['heard', { do: 'presentMinutes' }, { do: 'waitForPresident' }],
    ['minutes', { do: 'signMinutes' }, { do: 'signMinutes' }],
    ['minutesSigned', { do: 'closeSession' }, { do: 'waitForPresident' }],
    ['closed', { do: 'nothing' }, { do: 'nothing' }],
  ]

  it.each(table)('when %s: for the president %j', (stage, presidents) => {
    expect(step(aSession(stage), 'aubry')).toEqual(presidents)
  })

  it.each(table)('when %s: for another member (third)', (stage, _presidents, members) => {
    expect(step(aSession(stage), 'caron')).toEqual(members)
  })

  it.each(table)('when %s: for the office nothing', (stage) => {
    expect(step(aSession(stage), 'staff')).toEqual({ do: 'nothing' })
  })

  it('is to wait for the others once one has signed', () => {
    expect(step(aSession('made').signIn(['caron']), 'caron')).toEqual({ do: 'waitForMembers' })
  })

  it('is to sign attendance for who comes late, the session being open', () => {
    expect(step(twoOfFour(), 'brun')).toEqual({ do: 'signAttendance' })
  })

  it('is to stay out for who is recused (J4)', () => {
    expect(step(aSession('called').recuse(1, 'diallo'), 'diallo')).toEqual({ do: 'stayOut' })
  })

  it('is the acting president’s when the president is recused (J4)', () => {
    const sitting = aSession('opened').recuse(1, 'aubry')
    expect(step(sitting, 'aubry')).toEqual({ do: 'waitForPresident' })
    expect(step(sitting, 'brun')).toEqual({ do: 'callCandidate', hearingId: first })
    expect(step(sitting.call(1), 'brun')).toEqual({ do: 'startPhase', phase: 'interview' })
  })

  it('is the recommendation, where it is compulsory and missing (H7)', () => {
    const sitting = aSession('opened')
      .call(2)
      .giveOpinions(2)
      .holdOral(2)
      .openDeliberation(2)
      .recordVerdicts(2, 'notAcquired')
    expect(step(sitting, 'aubry')).toEqual({ do: 'writeRecommendation' })
    expect(step(sitting.recommend(2), 'aubry')).toEqual({ do: 'presentSheet' })
  })

  it('is to wait for the signatures that are missing (H10)', () => {
    const sitting = aSession('minutes').signMinutes(['aubry', 'caron'])
    expect(step(sitting, 'aubry')).toEqual({ do: 'waitForSignatures', missing: ['brun', 'diallo'] })
    expect(step(sitting, 'caron')).toEqual({ do: 'waitForPresident' })
  })

  it('is the interview after the presentation, where the oral has both (F4)', () => {
    const candidates = [aCandidate('Morel', { certificate: 'CM' })]
    const frameworks = { ...emptyWorld().frameworks, 'CM@2026.1': exampleFramework() }
    const sitting = aSession('oral', { candidates, start: { ...emptyWorld(), frameworks } })
    const at = { ...sitting.at(1), phase: 'presentation' } as const
    sitting.play.must(sitting.as('aubry'), { type: 'timer.end', ...at })
    expect(step(sitting, 'aubry')).toEqual({ do: 'startPhase', phase: 'interview' })
  })
})

describe('the presidency as it is shown (J2)', () => {
  it('proposes a member of the turn who is there', () => {
    const { presidency } = aSession('made').signIn(['brun', 'caron']).view('brun')
    expect(presidency).toMatchObject({ turn: 'employer', previous: null, proposed: 'brun', designated: null })
  })

  it('keeps the turn it was designated in', () => {
    const { presidency } = aSession('signedIn').designate('caron', 'Aubry et Brun sont souffrants.').view('brun')
    expect(presidency).toMatchObject({
      turn: 'employer',
      designated: 'caron',
      derogation: 'Aubry et Brun sont souffrants.',
    })
  })
})

describe('the screen in the room', () => {
  it('shows the place in the order and the phase to come', () => {
    const { play, session } = aSession('called')
    expect(roomView(play.world, session)).toMatchObject({
      number: 'S-2026-001',
      candidates: 2,
      current: { position: 1, stage: 'called', timer: null, next: { phase: 'interview', planned: 20 * 60_000 } },
    })
  })

  it('shows the clock while it runs, and nothing between two candidates', () => {
    const during = aSession('oral')
    expect(roomView(during.play.world, during.session).current).toMatchObject({
      timer: { phase: 'interview' },
      next: null,
    })
    const between = aSession('signed')
    expect(roomView(between.play.world, between.session).current).toBeNull()
  })
})

it('a session is shown with its planned hours and what is missing before it opens', () => {
  const { hearings, openingFaults } = aSession('made').signIn(['aubry']).view('staff')
  expect(hearings.map(({ position, name, start, end }) => [position, name, (end - start) / 60_000])).toEqual([
    [1, 'Camille Morel', 30],
    [2, 'Alix Petit', 37],
  ])
  expect(openingFaults.map(({ code }) => code)).toEqual(['attendance-missing', 'president-missing'])
  expect(aSession('opened').view(jurorId('aubry')).openingFaults).toEqual([])
})
