import type { JurorLine } from '@delibere/core'
import { collegeWords, counted, formatShortDate } from '@delibere/core/fr'
import type { Column } from '../parts/table.tsx'
import { Screen } from '../parts/screen.tsx'
import { SearchedTable } from '../parts/searched-table.tsx'
import { Say } from '../parts/tone.tsx'
import { useProgram } from '../program.ts'
import { titles } from '../routes.ts'
import { useAnswer } from '../use-answer.ts'
import { useSearchedList } from '../use-searched-list.ts'
import { collegeNames, explainRefusal } from '../words.ts'

const none: readonly JurorLine[] = []
const searched = ({ name, organisation, college, certificates }: JurorLine) =>
  [name, organisation, collegeWords[college], ...certificates].join(' ')

/** The register of jurors, with how often each has sat and presided (J5). */
export function Jurors() {
  const { client, freshness, open } = useProgram()
  const { value, refusal } = useAnswer(() => client.jurors(), freshness)
  const { search, selection, room, chosen, bindings } = useSearchedList(value ?? none, searched, {
    name: titles.jurors,
    rowsBeside: 4,
  })
  const keys = [
    ...bindings,
    ...(search.typing
      ? []
      : [
          ...(chosen
            ? [{ keys: ['return'], says: 'ouvrir', run: () => open({ screen: 'juror', jurorId: chosen.id }) }]
            : []),
          { keys: ['n'], says: 'inscrire un juré', run: () => open({ screen: 'new-juror' }) },
          { keys: ['i'], says: 'importer une liste', run: () => open({ screen: 'import-jurors' }) },
        ]),
  ]
  return (
    <Screen title={titles.jurors} keys={keys} typing={search.typing}>
      {({ width }) => (
        <SearchedTable
          search={search}
          count={value ? counted(search.found.length, 'juré') : ''}
          columns={columns}
          width={width}
          selection={selection}
          room={room}
          keyOf={({ id }) => id}
        >
          {refusal && <Say tone="bad">{explainRefusal(refusal)}</Say>}
          {value?.length === 0 && (
            <Say tone="quiet">Aucun juré. Touche n pour en inscrire un, i pour importer une liste.</Say>
          )}
        </SearchedTable>
      )}
    </Screen>
  )
}

const columns: readonly Column<JurorLine>[] = [
  { heading: 'Nom', share: 1, cell: ({ name }) => name },
  { heading: 'Collège', width: 10, cell: ({ college }) => collegeNames[college] },
  { heading: 'Organisation', share: 1, cell: ({ organisation }) => organisation },
  { heading: 'Siégé', width: 6, cell: ({ sat }) => String(sat) },
  { heading: 'Présidé', width: 8, cell: ({ presided }) => String(presided) },
  { heading: 'CQP', width: 16, from: 110, cell: ({ certificates }) => certificates.join(' ') },
  { heading: 'Mandat', width: 26, from: 110, cell: ({ mandate }) => sayMandate(mandate) },
]

const sayMandate = ({ from, until }: JurorLine['mandate']) =>
  until ? `${formatShortDate(from)} – ${formatShortDate(until)}` : `depuis le ${formatShortDate(from)}`
