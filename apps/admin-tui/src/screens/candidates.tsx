import type { CandidateLine } from '@delibere/core'
import { certificateWord, counted, formatShortDate, nbsp, routeWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useArea } from '../parts/area.ts'
import { type Column, Table } from '../parts/table.tsx'
import { placeInList } from '../parts/list.tsx'
import { Screen } from '../parts/screen.tsx'
import { SearchLine } from '../parts/search-line.tsx'
import { useSelection } from '../parts/selection.ts'
import { Say } from '../parts/tone.tsx'
import { useSearch } from '../parts/use-search.ts'
import { useKeptChoice, useProgram } from '../program.ts'
import { titles } from '../routes.ts'
import { useAnswer } from '../use-answer.ts'
import { explainRefusal } from '../words.ts'

const none: readonly CandidateLine[] = []
const searched = ({ name, certificate, employer, session }: CandidateLine) =>
  [name, certificate, employer, session].join(' ')

/** The register of candidates, with the deadline of each (C3). */
export function Candidates() {
  const { client, freshness, open } = useProgram()
  const { value, refusal } = useAnswer(() => client.candidates(), freshness)
  const candidates = value ?? none
  const search = useSearch(candidates, searched)
  const room = useArea().height - 4
  const selection = useSelection(search.found.length, room, useKeptChoice(titles.candidates))
  const chosen = search.found[selection.index]
  const keys = [
    ...selection.bindings,
    ...search.bindings,
    ...(search.typing ? [] : [{ keys: ['i'], says: 'importer une liste', run: () => open({ screen: 'import' }) }]),
  ]
  const all = counted(candidates.length, 'candidat')
  const found = search.text === '' ? all : `${search.found.length} sur ${all}`
  const place = placeInList(selection.top, room, search.found.length)
  return (
    <Screen title={titles.candidates} keys={keys} typing={search.typing}>
      {({ width }) => (
        <>
          <SearchLine search={search} width={width} count={place === '' ? found : `${found} · ${place}`} />
          <Table
            columns={columns}
            width={width}
            items={search.found}
            selection={selection}
            height={room}
            keyOf={({ id }) => id}
          />
          <Box height={2} paddingX={2} flexDirection="column">
            {chosen && <Say tone="quiet">{whatFor(chosen)}</Say>}
            {refusal && <Say tone="bad">{explainRefusal(refusal)}</Say>}
            {value?.length === 0 && <Say tone="quiet">Aucun candidat. Touche i pour importer une liste.</Say>}
          </Box>
        </>
      )}
    </Screen>
  )
}

/** “CQP Assistant(e) commercial(e), Mutuelle de l’Anjou”. */
const whatFor = ({ certificate, employer }: CandidateLine) =>
  [certificateWord(certificate), ...(employer ? [employer] : [])].join(', ')

const columns: readonly Column<CandidateLine>[] = [
  { heading: 'Nom', share: 3, cell: ({ name }) => name },
  { heading: 'CQP', width: 4, cell: ({ certificate }) => certificate },
  { heading: 'Parcours', width: 10, cell: ({ route }) => routeWords[route] },
  { heading: 'Inscrit le', width: 11, from: 70, cell: ({ registeredOn }) => formatShortDate(registeredOn) },
  { heading: 'Échéance', width: 19, cell: (candidate) => deadlineWord(candidate) },
  { heading: 'Séance', width: 11, from: 60, cell: ({ session }) => session ?? '' },
  { heading: 'Tiers temps', width: 12, from: 110, cell: ({ extraTime }) => (extraTime ? 'oui' : '') },
  { heading: 'Employeur', share: 2, from: 110, cell: ({ employer }) => employer ?? '' },
]

const deadlineStates = { far: '', near: `${nbsp}proche`, past: `${nbsp}passée` } as const

/** “03/11/2028”, “03/11/2026 passée”; nothing for who has none. */
const deadlineWord = ({ deadline }: CandidateLine) =>
  deadline ? formatShortDate(deadline.on) + deadlineStates[deadline.state] : ''
