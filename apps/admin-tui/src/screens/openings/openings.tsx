import type { OpeningLine } from '@delibere/core'
import { counted, formatShortDate, sayHalfDay } from '@delibere/core/fr'
import { useMemo } from 'react'
import { Screen } from '../../parts/screen.tsx'
import { SearchedTable } from '../../parts/searched-table.tsx'
import type { Column } from '../../parts/table.tsx'
import { Say } from '../../parts/tone.tsx'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { useAnswer } from '../../use-answer.ts'
import { useOrder } from '../../use-order.ts'
import { useSearchedList } from '../../use-searched-list.ts'
import { explainRefusal } from '../../words.ts'

const none: readonly OpeningLine[] = []
const searched = (line: OpeningLine) => [formatShortDate(line.date), line.place, line.region, stateOf(line)].join(' ')

/** When and where sessions could be held (B2), in the order of the calendar: those to come first in sight. */
export function Openings() {
  const { client, freshness, open, today } = useProgram()
  const { value, refusal } = useAnswer(() => client.openings(), freshness)
  const order = useOrder(client)
  const toCome = useMemo(() => (value ?? none).filter(({ date }) => date >= today), [value, today])
  const { search, selection, room, chosen, bindings } = useSearchedList(toCome, searched, {
    name: titles.openings,
    rowsBeside: 4,
  })
  const keys = [
    ...bindings,
    ...(search.typing
      ? []
      : [
          ...(chosen
            ? [
                {
                  keys: ['return'],
                  says: 'corriger',
                  run: () => open({ screen: 'correct-opening', openingId: chosen.id }),
                },
                {
                  keys: ['f'],
                  says: chosen.closed ? 'rouvrir' : 'fermer',
                  run: () =>
                    void order.send({
                      type: 'opening.set',
                      openingId: chosen.id,
                      to: chosen.closed ? 'open' : 'closed',
                    }),
                },
              ]
            : []),
          { keys: ['n'], says: 'ajouter', run: () => open({ screen: 'new-opening' }) },
          { keys: ['i'], says: 'importer', run: () => open({ screen: 'import-openings' }) },
        ]),
  ]
  const trouble = order.refusal ?? refusal
  return (
    <Screen title={titles.openings} keys={keys} typing={search.typing}>
      {({ width }) => (
        <SearchedTable
          search={search}
          count={counted(search.found.length, 'ouverture')}
          columns={columns}
          width={width}
          selection={selection}
          room={room}
          keyOf={({ id }) => id}
        >
          {trouble && <Say tone="bad">{explainRefusal(trouble)}</Say>}
          {value?.length === 0 && (
            <Say tone="quiet">Aucune ouverture. Touche n pour en ajouter une, i pour un fichier.</Say>
          )}
        </SearchedTable>
      )}
    </Screen>
  )
}

const stateOf = ({ session, closed }: OpeningLine) => session ?? (closed ? 'fermée' : 'libre')

const columns: readonly Column<OpeningLine>[] = [
  { heading: 'Date', width: 11, cell: ({ date }) => formatShortDate(date) },
  { heading: 'Lieu', share: 1, cell: ({ place }) => place },
  { heading: 'Matin', width: 17, cell: ({ morning }) => sayHalfDay(morning) },
  { heading: 'Après-midi', width: 17, cell: ({ afternoon }) => sayHalfDay(afternoon) },
  { heading: 'État', width: 12, cell: stateOf },
  { heading: 'Région', width: 27, from: 110, cell: ({ region }) => region ?? 'à distance' },
]
