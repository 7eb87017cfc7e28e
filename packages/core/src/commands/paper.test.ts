import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../basics/random.ts'
import { later, minutes } from '../basics/time.ts'
import { decisionSheetWords } from '../fr/decision-sheet.ts'
import { explain } from '../fr/violations.ts'
import { hasEnded, present } from '../rules/sitting.ts'
import { paperOf } from '../testing/any-paper.ts'
import { jurorId } from '../testing/build.ts'
import { aPaper, aPaperWith, enter } from '../testing/refusals/paper.ts'
import { aPlay } from '../testing/play.ts'
import {
  aSession,
  fourJurors,
  makeSession,
  type SessionStage,
  sessionStages,
  twoCandidates,
} from '../testing/stages.ts'
import { emptyWorld } from '../model/world.ts'
import { heardExport } from '../views/session-export.ts'
import type { Decision } from './command.ts'

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')
const said = (decision: Decision) => (decision.ok ? [] : plain(explain(decision.error)).split('\n'))

describe('a session held on paper', () => {
  it('becomes a closed session with its sheets, its attendance and no opinion of anybody', () => {
    const sitting = aSession('made')
    expect(enter(sitting, aPaper(sitting)).ok).toBe(true)
    const { session } = sitting
    expect(session.status).toBe('closed')
    expect(present(session)).toEqual(session.jurorIds)
    expect(Object.keys(session.minutesSigned)).toEqual(session.jurorIds)
    expect(
      session.hearings.map(({ stage, opinions, timers, calledAt, endedAt }) => ({
        stage,
        opinions,
        timers,
        calledAt,
        endedAt,
      })),
    ).toEqual(
      session.hearings.map(() => ({ stage: 'signed', opinions: {}, timers: [], calledAt: null, endedAt: null })),
    )
    expect(session.hearings.map(({ sheets }) => sheets[0]?.sheet.number)).toEqual(['FD-2026-0001', 'FD-2026-0002'])
  })

  it('has sheets that say so, with both signatures and the day of the entry (H9)', () => {
    const sitting = aSession('made')
    sitting.play.now = later(sitting.play.now, minutes(3 * 24 * 60))
    enter(sitting, aPaper(sitting))
    const { sheet } = sitting.hearing(1).sheets[0]!
    expect(sheet.paper).toMatchObject({
      on: '2026-11-23',
      signedBy: [{ college: 'employer' }, { college: 'employee' }],
    })
    expect(plain(decisionSheetWords(sheet).signature.sentence)).toBe(
      'Décision prise sur papier le 23 novembre 2026, signée de Dominique Aubry (collège employeur) et de Dominique Caron (collège salarié), saisie par l’OEMM le 26 novembre 2026 à 9 h 01 (heure de Paris).',
    )
    expect(sitting.hearing(1).paper).toEqual({ presidentId: 'aubry', witnessId: 'caron', on: '2026-11-23' })
  })

  it('is not entered before its day', () => {
    const sitting = aSession('made', { date: '2026-11-24' })
    expect(enter(sitting, aPaper(sitting))).toMatchObject({ ok: false, error: { code: 'date-to-come' } })
  })

  it('lets the recused president be stood in for by the other of the college (J4)', () => {
    const sitting = aSession('made')
    const signatures = { presidentId: jurorId('brun'), witnessId: jurorId('diallo'), on: sitting.session.date }
    expect(enter(sitting, aPaperWith(sitting, 1, { recused: [jurorId('aubry')], signatures })).ok).toBe(true)
    expect(sitting.hearing(1).sheets[0]!.sheet.sat.map(({ president, recused }) => [president, recused])).toEqual([
      [false, true],
      [true, false],
      [false, false],
      [false, false],
    ])
  })

  it('is countersigned by the same college where nobody of the other is left', () => {
    const sitting = aSession('made')
    const recused = [jurorId('caron'), jurorId('diallo')]
    const signatures = { presidentId: jurorId('aubry'), witnessId: jurorId('brun'), on: sitting.session.date }
    expect(enter(sitting, aPaperWith(sitting, 1, { recused, signatures })).ok).toBe(true)
  })

  it('notes who was not there for one candidate, without calling it a recusal, where the regulation lets it be (J3)', () => {
    const everybody = aSession('made')
    expect(said(enter(everybody, aPaperWith(everybody, 2, { missing: [jurorId('diallo')] })))).toEqual([
      'Candidat n° 2, Alix Petit : Le jury n’est plus au complet : 1 membre du collège salarié sur 2. Remplacez le membre parti, ou reportez les candidats qui restent.',
    ])
    const start = emptyWorld()
    const sitting = aSession('made', {
      start: { ...start, regulation: { ...start.regulation, quorum: 'onePerCollege' } },
    })
    enter(sitting, aPaperWith(sitting, 2, { missing: [jurorId('diallo')] }))
    expect(sitting.hearing(2)).toMatchObject({ missing: ['diallo'], recused: [] })
    expect(sitting.hearing(2).sheets[0]!.sheet.sat).toHaveLength(3)
  })

  it('has its presidency in the order of the days, however late it is entered (J2)', () => {
    const play = aPlay({ candidates: twoCandidates, jurors: fourJurors })
    const first = makeSession(play, { candidates: twoCandidates.slice(0, 1) })
    const second = makeSession(play, { candidates: twoCandidates.slice(1), date: '2026-11-24' })
    second.signIn().designate('aubry')
    expect(first.view('staff').presidency).toMatchObject({ turn: 'employer', previous: null })
    expect(said(enter(first, aPaper(first)))).toEqual([])
    expect(first.play.world.presidencies.map(({ date, college }) => [date, college])).toEqual([
      ['2026-11-23', 'employer'],
      ['2026-11-24', 'employer'],
    ])
  })

  it('is refused with every fault at once, each with whom it is of, and changes nothing', () => {
    const sitting = aSession('made')
    const paper = aPaper(sitting)
    const [morel, petit] = paper.hearings
    const before = sitting.play.world
    const decision = enter(sitting, {
      ...paper,
      attendance: paper.attendance.slice(0, 3),
      hearings: [
        { ...morel, verdicts: { D1: 'acquired', D9: 'acquired' } } as never,
        {
          ...petit,
          verdicts: { D1: 'acquired', D2: 'notAcquired', D3: 'acquired', D4: 'acquired', D5: 'acquired' },
          recommendation: null,
          signatures: { presidentId: jurorId('brun'), witnessId: jurorId('aubry'), on: '2026-11-22' },
        } as never,
      ],
      minutes: [jurorId('aubry'), jurorId('caron'), jurorId('diallo')],
    })
    expect(sitting.play.world).toBe(before)
    expect(said(decision)).toEqual([
      'Dominique Diallo n’a pas encore émargé.',
      'Candidat n° 1, Camille Morel : Le domaine D9 n’est pas à juger pour ce candidat.',
      'Candidat n° 1, Camille Morel : Il manque le verdict du jury pour D2, D3, D4 et D5.',
      'Candidat n° 2, Alix Petit : En VAE, une décision partielle ou un refus comporte une préconisation : expérience à approfondir ou modules à suivre.',
      'Candidat n° 2, Alix Petit : La décision doit être signée de Dominique Aubry, qui préside pour ce candidat.',
      'Candidat n° 2, Alix Petit : La décision doit aussi être signée d’un autre membre qui a siégé : Dominique Caron ou Dominique Diallo.',
      'Candidat n° 2, Alix Petit : Le jour de la signature ne peut être que le 23 novembre 2026.',
      'Dominique Brun n’a pas encore signé le procès-verbal.',
    ])
  })
})

describe('a session that the screens have left', () => {
  const open = sessionStages.slice(sessionStages.indexOf('opened'), sessionStages.indexOf('closed'))
  it.each(open)('at the stage “%s” goes on on paper; what was signed on the screens stays', (stage: SessionStage) => {
    const sitting = aSession(stage)
    const before = sitting.session.hearings.flatMap(({ sheets }) => sheets)
    const decision = enter(sitting, aPaper(sitting))
    expect(said(decision)).toEqual([])
    const { session } = sitting
    expect(session.status).toBe('closed')
    expect(session.hearings.every(hasEnded)).toBe(true)
    expect(session.hearings.flatMap(({ sheets }) => sheets)).toEqual(expect.arrayContaining(before))
    if (stage === 'opened') expect(session.hearings[0]!.paper).not.toBeNull()
    if (stage === 'heard') expect(session.hearings[0]!.paper).toBeNull()
  })

  it.each(open)('at the stage “%s” keeps opinions only where the deliberation had made them appear (H4)', (stage) => {
    const sitting = aSession(stage)
    const { opinions } = sitting.hearing(1)
    expect(said(enter(sitting, aPaper(sitting)))).toEqual([])
    const hadAppeared = sessionStages.indexOf(stage) >= sessionStages.indexOf('deliberation')
    expect(sitting.hearing(1)).toMatchObject({ remindedAt: null, opinions: hadAppeared ? opinions : {} })
    const heard = { session: sitting.session, jurors: fourJurors, sealed: false }
    const [exported] = heardExport(heard, sitting.hearing(1).candidateId)
    expect(exported?.decided?.opinions).toHaveLength(hadAppeared ? 4 : 0)
  })

  it('with a sheet taken up again gets its next version from paper (H9)', () => {
    const sitting = aSession('heard').reopenSheet(1)
    const { hearings } = aPaper(sitting)
    expect(hearings).toHaveLength(1)
    expect(said(enter(sitting, aPaper(sitting)))).toEqual([])
    expect(sitting.hearing(1).sheets.map(({ sheet }) => [sheet.version, sheet.paper !== undefined])).toEqual([
      [1, false],
      [2, true],
    ])
  })

  it('has a recusal that was asked for decided by what the paper says (J4)', () => {
    for (const recused of [[], [jurorId('diallo')]]) {
      const sitting = aSession('called')
      const asked = {
        type: 'recusal.request',
        ...sitting.at(1),
        jurorId: jurorId('diallo'),
        askedBy: 'candidate',
      } as const
      sitting.play.must(sitting.as('caron'), asked)
      expect(said(enter(sitting, aPaperWith(sitting, 1, { recused })))).toEqual([])
      const decided = recused.length > 0 ? 'accepted' : 'refused'
      expect(sitting.hearing(1)).toMatchObject({ recused, recusalRequests: [{ decided }] })
    }
  })

  it('takes no recusal once opinions have appeared (J4, H4)', () => {
    const sitting = aSession('deliberation')
    const decision = enter(sitting, aPaperWith(sitting, 1, { recused: [jurorId('diallo')] }))
    expect(said(decision)[0]).toContain('Candidat n° 1, Camille Morel : Ce passage est au stade « en délibération »')
  })

  it('can be presided by another from then on (J2)', () => {
    const sitting = aSession('opened')
    const paper = aPaper(sitting)
    const signatures = { presidentId: jurorId('brun'), witnessId: jurorId('caron'), on: sitting.session.date }
    const hearings = paper.hearings.map((one) => ({ ...one, signatures }) as (typeof paper.hearings)[number])
    const president = { jurorId: jurorId('brun'), derogation: null }
    expect(said(enter(sitting, { ...paper, president, hearings }))).toEqual([])
    expect(sitting.session.presidency).toMatchObject({ presidentId: 'brun', handovers: [{ from: 'aubry' }] })
  })
})

it('whatever is on the paper, it is entered whole or not at all', () => {
  let entered = 0
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(...sessionStages.slice(0, -2)), (seed, stage) => {
      const random = randomFrom(seed)
      const start = emptyWorld()
      const quorum = random.pick(['everybody', 'onePerCollege'] as const)
      const sitting = aSession(stage, {
        candidates: twoCandidates,
        start: { ...start, regulation: { ...start.regulation, quorum } },
      })
      const before = sitting.play.world
      const decision = enter(sitting, paperOf(before, sitting.session, random))
      if (!decision.ok) {
        expect(sitting.play.world).toBe(before)
        expect(decision.error.code).toBe('paper-refused')
        for (const line of said(decision)) expect(line).toMatch(/[.?]$/)
        return
      }
      entered += 1
      expect(sitting.session.status).toBe('closed')
      expect(sitting.session.hearings.every(hasEnded)).toBe(true)
    }),
    { numRuns: 150 },
  )
  expect(entered).toBeGreaterThan(20)
}, 30_000)
