import { describe, expect, it } from 'vitest'
import { emptyWorld } from '../model/world.ts'
import { aSession } from '../testing/stages.ts'
import { openingFaults } from './opening.ts'

const onePerCollege = { ...emptyWorld(), regulation: { ...emptyWorld().regulation, quorum: 'onePerCollege' as const } }
const faults = (signed: readonly string[], president: string | null, start = emptyWorld()) => {
  const sitting = aSession('made', { start }).signIn(signed)
  if (president) sitting.designate(president, 'Pour l’exemple')
  return openingFaults(sitting.play.world, sitting.session)
}
const named = (...people: readonly string[]) =>
  people.map((name) => ({ id: name.toLowerCase(), name: `Dominique ${name}` }))

describe('the sitting may open (J3)', () => {
  it('when everybody has signed and somebody presides', () => {
    expect(faults(['aubry', 'brun', 'caron', 'diallo'], 'aubry')).toEqual([])
  })

  it('not while a member has not signed', () => {
    const members = named('Brun', 'Diallo')
    expect(faults(['aubry', 'caron'], 'aubry')).toEqual([{ code: 'attendance-missing', members }])
  })

  it('not while nobody presides (J2)', () => {
    expect(faults(['aubry', 'brun', 'caron', 'diallo'], null)).toEqual([{ code: 'president-missing' }])
  })

  it('not while the one who presides is not there (J2)', () => {
    const { play, session } = aSession('presided')
    const { aubry: _left, ...attendance } = session.attendance as Record<string, never>
    expect(openingFaults(play.world, { ...session, attendance })).toEqual([
      { code: 'attendance-missing', members: named('Aubry') },
      { code: 'president-absent', member: named('Aubry')[0] },
    ])
  })
})

describe('with one member of each college (J3, setting)', () => {
  it('the sitting may open with two', () => {
    expect(faults(['aubry', 'diallo'], 'aubry', onePerCollege)).toEqual([])
  })

  it.each([
    ['employee', ['aubry', 'brun']],
    ['employer', ['caron', 'diallo']],
  ])('it may not without the %s college', (college, signed) => {
    expect(faults(signed, signed[0]!, onePerCollege)).toEqual([{ code: 'college-absent', college }])
  })
})
