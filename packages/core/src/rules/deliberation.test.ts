import { describe, expect, it } from 'vitest'
import { err, ok } from '../basics/result.ts'
import type { Opinion, Verdict } from '../model/decision.ts'
import type { Hearing } from '../model/hearing.ts'
import { jurorId } from '../testing/build.ts'
import { aSession } from '../testing/stages.ts'
import { judgedDomain, needsConfirmation, opinionsComplete, tally } from './deliberation.ts'

const jury = ['aubry', 'brun', 'caron', 'diallo'].map(jurorId)
const [A, N, D] = ['acquired', 'notAcquired', 'toDiscuss'] as const

/** A hearing where these are the jury's opinions of D1, in order. */
const said = (...opinions: readonly (Opinion | null)[]): Hearing => ({
  ...aSession('called').hearing(1),
  opinions: Object.fromEntries(opinions.flatMap((one, index) => (one ? [[jury[index]!, { D1: one }]] : []))),
})

describe('a tally (H5)', () => {
  it('counts what the sitting members said of the domain', () => {
    expect(tally(said(A, N, D, A), jury, 'D1')).toEqual({ acquired: 2, notAcquired: 1, toDiscuss: 1 })
  })

  it('leaves out who said nothing, who does not sit, and other domains', () => {
    expect(tally(said(A, null, N, A), jury.slice(0, 3), 'D1')).toEqual({ acquired: 1, notAcquired: 1, toDiscuss: 0 })
    expect(tally(said(A, A, A, A), jury, 'D2')).toEqual({ acquired: 0, notAcquired: 0, toDiscuss: 0 })
  })
})

describe('a verdict asks for a confirmation (H5)', () => {
  const cases: readonly (readonly [readonly Opinion[], Verdict, boolean, string])[] = [
    [[A, A, A, N], 'acquired', false, 'with the majority'],
    [[A, A, A, N], 'notAcquired', true, 'against the majority'],
    [[N, N, N, A], 'acquired', true, 'against the majority'],
    [[N, N, N, A], 'notAcquired', false, 'with the majority'],
    [[A, A, N, N], 'acquired', true, 'on a tie'],
    [[A, A, N, N], 'notAcquired', true, 'on a tie'],
    [[A, D, D, D], 'acquired', false, 'with the only opinion that chose'],
    [[A, D, D, D], 'notAcquired', true, 'against the only opinion that chose'],
    [[A, N, D, D], 'acquired', true, 'on a tie of those who chose'],
    [[D, D, D, D], 'notAcquired', false, 'where nobody chose'],
    [[], 'acquired', false, 'where nobody said anything'],
  ]

  it.each(cases)('%j then %s: %s (%s)', (opinions, verdict, asked) => {
    expect(needsConfirmation(tally(said(...opinions), jury, 'D1'), verdict)).toBe(asked)
  })
})

describe('the count of opinions (H4)', () => {
  it('is of the members who have one on every domain to judge', () => {
    const sitting = aSession('called')
    const give = (juror: string, domain: string) =>
      sitting.play.must(sitting.as(juror), { type: 'opinion.give', ...sitting.at(1), domain, opinion: 'toDiscuss' })
    for (const domain of sitting.hearing(1).judged) give('brun', domain)
    give('caron', 'D1')
    expect(opinionsComplete(sitting.hearing(1), jury)).toBe(1)
  })
})

describe('a domain is judged (C5)', () => {
  const hearing: Hearing = { ...said(), judged: ['D2'], held: [{ domain: 'D1', validUntil: null }] }

  it('unless it is held', () => expect(judgedDomain(hearing, 'D1')).toEqual(err({ code: 'domain-held', domain: 'D1' })))
  it('if it is of this framework', () => {
    expect(judgedDomain(hearing, 'D2')).toEqual(ok('D2'))
    expect(judgedDomain(hearing, 'D9')).toEqual(err({ code: 'domain-unknown', domain: 'D9' }))
  })
})
