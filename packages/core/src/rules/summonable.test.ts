import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import type { Candidate } from '../model/candidate.ts'
import { WorkplaceAssessment } from '../model/workplace-assessment.ts'
import { emptyWorld, type World } from '../model/world.ts'
import { aCandidate, aCompleteFile, aPerson, candidateId } from '../testing/build.ts'
import { exampleFramework } from '../testing/frameworks.ts'
import { holdsD1, negativeAssessment } from '../testing/refusals/ask.ts'
import { aSession } from '../testing/stages.ts'
import { candidateFaults } from './summonable.ts'

const day = calendarDate('2026-12-01')
const codes = (world: World, ...ids: readonly string[]) =>
  candidateFaults(world, { ids: ids.map(candidateId), date: day }).map(({ code }) => code)
const worldOf = (...candidates: readonly Candidate[]): World => ({
  ...emptyWorld(),
  candidates: Object.fromEntries(candidates.map((one) => [one.id, one])),
  files: Object.fromEntries(candidates.map(({ id, route }) => [id, aCompleteFile(route)])),
})

describe('a candidate may be summoned', () => {
  it('when registered for a certificate that has domains', () => {
    expect(codes(worldOf(aCandidate('Morel')), 'morel')).toEqual([])
  })

  it.each(['CM', 'CA', 'TC', 'SP'] as const)('not for %s, whose framework has no domains yet (F3)', (certificate) => {
    expect(codes(worldOf(aCandidate('Morel', { certificate })), 'morel')).toEqual(['framework-without-domains'])
  })

  it('and whatever else stands against them is told with it, not once the framework is there', () => {
    const morel = aCandidate('Morel', { certificate: 'CM', person: aPerson('Morel', { unavailable: [day] }) })
    expect(codes({ ...worldOf(morel), files: {} }, 'morel')).toEqual([
      'framework-without-domains',
      'candidate-unavailable',
      'file-incomplete',
    ])
  })

  it('once a framework with domains is there (F3)', () => {
    const world = worldOf(aCandidate('Morel', { certificate: 'CM' }))
    const frameworks = { ...world.frameworks, 'CM@2026.1': exampleFramework() }
    expect(codes({ ...world, frameworks }, 'morel')).toEqual([])
  })

  it('not twice, nor when unknown: every fault is said', () => {
    expect(codes(worldOf(aCandidate('Morel')), 'morel', 'nobody', 'morel')).toEqual([
      'candidate-twice',
      'candidate-unknown',
    ])
  })

  it('not on a day they said they cannot come (C7)', () => {
    expect(codes(worldOf(aCandidate('Morel', { person: aPerson('Morel', { unavailable: [day] }) })), 'morel')).toEqual([
      'candidate-unavailable',
    ])
  })

  it.each([
    ['on the last day a domain counts there is nothing to judge', '2026-12-01', ['nothing-to-judge']],
    ['the day after there is', '2026-11-30', []],
  ])('not for what they hold: %s (C5)', (_case, validUntil, expected) => {
    const acquired = ['D1', 'D2', 'D3', 'D4', 'D5'].map((domain) => ({
      certificate: 'AC' as const,
      domain,
      decidedOn: calendarDate('2021-12-01'),
      validUntil: calendarDate(validUntil),
      sheetNumber: 'FD-2021-0001',
    }))
    const world = { ...worldOf(aCandidate('Morel')), acquisitions: { [candidateId('morel')]: acquired } }
    expect(codes(world, 'morel')).toEqual(expected)
  })
})

describe('a candidate may be summoned again', () => {
  it.each([
    ['waits', () => aSession('made'), ['candidate-engaged']],
    ['was absent', () => aSession('opened').setAside(2, 'absent'), []],
    ['was excused', () => aSession('opened').setAside(2, 'excused'), []],
    ['was postponed', () => aSession('opened').setAside(2, 'postponed'), []],
    ['has part of the certificate, though the session is open', () => aSession('heard'), []],
    ['has part of it, the session being sealed', () => aSession('sealed'), []],
  ] as const)('after a session where Petit %s (H1, C5)', (_case, play, expected) => {
    expect(codes(play().play.world, 'petit')).toEqual(expected)
  })

  it.each(['called', 'deliberation', 'reading'] as const)('not while the hearing is at %s', (stage) => {
    expect(codes(aSession(stage).play.world, 'morel')).toEqual(['candidate-engaged'])
  })

  it('not while a signed sheet is being corrected (H9)', () => {
    expect(codes(aSession('heard').reopenSheet(2).play.world, 'petit')).toEqual(['candidate-engaged'])
  })

  it('not once they have the whole certificate', () => {
    expect(codes(aSession('signed').play.world, 'morel')).toEqual(['nothing-to-judge'])
  })
})

describe('a candidate whose evaluators say that a domain is not mastered (C6)', () => {
  const of = (mastered: boolean | null, route: 'training' | 'vae' = 'training', more: Partial<World> = {}): World => {
    const world = worldOf(aCandidate('Morel', { route }))
    const { content } = negativeAssessment.entered
    const domains = { D2: { ...content.domains.D2, mastered } }
    const assessment = WorkplaceAssessment.parse({ ...content, domains })
    return { ...world, files: { [candidateId('morel')]: { ...aCompleteFile(route), assessment } }, ...more }
  }
  const heldD2 = Object.values(holdsD1.acquisitions).flatMap((all) =>
    (all ?? []).map((one) => ({ ...one, domain: 'D2' })),
  )
  const faults = (world: World, confirmed: readonly string[] = []) =>
    candidateFaults(world, { ids: [candidateId('morel')], date: day, confirmed: confirmed.map(candidateId) })

  it('is warned of, with the domains; the word of the office on that candidate settles it, on another does not', () => {
    expect(faults(of(false))).toMatchObject([{ code: 'assessment-negative', domains: ['D2'] }])
    expect(faults(of(false), ['petit'])).toHaveLength(1)
    expect(faults(of(false), ['morel'])).toEqual([])
  })

  it.each<[string, World]>([
    ['that says it is mastered', of(true)],
    ['that does not say', of(null)],
    ['by VAE, which has no such assessment', of(false, 'vae')],
    [
      'of a domain that is held and not judged again (C5)',
      of(false, 'training', { acquisitions: { [candidateId('morel')]: heldD2 } }),
    ],
  ])('but not for an assessment %s', (_case, world) => {
    expect(faults(world)).toEqual([])
  })

  it('and a word settles nothing else: an incomplete file stays one (C2)', () => {
    const world = of(false)
    const file = { ...world.files[candidateId('morel')]!, pieces: {} }
    expect(faults({ ...world, files: { [candidateId('morel')]: file } }, ['morel'])).toMatchObject([
      { code: 'file-incomplete' },
    ])
  })
})
