import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import type { DomainAssessment, WorkplaceAssessment } from '../model/workplace-assessment.ts'
import { assessmentGaps, notMastered } from './assessment.ts'

const domain = (mastered: boolean | null): DomainAssessment => ({
  ...{ exercised: true, dates: [], conditions: '', criteria: [], mastered },
  ...{ evaluatorsComment: '', candidateComment: '', answers: [] },
})
const assessment = (more: Partial<WorkplaceAssessment> = {}): WorkplaceAssessment => ({
  framework: { certificate: 'AC', version: '2013.1' },
  evaluators: [
    { name: 'Paul Exemple', function: 'Responsable' },
    { name: 'Léa Exemple', function: 'Tutrice' },
  ],
  signedOn: calendarDate('2026-11-20'),
  domains: { D1: domain(true), D2: domain(false) },
  ...more,
})

describe('a workplace assessment (C2, C6)', () => {
  it('warns of the domains that are not mastered, of those to be judged alone', () => {
    expect(notMastered(assessment(), ['D1', 'D2'])).toEqual(['D2'])
    expect(notMastered(assessment(), ['D1'])).toEqual([])
    expect(notMastered(null, ['D1'])).toEqual([])
  })

  it('lacks nothing once two evaluators have said of each domain and signed', () => {
    expect(assessmentGaps(assessment(), ['D1', 'D2'])).toBeNull()
  })

  it.each([
    [null, { domains: ['D1', 'D2'], evaluators: 2, unsigned: true }],
    [assessment({ signedOn: null }), { domains: [], evaluators: 0, unsigned: true }],
    [
      assessment({ evaluators: [{ name: 'Paul Exemple', function: '' }] }),
      { domains: [], evaluators: 1, unsigned: false },
    ],
    [assessment({ domains: { D1: domain(null) } }), { domains: ['D1', 'D2'], evaluators: 0, unsigned: false }],
  ])('says what it lacks', (given, gaps) => expect(assessmentGaps(given, ['D1', 'D2'])).toEqual(gaps))
})
