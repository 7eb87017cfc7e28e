import { type ClosedSessionView, dayOf } from '@delibere/core'
import {
  defaultTimeZone,
  formatLongDate,
  formatShortDate,
  outcomeWords,
  stageWords,
  statusWords,
} from '@delibere/core/fr'
import { Box } from 'ink'
import { latestSheet } from '../../latest-sheet.ts'
import { useArea } from '../../parts/area.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { Say } from '../../parts/tone.tsx'
import { usePublishing } from './use-publishing.ts'
import { useSaving } from './use-saving.tsx'

/** A session whose record is sealed: how each hearing ended, and the documents. */
export function ClosedSession({ view }: { readonly view: ClosedSessionView }) {
  const room = useArea().height - 4
  const selection = useSelection(view.hearings.length, room)
  const saving = useSaving()
  const publishing = usePublishing(view)
  const chosen = view.hearings[selection.index]
  const sheet = chosen ? latestSheet(view, chosen) : null
  const sheets = view.hearings.flatMap((hearing) => latestSheet(view, hearing) ?? [])
  const keys = [
    ...(sheet ? [{ keys: ['f'], says: 'fiche PDF', run: () => saving.ask([sheet]) }] : []),
    ...(sheets.length > 0 ? [{ keys: ['t'], says: 'toutes les fiches', run: () => saving.ask(sheets) }] : []),
    ...(view.publishedAt === null ? [{ keys: ['p'], says: 'publier', run: publishing.ask }] : []),
    ...selection.bindings,
  ]
  return (
    <Screen title={`Séance ${view.number}`} keys={keys} question={saving.question ?? publishing.question}>
      {({ width }) => (
        <>
          <Box height={2} paddingX={1}>
            <Say>
              {formatLongDate(view.date)}, {view.place} · <Say tone="strong">{stateWords(view)}</Say>
            </Say>
          </Box>
          <Table
            columns={columns}
            width={width}
            items={view.hearings}
            selection={selection}
            height={room}
            keyOf={({ id }) => id}
          />
        </>
      )}
    </Screen>
  )
}

const stateWords = ({ publishedAt }: ClosedSessionView) =>
  publishedAt === null
    ? `${statusWords.sealed}, à publier`
    : `publiée le ${formatShortDate(dayOf(publishedAt, defaultTimeZone))}`

const columns: readonly Column<ClosedSessionView['hearings'][number]>[] = [
  { heading: 'N°', width: 4, cell: ({ position }) => String(position) },
  { heading: 'Candidats', share: 1, cell: ({ name }) => name },
  { heading: 'Passage', width: 14, cell: ({ stage }) => stageWords[stage] },
  { heading: 'Décision', width: 22, cell: ({ outcome }) => (outcome ? outcomeWords[outcome] : '') },
  { heading: 'Fiche', width: 15, cell: ({ sheets: all }) => all.at(-1)?.number ?? '' },
]
