import type { SessionLine } from '@delibere/core'
import { formatShortDate, formatTimeOfDay, statusWords } from '@delibere/core/fr'
import type { Column } from './parts/table.tsx'

/** The columns of a list of sessions. */
export const sessionColumns: readonly Column<SessionLine>[] = [
  { heading: 'Séance', width: 11, cell: ({ number }) => number },
  { heading: 'Date', width: 11, cell: ({ date }) => formatShortDate(date) },
  { heading: 'Heure', width: 8, from: 70, cell: ({ opensAt }) => formatTimeOfDay(opensAt) },
  { heading: 'Lieu', share: 1, cell: ({ place }) => place },
  { heading: 'État', width: 17, cell: ({ status, toPublish }) => (toPublish ? 'à publier' : statusWords[status]) },
  { heading: 'Émargés', width: 8, from: 80, cell: ({ jurors }) => `${jurors.signed}/${jurors.of}` },
  { heading: 'Passages', width: 9, from: 70, cell: ({ hearings }) => `${hearings.ended}/${hearings.of}` },
  { heading: 'Présidence', share: 1, from: 110, cell: ({ president }) => president ?? '' },
]
