import type { CandidateLine } from '@delibere/core'
import { candidateStateWords, certificateWord, counted, formatShortDate, nbsp, routeWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useMemo, useState } from 'react'
import { type CandidateFilter, listed, noFilter, sortNames, sortWords } from '../candidate-list.ts'
import { placeInList } from '../parts/list.tsx'
import { Screen } from '../parts/screen.tsx'
import { SearchLine } from '../parts/search-line.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { Say } from '../parts/tone.tsx'
import { useProgram } from '../program.ts'
import { titles } from '../routes.ts'
import { useAnswer } from '../use-answer.ts'
import { useSearchedList } from '../use-searched-list.ts'
import { explainRefusal } from '../words.ts'
import { CandidateFilterForm, filterWords } from './candidate-filter.tsx'

const none: readonly CandidateLine[] = []
const searched = ({ name, birthName, certificate, employer, region }: CandidateLine) =>
  [name, birthName, certificate, employer, region].join(' ')

interface Props {
  /** What the list is narrowed to at first. */
  readonly filter?: Partial<CandidateFilter> | undefined
}

/** The register of candidates: searched as one types, narrowed and sorted, deadlines everywhere (C3). */
export function Candidates({ filter: given }: Props) {
  const { client, freshness, open, kept, ofStay } = useProgram()
  const { value, refusal } = useAnswer(() => client.candidates(), freshness)
  const general = kept<CandidateFilter>('candidates filter', noFilter)
  const first = useMemo(() => ({ ...noFilter, ...given }), [given])
  const own = ofStay<CandidateFilter>('filter', first)
  // What a row of home opens is narrowed as the row says, whatever the list was narrowed to before.
  const [filter, setFilter] = given ? own : general
  const [sort, setSort] = kept<(typeof sortNames)[number]>('candidates sort', 'name')
  const [filtering, setFiltering] = useState(false)
  const lines = useMemo(() => listed(value ?? none, filter, sort), [value, filter, sort])
  const { search, selection, room, chosen, bindings } = useSearchedList(lines, searched, {
    name: titles.candidates,
    rowsBeside: 5,
  })
  const next = () => setSort(sortNames[(sortNames.indexOf(sort) + 1) % sortNames.length] ?? 'name')
  const narrowed = filterWords(filter)
  const keys = [
    ...bindings,
    ...(search.typing
      ? []
      : [
          ...(chosen
            ? [{ keys: ['return'], says: 'ouvrir', run: () => open({ screen: 'candidate', candidateId: chosen.id }) }]
            : []),
          { keys: ['f'], says: 'filtrer', run: () => setFiltering(true) },
          { keys: ['o'], says: 'trier', run: next },
          ...(narrowed === '' ? [] : [{ keys: ['x'], says: 'tout montrer', run: () => setFilter(noFilter) }]),
          { keys: ['i'], says: 'importer une liste', run: () => open({ screen: 'import' }) },
        ]),
  ]
  if (filtering) return <CandidateFilterForm filter={filter} onDone={(to) => (setFilter(to), setFiltering(false))} />
  const all = counted(value?.length ?? 0, 'candidat')
  const found = search.found.length === value?.length ? all : `${search.found.length} sur ${all}`
  const place = placeInList(selection.top, room, search.found.length)
  return (
    <Screen title={titles.candidates} keys={keys} typing={search.typing}>
      {({ width }) => (
        <>
          <SearchLine search={search} width={width} count={value ? [found, place].filter(Boolean).join(' · ') : ''} />
          <Box height={1} paddingX={1}>
            <Say tone="quiet">
              {`Tri${nbsp}: ${sortWords[sort]}`}
              {narrowed === '' ? '' : ` · Filtre${nbsp}: ${narrowed}`}
            </Say>
          </Box>
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
  { heading: 'État', width: 19, cell: ({ state, session }) => session ?? candidateStateWords[state] },
  { heading: 'Échéance', width: 19, cell: (candidate) => deadlineWord(candidate) },
  { heading: 'Inscrit le', width: 11, from: 100, cell: ({ registeredOn }) => formatShortDate(registeredOn) },
  { heading: 'Domaines', width: 9, from: 110, cell: ({ held }) => (held.of === 0 ? '' : `${held.count}/${held.of}`) },
  { heading: 'Tiers temps', width: 12, from: 120, cell: ({ extraTime }) => (extraTime ? 'oui' : '') },
  { heading: 'Région', width: 18, from: 140, cell: ({ region }) => region ?? '' },
  { heading: 'Employeur', share: 2, from: 110, cell: ({ employer }) => employer ?? '' },
]

const deadlineStates = { far: '', near: `${nbsp}proche`, past: `${nbsp}passée` } as const

/** “03/11/2028”, “03/11/2026 passée”; nothing for who has none. */
const deadlineWord = ({ deadline }: CandidateLine) =>
  deadline ? formatShortDate(deadline.on) + deadlineStates[deadline.state] : ''
