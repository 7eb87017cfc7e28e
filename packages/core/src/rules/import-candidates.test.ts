import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import type { Candidate, NewCandidate } from '../model/candidate.ts'
import { emptyWorld, type World } from '../model/world.ts'
import { aCandidate, aNewCandidate, aPerson } from '../testing/build.ts'
import { type DuplicateChoice, importSteps } from './import-candidates.ts'

const registerOf = (...candidates: readonly Candidate[]): World => ({
  ...emptyWorld(),
  candidates: Object.fromEntries(candidates.map((one) => [one.id, one])),
})
const rows = (choice: DuplicateChoice | null, ...candidates: readonly NewCandidate[]) =>
  candidates.map((candidate, index) => ({ line: index + 2, candidate, choice }))
const steps = (world: World, choice: DuplicateChoice | null, ...candidates: readonly NewCandidate[]) => {
  const found = importSteps(world, rows(choice, ...candidates))
  return found.ok ? found.value : found.error
}
const elsewhere = (name: string) => aNewCandidate(name, { region: 'Corse' })

describe('an import meets the register', () => {
  it('a second time it does nothing', () => {
    const world = registerOf(aCandidate('Morel'), aCandidate('Petit'))
    expect(steps(world, null, aNewCandidate('Morel'), aNewCandidate('Petit'))).toEqual([])
  })

  it.each([
    ['in capitals and without accents', aPerson('LE GOFF'), 'Le Gôff'],
    ['with another given name', aPerson('Morel', { givenNames: ['Alix'] }), 'Morel'],
  ])('by birth name and birth date: %s', (_case, person, name) => {
    const world = registerOf(aCandidate('Somebody', { person: aPerson(name) }))
    expect(steps(world, null, aNewCandidate('x', { person }))).toMatchObject([{ line: 2, of: 'register' }])
  })

  it('not by another birth date, nor by another name', () => {
    const world = registerOf(aCandidate('Morel'))
    const later = aPerson('Morel', { birthDate: calendarDate('1991-04-12') })
    expect(steps(world, null, aNewCandidate('x', { person: later }), aNewCandidate('Petit'))).toMatchObject([
      { do: 'register' },
      { do: 'register' },
    ])
  })

  it('does what was chosen: leaves, corrects, or registers both', () => {
    const world = registerOf(aCandidate('Morel'))
    expect(steps(world, 'skip', elsewhere('Morel'))).toEqual([])
    expect(steps(world, 'update', elsewhere('Morel'))).toMatchObject([
      { do: 'correct', id: 'morel', fields: ['region'] },
    ])
    expect(steps(world, 'both', elsewhere('Morel'))).toMatchObject([{ do: 'register' }])
  })

  it('says in which fields a line differs, from what to what, and from whom', () => {
    const world = registerOf(aCandidate('Morel'))
    const line = aNewCandidate('Morel', {
      certificate: 'TC',
      person: aPerson('Morel', { givenNames: ['Alix'], email: 'a@exemple.fr' }),
    })
    expect(steps(world, null, line)).toEqual([
      {
        line: 2,
        name: 'Alix Morel',
        certificate: 'TC',
        of: 'register',
        id: 'morel',
        there: { name: 'Camille Morel', certificate: 'AC' },
        changes: [
          { field: 'certificate', before: 'AC', after: 'TC' },
          { field: 'givenNames', before: ['Camille'], after: ['Alix'] },
          { field: 'email', before: null, after: 'a@exemple.fr' },
        ],
      },
    ])
  })

  it('of twins corrects the one of that given name, of two entries the one of that certificate', () => {
    const twins = registerOf(
      aCandidate('Alix', { person: aPerson('Morel', { givenNames: ['Alix'] }) }),
      aCandidate('Camille', { person: aPerson('Morel') }),
      aCandidate('Again', { certificate: 'TC', person: aPerson('Morel') }),
    )
    const line = aNewCandidate('x', { person: aPerson('Morel'), region: 'Corse' })
    expect(steps(twins, 'update', line)).toMatchObject([{ id: 'camille' }])
    expect(steps(twins, 'update', { ...line, certificate: 'TC' })).toMatchObject([{ id: 'again' }])
  })

  it('within the file too: the later line says it better, or is another person', () => {
    const world = emptyWorld()
    expect(steps(world, null, aNewCandidate('Morel'), elsewhere('Morel'))).toMatchObject([{ line: 3, of: 2, id: null }])
    expect(steps(world, null, aNewCandidate('Morel'), aNewCandidate('Morel'))).toHaveLength(1)
    expect(steps(world, 'update', aNewCandidate('Morel'), elsewhere('Morel'))).toMatchObject([
      { do: 'register', candidate: { region: 'Corse' } },
    ])
    expect(steps(world, 'both', aNewCandidate('Morel'), elsewhere('Morel'))).toHaveLength(2)
  })

  it('leaves of who is there what the file has no column for (C7)', () => {
    const known = aPerson('Morel', {
      extraTime: true,
      unavailable: [calendarDate('2026-12-14')],
      employer: { name: 'Mutuelle de Morel', siret: '44399165800032' },
      birthPlace: { commune: 'Angers', inseeCode: '49007', postalCode: '49000', country: 'France' },
    })
    const world = registerOf(aCandidate('Morel', { region: 'Corse', person: known }))
    const absent = ['region', 'extraTime', 'unavailable', 'siret', 'postalCode'] as const
    const line = aNewCandidate('Morel', { person: aPerson('Morel', { email: 'a@exemple.fr' }) })
    expect(importSteps(world, rows('update', line), absent)).toMatchObject({
      ok: true,
      value: [
        {
          do: 'correct',
          fields: ['email'],
          candidate: { region: 'Corse', person: { ...known, email: 'a@exemple.fr' } },
        },
      ],
    })
    expect(importSteps(world, rows(null, line), absent)).toMatchObject({
      error: [{ changes: [{ field: 'email', before: null, after: 'a@exemple.fr' }] }],
    })
    const moved = aNewCandidate('Morel', { person: aPerson('Morel', { employer: { name: 'Ailleurs', siret: null } }) })
    expect(importSteps(world, rows('update', moved), absent)).toMatchObject({
      value: [{ fields: ['employer'], candidate: { person: { employer: { name: 'Ailleurs', siret: null } } } }],
    })
  })

  it('whatever is in it and whatever was chosen, the same import again does nothing', () => {
    const names = fc.constantFrom('Morel', 'Petit', 'MOREL', 'Roux')
    const line = fc
      .record({
        name: names,
        region: fc.constantFrom(null, 'Corse', 'Bretagne'),
        given: fc.constantFrom('Camille', 'Alix'),
      })
      .map(({ name, region, given }) => aNewCandidate('x', { region, person: aPerson(name, { givenNames: [given] }) }))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const first = importSteps(emptyWorld(), rows('both', ...lines))
        if (!first.ok) throw new Error('refused')
        const made = first.value.map(({ candidate }, index) => aCandidate(`made${index}`, candidate))
        expect(importSteps(registerOf(...made), rows(null, ...lines))).toEqual({ ok: true, value: [] })
      }),
    )
  })
})
