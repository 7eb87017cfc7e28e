import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import type { NewCandidate } from '../model/candidate.ts'
import { aCandidate, aPerson } from '../testing/build.ts'
import { duplicatesIn } from './duplicates.ts'

const registered = aCandidate('Lefevre', { person: aPerson('Lefèvre', { givenNames: ['Anne-Lise', 'Marie'] }) })
const row = (line: number, candidate: NewCandidate = registered) => ({ line, candidate })
const like = (more: Partial<NewCandidate['person']>): NewCandidate => ({
  ...registered,
  person: { ...registered.person, ...more },
})

describe('a candidate is registered already (C1, C7)', () => {
  it.each([
    ['the same person for the same certificate', like({}), true],
    ['written without accents, in capitals', like({ birthName: 'LEFEVRE', givenNames: ['ANNE LISE'] }), true],
    ['with other second given names', like({ givenNames: ['Anne-Lise'] }), true],
    ['under a name in use', like({ usageName: 'Dupont' }), true],
    ['born another day', like({ birthDate: calendarDate('1990-04-13') }), false],
    ['with another first given name', like({ givenNames: ['Anne', 'Lise'] }), false],
    ['with another birth name', like({ birthName: 'Lefort' }), false],
    ['for another certificate', { ...registered, certificate: 'CM' as const }, false],
  ])('%s', (_case, candidate, known) => {
    expect(duplicatesIn([row(2, candidate)], [registered])).toHaveLength(known ? 1 : 0)
  })

  it('by a ligature or its letters', () => {
    const one = aCandidate('Loeuil', { person: aPerson('Lœuil') })
    expect(duplicatesIn([row(2, { ...one, person: { ...one.person, birthName: 'LOEUIL' } })], [one])).toHaveLength(1)
  })

  it('on an earlier line, which is named; the first of them is none', () => {
    expect(duplicatesIn([row(2), row(3, aCandidate('Petit')), row(7), row(9)], [])).toEqual([
      { line: 7, name: 'Anne-Lise Lefèvre', certificate: 'AC', of: 2 },
      { line: 9, name: 'Anne-Lise Lefèvre', certificate: 'AC', of: 2 },
    ])
  })
})
