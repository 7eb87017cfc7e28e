import { type ExpiringDomain } from '@delibere/core'
import { certificateWord, counted, formatShortDate } from '@delibere/core/fr'
import { Screen } from '../parts/screen.tsx'
import { SearchedTable } from '../parts/searched-table.tsx'
import type { Column } from '../parts/table.tsx'
import { Say } from '../parts/tone.tsx'
import { useProgram } from '../program.ts'
import { titles } from '../routes.ts'
import { useAnswer } from '../use-answer.ts'
import { useSearchedList } from '../use-searched-list.ts'
import { explainRefusal } from '../words.ts'

const none: readonly ExpiringDomain[] = []
const searched = ({ name, certificate, domain }: ExpiringDomain) => [name, certificate, domain].join(' ')

/** The domains that will soon count no more (C5), the nearest first; each opens its candidate. */
export function Expiring() {
  const { client, freshness, open } = useProgram()
  const { value, refusal } = useAnswer(() => client.expiring(), freshness)
  const { search, selection, room, chosen, bindings } = useSearchedList(value ?? none, searched, {
    name: titles.expiring,
    rowsBeside: 5,
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
                  says: 'ouvrir le candidat',
                  run: () => open({ screen: 'candidate', candidateId: chosen.candidateId }),
                },
              ]
            : []),
          { keys: ['i'], says: 'reprendre des résultats', run: () => open({ screen: 'import-results' }) },
        ]),
  ]
  return (
    <Screen title={titles.expiring} keys={keys} typing={search.typing}>
      {({ width }) => (
        <SearchedTable
          search={search}
          count={value ? counted(search.found.length, 'domaine') : ''}
          columns={columns}
          width={width}
          selection={selection}
          room={room}
          keyOf={({ candidateId, domain }) => `${candidateId} ${domain}`}
        >
          {chosen && <Say tone="quiet">{certificateWord(chosen.certificate)}</Say>}
          {refusal && <Say tone="bad">{explainRefusal(refusal)}</Say>}
          {value?.length === 0 && <Say tone="quiet">Aucun domaine acquis n’expire bientôt.</Say>}
        </SearchedTable>
      )}
    </Screen>
  )
}

const columns: readonly Column<ExpiringDomain>[] = [
  { heading: 'Jusqu’au', width: 12, cell: ({ until }) => formatShortDate(until) },
  { heading: 'Nom', share: 1, cell: ({ name }) => name },
  { heading: 'CQP', width: 5, cell: ({ certificate }) => certificate },
  { heading: 'Domaine', width: 8, cell: ({ domain }) => domain },
]
