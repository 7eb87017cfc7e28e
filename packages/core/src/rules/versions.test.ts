import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { later, minutes } from '../basics/time.ts'
import type { Act, ActKind } from '../model/act.ts'
import { aCandidate, aNewCandidate, aPerson, candidateId, morning } from '../testing/build.ts'
import { aPlay, staff } from '../testing/play.ts'
import { changedSince } from './versions.ts'

const act = (kind: ActKind, index: number): Act => ({
  at: later(morning, minutes(index)),
  by: `agent ${index}`,
  kind,
  about: [`field ${index}`],
})
const meanwhile = (refused: ReturnType<typeof changedSince>) =>
  refused?.code === 'changed-meanwhile' ? refused.acts.map(({ by }) => by) : refused

describe('what others did since one looked', () => {
  it('is nothing on the present version', () => {
    expect(changedSince({ version: 2, history: [act('corrected', 1)] }, 2, 'corrected')).toBeNull()
  })

  it('is told, the oldest first, with who did it and to what; acts of another kind are none of it', () => {
    const history = [
      act('registered', 0),
      act('corrected', 1),
      act('entered', 2),
      act('corrected', 3),
      act('withdrawn', 4),
    ]
    const refused = changedSince({ version: 3, history }, 1, 'corrected')
    expect(refused).toEqual({ code: 'changed-meanwhile', version: 3, acts: [history[1], history[3]] })
    expect(meanwhile(changedSince({ version: 3, history }, 2, 'corrected'))).toEqual(['agent 3'])
  })

  it('is none of what was done to a file that has been erased since (P2)', () => {
    const history = [act('entered', 1), act('entered', 2), act('entered', 3)]
    expect(meanwhile(changedSince({ version: 2, history }, 1, 'entered'))).toEqual(['agent 3'])
    expect(meanwhile(changedSince({ version: 1, history }, 4, 'entered'))).toEqual([])
  })

  it('of any history is exactly what came after the version that was seen', () => {
    const kinds = fc.constantFrom<ActKind>('corrected', 'entered', 'pieceReceived', 'withdrawn')
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 12 }), fc.nat(), (given, pick) => {
        const history = given.map(act)
        const corrections = history.filter(({ kind }) => kind === 'corrected')
        const version = corrections.length + 1
        const seen = 1 + (pick % version)
        const expected = corrections.slice(seen - 1)
        const refused = changedSince({ version, history }, seen, 'corrected')
        expect(refused?.code === 'changed-meanwhile' ? refused.acts : []).toEqual(expected)
        expect(refused === null).toBe(seen === version)
      }),
    )
  })
})

describe('two people who correct the same candidate (C7)', () => {
  it('are told of each other’s work, whatever else was done to the file in between', () => {
    const play = aPlay({ candidates: [aCandidate('Morel')] })
    const morel = candidateId('morel')
    const correct = (agent: string, version: number, more: object) =>
      play.order(
        { kind: 'staff', agent },
        { type: 'candidate.correct', candidateId: morel, version, candidate: aNewCandidate('Morel', more) },
      )
    expect(correct('a', 1, { region: 'Corse' }).ok).toBe(true)
    play.must(staff, { type: 'candidate.withdraw', candidateId: morel, reason: null })
    play.must(staff, { type: 'candidate.reinstate', candidateId: morel })
    const more = { region: 'Corse', person: aPerson('Morel', { email: 'b@exemple.fr' }) }
    expect(correct('b', 2, more).ok).toBe(true)
    expect(correct('c', 1, { region: 'Bretagne' })).toMatchObject({
      ok: false,
      error: {
        code: 'changed-meanwhile',
        version: 3,
        acts: [
          { by: 'a', about: ['region'] },
          { by: 'b', about: ['email'] },
        ],
      },
    })
    expect(correct('c', 2, { region: 'Bretagne' })).toMatchObject({ error: { acts: [{ by: 'b' }] } })
    expect(play.world.candidates[morel]).toMatchObject({
      version: 3,
      region: 'Corse',
      person: { email: 'b@exemple.fr' },
    })
  })
})
