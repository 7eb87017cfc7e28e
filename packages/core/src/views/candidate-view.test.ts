import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { emptyFile, FilePart } from '../model/candidate-file.ts'
import type { Candidate } from '../model/candidate.ts'
import { emptyWorld, type World } from '../model/world.ts'
import { aCandidate, aCompleteFile, aJuror, aPerson, candidateId, morning, today } from '../testing/build.ts'
import { aPlay, staff } from '../testing/play.ts'
import { holdsD1, negativeAssessment } from '../testing/refusals/ask.ts'
import { aSession, makeSession, type SessionStage, twoCandidates } from '../testing/stages.ts'
import { type CandidateView, candidateView } from './candidate-view.ts'
import { candidateLines } from './register-lines.ts'

const morel = candidateId('morel')
const petit = candidateId('petit')
function viewIn(world: World, id = morel, on = today): CandidateView {
  const view = candidateView(world, id, on)
  if (!view) throw new Error(`${id} is not registered`)
  return view
}
const withMorel = (more: Partial<Candidate> = {}, start = emptyWorld()) =>
  aPlay({ candidates: [aCandidate('Morel', more)] }, start)

describe('a candidate as the office sees them', () => {
  it('is nobody where nobody of that id is registered', () => {
    expect(candidateView(emptyWorld(), morel, today)).toBeNull()
  })

  it('has the pieces of the route with all that happened to each, and what is missing (C2)', () => {
    const play = withMorel()
    const returned = { state: 'returned', on: today, reason: 'Page 2 illisible' } as const
    play.must(staff, { type: 'piece.record', candidateId: morel, pieces: ['individualPath'], ...returned })
    const { pieces, missing, state } = viewIn(play.world)
    expect(pieces.map(({ kind, state: at }) => [kind, at])).toEqual([
      ['workplaceAssessment', 'received'],
      ['trainingRecord', 'received'],
      ['individualPath', 'returned'],
    ])
    expect(pieces[2]).toMatchObject({ last: returned, steps: [{ state: 'received', on: '2026-11-22' }, returned] })
    expect([missing, state]).toEqual([['individualPath'], 'incomplete'])
  })

  it('without a file awaits everything', () => {
    const world = { ...withMorel().world, files: {} }
    expect(viewIn(world)).toMatchObject({ fileVersion: 1, file: { assessment: null }, experience: null })
    expect(viewIn(world).pieces.every(({ state, last }) => state === 'awaited' && last === null)).toBe(true)
  })

  it('tells that nothing is entered for the jury to read, and of a booklet that came before it was signed (C2)', () => {
    const play = withMorel()
    const waits = () => candidateLines(play.world, today).find(({ id }) => id === morel)?.waits
    expect(viewIn(play.world)).toMatchObject({ state: 'ready', unread: true, receivedUnsigned: null })
    expect(waits()).toContain('unread')
    const entered = FilePart.parse(negativeAssessment.entered)
    play.must(staff, { type: 'file.enter', candidateId: morel, version: 1, entered })
    expect(viewIn(play.world).unread).toBe(false)
    expect(waits()).not.toContain('unread')
    const signed = FilePart.parse({ ...entered, content: { ...entered.content, signedOn: '2026-11-23' } })
    play.must(staff, { type: 'file.enter', candidateId: morel, version: 2, entered: signed })
    expect(viewIn(play.world).receivedUnsigned).toBe('2026-11-22')
    expect(viewIn(aSession('made').play.world, petit).unread).toBe(true)
  })

  it('has every domain of the certificate, held until when and soon or not, and the rest to judge (C5)', () => {
    const domains = (on: string) =>
      viewIn(withMorel({}, holdsD1).world, morel, calendarDate(on)).domains.map(({ code, held }) => [code, held])
    const rest = ['D2', 'D3', 'D4', 'D5'].map((code) => [code, null])
    expect(domains('2028-12-31')).toEqual([['D1', { until: '2030-01-01', soon: false }], ...rest])
    expect(domains('2029-01-01')).toEqual([['D1', { until: '2030-01-01', soon: true }], ...rest])
    expect(domains('2030-01-02')).toEqual([['D1', null], ...rest])
    expect(viewIn(withMorel({}, holdsD1).world).toJudge).toEqual(['D2', 'D3', 'D4', 'D5'])
  })

  it('of a certificate without domains has none, and no framework to enter a part for (F3)', () => {
    expect(viewIn(withMorel({ certificate: 'SP' }).world)).toMatchObject({
      state: 'frameworkMissing',
      framework: null,
      domains: [],
      toJudge: [],
    })
  })

  it('says what the workplace assessment lacks and what is not mastered (C6), which a VAE has not', () => {
    const play = withMorel()
    const entered = FilePart.parse(negativeAssessment.entered)
    play.must(staff, { type: 'file.enter', candidateId: morel, version: 1, entered })
    const { assessment, fileVersion } = viewIn(play.world)
    expect(assessment).toMatchObject({ notMastered: ['D2'] })
    expect(fileVersion).toBe(2)
    expect(viewIn(aSession('made').play.world, petit).assessment).toBeNull()
  })

  it('by VAE says what the experience of the request comes to (C4)', () => {
    const sequence = { title: 'Assistante', organisation: '', activity: 'employed' } as const
    const sequences = [{ ...sequence, from: calendarDate('2024-01-01'), until: calendarDate('2025-12-31') }]
    const admissibility = { requestedOn: today, sequences, decision: null }
    const files = { [morel]: { ...emptyFile, admissibility } }
    const world = { ...withMorel({ route: 'vae' }).world, files }
    expect(viewIn(world).experience).toMatchObject({ total: { months: 24 }, missing: { months: 12, days: 0 } })
  })

  it('has a deadline until they have come before a jury (C3)', () => {
    const deadline = (stage: SessionStage) =>
      viewIn(aSession(stage).play.world, morel, calendarDate('2028-06-01')).deadline
    expect(deadline('read')).toMatchObject({ state: 'near', on: '2028-11-03' })
    expect(deadline('signed')).toBeNull()
    expect(deadline('sealed')).toBeNull()
  })

  it.each(['closed', 'sealed'] as const)(
    'has the sessions, the latest first, with their end: the first %s',
    (stage) => {
      const { play } = aSession(stage)
      makeSession(play, { candidates: twoCandidates.slice(1), date: '2027-06-01' })
      expect(viewIn(play.world, petit).sessions).toMatchObject([
        { number: 'S-2027-001', date: '2027-06-01', stage: 'waiting', outcome: null },
        { number: 'S-2026-001', date: '2026-11-23', stage: 'signed', outcome: 'partial' },
      ])
      expect(viewIn(play.world).sessions).toMatchObject([{ number: 'S-2026-001', outcome: 'full' }])
    },
  )

  it('has the outcome of the sheet that counts, once one is corrected (H9)', () => {
    const sitting = aSession('signed').reopenSheet(1).recordVerdicts(1, 'notAcquired', 'acquired')
    sitting.recommend(1).presentSheet(1).readSheet(1).signSheet(1)
    expect(viewIn(sitting.play.world).sessions).toMatchObject([{ outcome: 'partial' }])
  })

  it('names the jurors of their house and how they were met, and nobody else (J4)', () => {
    const siret = '12345678900001'
    const jurors = [
      aJuror('Aubry', 'employer', { organisation: { name: 'MUTUELLE DE L’ETANG', siret: null } }),
      aJuror('Brun', 'employer', { organisation: { name: 'Autre nom', siret: '12345678900002' } }),
      aJuror('Caron', 'employee'),
    ]
    const person = aPerson('Morel', { employer: { name: 'Mutuelle de l’Étang', siret } })
    const { conflicts } = viewIn(aPlay({ candidates: [aCandidate('Morel', { person })], jurors }).world)
    expect(conflicts).toEqual([
      { jurorId: 'aubry', name: 'Dominique Aubry', by: 'name', organisation: 'MUTUELLE DE L’ETANG' },
      { jurorId: 'brun', name: 'Dominique Brun', by: 'siret', organisation: 'Autre nom' },
    ])
    const nobody = aPerson('Morel', { employer: null })
    expect(viewIn(aPlay({ candidates: [aCandidate('Morel', { person: nobody })], jurors }).world).conflicts).toEqual([])
  })

  it('refused entry by VAE is so, though the file is complete (C4)', () => {
    const decision = { admissible: false, on: today, at: morning, by: null }
    const file = { ...aCompleteFile('vae'), admissibility: { requestedOn: today, sequences: [], decision } }
    const world = { ...withMorel({ route: 'vae' }).world, files: { [morel]: file } }
    expect(viewIn(world)).toMatchObject({ state: 'inadmissible', missing: [] })
  })
})
