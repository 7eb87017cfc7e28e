import { describe, expect, it } from 'vitest'
import type { Opinion } from '../model/decision.ts'
import { jurorId } from '../testing/build.ts'
import { aSession } from '../testing/stages.ts'

describe('an opinion (H4)', () => {
  const say = (sitting: ReturnType<typeof aSession>, domain: string, opinion: Opinion | null) =>
    sitting.play.must(sitting.as('brun'), { type: 'opinion.give', ...sitting.at(1), domain, opinion })
  const brun = (sitting: ReturnType<typeof aSession>) => sitting.hearing(1).opinions[jurorId('brun')]

  it('can be noted from the call of the candidate on, before the clock and while it runs', () => {
    const sitting = aSession('called')
    say(sitting, 'D1', 'toDiscuss')
    sitting.holdOral(1)
    say(sitting, 'D2', 'acquired')
    expect(brun(sitting)).toEqual({ D1: 'toDiscuss', D2: 'acquired' })
  })

  it('can be changed, and taken back', () => {
    const sitting = aSession('called')
    say(sitting, 'D1', 'acquired')
    say(sitting, 'D2', 'acquired')
    say(sitting, 'D1', 'notAcquired')
    say(sitting, 'D2', null)
    expect(brun(sitting)).toEqual({ D1: 'notAcquired' })
  })

  it('is owed by nobody: the deliberation opens without', () => {
    const sitting = aSession('called').holdOral(1).openDeliberation(1)
    expect(sitting.view('aubry').current!.domains[0]!.opinions?.map(({ opinion }) => opinion)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
