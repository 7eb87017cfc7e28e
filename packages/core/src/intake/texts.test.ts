import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { aNewCandidate, aNewJuror, aPerson, today } from '../testing/build.ts'
import { candidatesFile } from './candidates-file.ts'
import { jurorsFile } from './jurors-file.ts'
import { candidateTexts, jurorTexts, readTexts } from './texts.ts'

const name = fc.constantFrom('Morel', 'L’Hôte', 'Łuczak', 'de La Tour', 'O’Neil-Ndiaye')
const day = fc.integer({ min: 1, max: 28 }).map((n) => calendarDate(`2027-02-${String(n).padStart(2, '0')}`))

describe('what the register says, written in cells and read again', () => {
  it('is the same candidate', () => {
    const candidate = fc
      .record({
        birthName: name,
        usageName: fc.option(name),
        given: fc.array(name, { minLength: 1, maxLength: 3 }),
        days: fc.uniqueArray(day),
      })
      .map(({ birthName, usageName, given, days }) =>
        aNewCandidate('x', {
          route: 'vae',
          person: aPerson(birthName, {
            usageName,
            givenNames: given,
            unavailable: days.toSorted(),
            extraTime: days.length > 2,
          }),
        }),
      )
    fc.assert(
      fc.property(candidate, (one) => {
        expect(readTexts(candidatesFile(today), candidateTexts(one))).toEqual({ value: one, faults: {} })
      }),
    )
  })

  it('is the same juror', () => {
    const range = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }))
    const juror = fc
      .record({ familyName: name, available: fc.array(range), unavailable: fc.array(range) })
      .map(({ familyName, ...availability }) =>
        aNewJuror('x', 'employee', {
          availability,
          person: { givenName: 'Dominique', familyName, email: 'd@exemple.fr', phone: null },
        }),
      )
    fc.assert(
      fc.property(juror, (one) => {
        expect(readTexts(jurorsFile, jurorTexts(one))).toEqual({ value: one, faults: {} })
      }),
    )
  })
})

it('what somebody typed is told under its column', () => {
  const texts = { ...candidateTexts(aNewCandidate('Morel')), birthDate: '31/02/1990', sex: '' }
  expect(readTexts(candidatesFile(today), texts)).toMatchObject({
    value: null,
    faults: { birthDate: { code: 'date-impossible' }, sex: { code: 'value-missing' } },
  })
})
