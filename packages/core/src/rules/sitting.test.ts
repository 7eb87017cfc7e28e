import { describe, expect, it } from 'vitest'
import { aSession } from '../testing/stages.ts'
import { hasEnded, positionOf, presidentFor, sittingFor } from './sitting.ts'

const presides = (...recused: readonly string[]) => {
  const sitting = aSession('opened')
  for (const juror of recused) sitting.recuse(1, juror)
  return presidentFor(sitting.play.world, sitting.session, sitting.hearing(1))
}

describe('who presides for one candidate (J4)', () => {
  it.each([
    ['the president', [], 'aubry'],
    ['the president, when another member is recused', ['brun'], 'aubry'],
    ['the other member of the same college, when the president is recused', ['aubry'], 'brun'],
    ['a member of the other college, when the whole college is', ['aubry', 'brun'], 'caron'],
    ['the last one who is left', ['aubry', 'brun', 'caron'], 'diallo'],
  ])('is %s', (_case, recused, president) => {
    expect(presides(...recused)).toBe(president)
  })

  it('is the president again for the next candidate', () => {
    const sitting = aSession('opened').recuse(1, 'aubry')
    expect(presidentFor(sitting.play.world, sitting.session, sitting.hearing(2))).toBe('aubry')
  })

  it('is nobody before anybody is designated', () => {
    const { play, session, hearing } = aSession('signedIn')
    expect(presidentFor(play.world, session, hearing(1))).toBeNull()
  })
})

describe('who sits for one candidate (J3, J4)', () => {
  it('is who has signed and is not recused', () => {
    const sitting = aSession('made').signIn(['aubry', 'brun', 'caron'])
    expect(sittingFor(sitting.session, { ...sitting.hearing(1), recused: [sitting.session.jurorIds[1]!] })).toEqual([
      'aubry',
      'caron',
    ])
  })
})

describe('a hearing', () => {
  it.each([
    ['waiting', false],
    ['called', false],
    ['deliberation', false],
    ['reading', false],
    ['signed', true],
    ['absent', true],
    ['excused', true],
    ['postponed', true],
  ] as const)('that is %s has its end (H10): %s', (stage, ended) => {
    expect(hasEnded({ ...aSession('made').hearing(1), stage })).toBe(ended)
  })

  it('is named by its place in the order', () => {
    const { session, hearing } = aSession('made')
    expect(positionOf(session, hearing(2).id)).toBe(2)
  })
})
