import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SessionId } from '../basics/ids.ts'
import { calendarDate, instant } from '../basics/time.ts'
import { type College, otherCollege } from '../model/college.ts'
import type { Regulation } from '../model/regulation.ts'
import type { PastPresidency } from '../model/world.ts'
import { aJuror, jurorId } from '../testing/build.ts'
import { presidencyTurn, proposedPresident } from './presidency.ts'

const presided = (date: string, turn: College, college: College = turn, juror = 'aubry'): PastPresidency => ({
  sessionId: SessionId.parse(`s.${date}.${juror}`),
  date: calendarDate(date),
  designatedAt: instant(0),
  turn,
  college,
  jurorId: jurorId(juror),
})
const perSession = { alternates: 'perSession', first: 'employer' } as const
const perYear = { alternates: 'perYear', first: 'employee' } as const
const on = (date: string, past: readonly PastPresidency[], setting: Regulation['presidency']) =>
  presidencyTurn(past, calendarDate(date), setting)

describe('whose turn it is, session after session (J2)', () => {
  it.each(['employer', 'employee'] as const)('is the regulation’s first college at the very first: %s', (first) => {
    expect(on('2026-11-23', [], { alternates: 'perSession', first })).toEqual({ college: first, previous: null })
  })

  it('is the other college than the one before', () => {
    const past = [presided('2026-09-01', 'employer')]
    expect(on('2026-11-23', past, perSession)).toEqual({ college: 'employee', previous: 'employer' })
  })

  it('is the college that did not preside, after a derogation', () => {
    const past = [presided('2026-09-01', 'employer', 'employee')]
    expect(on('2026-11-23', past, perSession)).toEqual({ college: 'employer', previous: 'employee' })
  })

  it('looks at the order of designation, not at the dates', () => {
    const past = [presided('2026-12-01', 'employer'), presided('2026-09-01', 'employee')]
    expect(on('2026-11-23', past, perSession).college).toBe('employer')
  })

  it('alternates whatever was before, one session after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (derogations) => {
        const past: PastPresidency[] = []
        for (const derogation of derogations) {
          const { college: turn, previous } = on('2026-11-23', past, perSession)
          expect(turn).toBe(previous === null ? 'employer' : otherCollege(past.at(-1)!.college))
          past.push(presided('2026-11-23', turn, derogation ? otherCollege(turn) : turn))
        }
      }),
    )
  })
})

describe('whose turn it is, year after year (J2, setting)', () => {
  it.each([
    ['the regulation’s first college in the very first year', '2026-11-23', [], 'employee'],
    ['the same college all year', '2026-11-23', [presided('2026-02-01', 'employer')], 'employer'],
    ['the other college the next year', '2027-01-05', [presided('2026-02-01', 'employer')], 'employee'],
    ['the other college after a year without sessions', '2028-01-05', [presided('2026-02-01', 'employer')], 'employee'],
    [
      'the year’s college after a derogation in the first session',
      '2026-11-23',
      [presided('2026-02-01', 'employer', 'employee')],
      'employer',
    ],
    [
      'the other college than the year’s after a derogation in its last session',
      '2027-01-05',
      [presided('2026-02-01', 'employer'), presided('2026-12-01', 'employer', 'employee')],
      'employee',
    ],
    [
      'of the year of the session, though one of the next year was designated before',
      '2026-12-20',
      [presided('2026-02-01', 'employer'), presided('2027-01-05', 'employee')],
      'employer',
    ],
  ] as const)('is %s', (_case, date, past, college) => {
    expect(on(date, past, perYear).college).toBe(college)
  })
})

describe('who is proposed (J2)', () => {
  const jury = [
    aJuror('Brun', 'employer'),
    aJuror('Aubry', 'employer'),
    aJuror('Caron', 'employee'),
    aJuror('Diallo', 'employee'),
  ]

  it.each([
    ['the first by id where nobody has presided', [], 'employer', 'aubry'],
    ['a member of the college whose turn it is', [], 'employee', 'caron'],
    ['the one who has presided least', [presided('2026-01-01', 'employer')], 'employer', 'brun'],
  ] as const)('is %s', (_case, past, college, proposed) => {
    expect(proposedPresident(jury, college, past)).toBe(proposed)
  })

  it('does not hang on the order of the members', () => {
    expect(proposedPresident(jury.toReversed(), 'employer', [])).toBe('aubry')
  })

  it('is nobody where the college has no member', () => {
    expect(proposedPresident(jury.slice(0, 2), 'employee', [])).toBeNull()
  })
})
