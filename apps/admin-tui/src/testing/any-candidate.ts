import { addYears, calendarDate, type NewCandidate } from '@delibere/core'
import fc from 'fast-check'

// Letters of Windows-1252, with what a CSV file must take care of.
const letters = [..."abcdeéèêëçïôùœæÉÀÇŒÿABCDE-’' ", ...';,"\t\n'.split('').filter((sign) => sign !== '\t')]
const text = (...without: readonly string[]) =>
  fc
    .string({
      unit: fc.constantFrom(...letters.filter((letter) => !without.includes(letter))),
      minLength: 1,
      maxLength: 20,
    })
    .map((words) => words.replace(/\s+/g, ' ').trim())
    // An apostrophe before a sign of formulas is the guard of a CSV file, not of the text.
    .filter((words) => words !== '' && !/^'+[-=+@]/.test(words))
const perhaps = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null })

const day = (from: string, until: string) =>
  fc
    .date({ min: new Date(`${from}T00:00Z`), max: new Date(`${until}T00:00Z`), noInvalidDate: true })
    .map((date) => calendarDate(date.toISOString().slice(0, 10)))

const birthPlace = fc.oneof(
  fc.record({
    commune: text(),
    inseeCode: fc.constantFrom('49007', '01053', '2A004'),
    postalCode: fc.constant(null),
    country: fc.constant('France'),
  }),
  fc.record({
    commune: text(),
    inseeCode: fc.constant(null),
    postalCode: fc.constantFrom('49000', '01000'),
    country: fc.constant('France'),
  }),
  fc.record({
    commune: text(),
    inseeCode: fc.constantFrom(null, '99350'),
    postalCode: fc.constant(null),
    country: fc.constantFrom('Maroc', 'Viêt Nam'),
  }),
)

/** Any candidate that a file can say, registered before 23 November 2026. */
export const anyCandidate: fc.Arbitrary<NewCandidate> = day('2020-01-01', '2026-11-23').chain((registeredOn) =>
  fc.record({
    certificate: fc.constantFrom('CM', 'CA', 'TC', 'AC', 'SP'),
    route: fc.constantFrom('training', 'vae'),
    registeredOn: fc.constant(registeredOn),
    region: perhaps(text()),
    person: fc.record({
      birthName: text(),
      usageName: perhaps(text()),
      givenNames: fc.array(text(',', ';'), { minLength: 1, maxLength: 3 }),
      sex: fc.constantFrom('M', 'F'),
      civility: perhaps(fc.constantFrom('Madame', 'Monsieur')),
      birthDate: day(addYears(registeredOn, -70), addYears(registeredOn, -17)),
      birthPlace,
      email: perhaps(fc.constantFrom('a.b@exemple.fr', 'x+y@sous.exemple.org')),
      phone: perhaps(fc.constantFrom('06 12 34 56 78', '+33 6 12 34 56 78')),
      employer: perhaps(fc.record({ name: text(), siret: fc.constantFrom(null, '44399165800032', '05580190200010') })),
      extraTime: fc.boolean(),
      unavailable: fc.uniqueArray(day('2026-12-01', '2027-12-31'), { maxLength: 3 }).map((days) => days.toSorted()),
    }),
  }),
)
