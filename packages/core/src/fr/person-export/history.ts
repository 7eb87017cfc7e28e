import type { Act } from '../../model/act.ts'
import { aboutWord, actWords } from '../register-words.ts'
import { formatMoment } from '../time.ts'
import { listed } from '../typography.ts'
import { section } from './sections.ts'

/** What was done to an entry of a register, and when; it was the office, and an export does not say which agent of it. */
export const historySection = (history: readonly Act[], timeZone: string) =>
  section(3, 'Historique de l’inscription', {
    headings: ['Quand', 'Quoi', 'Sur'],
    cells: history.map(({ at, kind, about }) => [
      // Entries of before acts said when they were done begin with time itself.
      at === 0 ? '' : formatMoment(at, timeZone),
      actWords[kind],
      listed(about.map(aboutWord)),
    ]),
  })
