import { folded } from '../basics/folded.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { CandidatePerson } from './candidate.ts'
import type { PastPerson } from './past-result.ts'

/** The key by which two entries are the same person: birth name and first given name without accents or case, birth date. */
export const samePersonKey = ({
  birthName,
  givenNames,
  birthDate,
}: Pick<CandidatePerson, 'birthName' | 'givenNames' | 'birthDate'>): string =>
  [birthName, givenNames[0] ?? ''].map(folded).concat(birthDate).join('|')

/** The same key for somebody of whom no more is known. */
export const pastPersonKey = ({ birthName, givenName, birthDate }: PastPerson): string =>
  samePersonKey({ birthName, givenNames: [givenName], birthDate })

/** The looser key by which an import may meet somebody who is registered (issue 3): birth name and birth date. */
export const namesakeKey = ({
  birthName,
  birthDate,
}: {
  readonly birthName: string
  readonly birthDate: CalendarDate
}): string => `${folded(birthName)}|${birthDate}`
