import { describe, expect, it } from 'vitest'
import type { Verdict } from '../model/decision.ts'
import { outcomeOf, recommendationRequired, undecided } from './outcome.ts'

const [A, N] = ['acquired', 'notAcquired'] as const
/** What is judged is D1, D2…, one for each verdict; what is held comes after. */
const decided = (verdicts: readonly (Verdict | null)[], held = 0) => ({
  judged: verdicts.map((_verdict, index) => `D${index + 1}`),
  held: Array.from({ length: held }, (_one, index) => ({
    domain: `D${verdicts.length + index + 1}`,
    validUntil: null,
  })),
  verdicts: Object.fromEntries(verdicts.flatMap((verdict, index) => (verdict ? [[`D${index + 1}`, verdict]] : []))),
})

describe('the outcome (H6)', () => {
  it.each([
    ['everything is acquired', decided([A, A, A]), 'full'],
    ['what was left is acquired, the rest being held', decided([A], 4), 'full'],
    ['some is acquired', decided([A, N, N]), 'partial'],
    ['nothing new is acquired, but something is held', decided([N, N], 1), 'partial'],
    ['nothing is acquired nor held', decided([N, N, N]), 'none'],
    ['one domain has no verdict yet', decided([A, null, A]), null],
    ['no domain has', decided([null]), null],
  ] as const)('when %s', (_case, hearing, outcome) => {
    expect(outcomeOf(hearing)).toBe(outcome)
  })

  it('waits for the domains that have no verdict, in order', () => {
    expect(undecided(decided([null, A, null]))).toEqual(['D1', 'D3'])
  })
})

describe('a recommendation (H7)', () => {
  it.each([
    ['vae', 'partial', true],
    ['vae', 'none', true],
    ['vae', 'full', false],
    ['vae', null, false],
    ['training', 'partial', false],
    ['training', 'none', false],
  ] as const)('by %s with the outcome %s is compulsory: %s', (route, outcome, required) => {
    expect(recommendationRequired(route, outcome)).toBe(required)
  })
})
