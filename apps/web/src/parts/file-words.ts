import type { CalendarDate, DomainFileView, FollowedModule } from '@delibere/core'
import { formatShortDate, nbsp } from '@delibere/core/fr'

type Assessment = NonNullable<DomainFileView['assessment']>
type Formative = DomainFileView['formative'][number]

/** “La compétence est maîtrisée”, as the two evaluators say. */
export const masteredWord = ({ mastered }: Assessment): string =>
  mastered === null ? 'Maîtrise non renseignée' : mastered ? 'Maîtrisée' : 'Non maîtrisée'

/** Whether the candidate has done the activities of the domain. */
export const exercisedWord = ({ exercised }: Assessment): string =>
  exercised === null ? 'Non renseigné' : exercised ? 'Oui' : 'Non'

/** What is said of a criterion of the final assessment. */
export const metWord = (met: boolean | null): string => (met === null ? 'Non renseigné' : met ? 'Oui' : 'Non')

/** What is said of a criterion of a formative assessment. */
export const resultWord = (result: Formative['criteria'][number]['result']): string =>
  result === null ? 'Non renseigné' : result === 'acquired' ? 'Acquis' : 'À améliorer'

/** Whether the objective of a formative assessment was reached. */
export const objectiveWords: Readonly<Record<NonNullable<Formative['objective']>, string>> = {
  reached: 'Objectif atteint',
  notReached: 'Objectif non atteint',
  inProgress: 'Objectif en cours d’acquisition',
}

/** “du 02/03/2026 au 06/03/2026, 35 h”. */
export const moduleFacts = ({ dates: { from, until }, hours }: FollowedModule): string =>
  `${period(from, until)}, ${String(hours).replace('.', ',')}${nbsp}h`

/** “du 02/03/2026 au 06/03/2026”; “depuis le 02/03/2026” for what goes on. */
export function period(from: CalendarDate, until: CalendarDate | null): string {
  if (until === null) return `depuis le ${formatShortDate(from)}`
  return from === until ? `le ${formatShortDate(from)}` : `du ${formatShortDate(from)} au ${formatShortDate(until)}`
}

/** “240 ko”, “1,2 Mo”. */
export function sizeWord(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))}${nbsp}ko`
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}${nbsp}Mo`
}
