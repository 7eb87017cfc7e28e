import type { CandidateLine } from '@delibere/core'
import { counted, formatShortDate, routeWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useMemo } from 'react'
import { useArea } from '../../parts/area.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { SearchLine } from '../../parts/search-line.tsx'
import { useSelection } from '../../parts/selection.ts'
import { Say } from '../../parts/tone.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { moved, toggled } from '../../session-draft.ts'
import type { StepProps } from './step-props.ts'
import { roomInStep, StepFrame } from './step-frame.tsx'

const searched = ({ name, certificate, employer }: CandidateLine) => [name, certificate, employer].join(' ')

/** Second step: who is heard, in the order they are picked. */
export function CandidatesStep({ draft, change, candidates, ...frame }: StepProps) {
  const { candidateIds } = draft
  const offered = useMemo(() => freeFirst(candidates), [candidates])
  const search = useSearch(offered, searched)
  const room = roomInStep(useArea().height) - 3
  const selection = useSelection(search.found.length, room)
  const chosen = search.found[selection.index]
  const onChosen = (says: string, keys: readonly string[], run: (id: CandidateLine['id'], key: string) => void) =>
    chosen && !search.typing ? [{ keys, says, run: (key: string) => run(chosen.id, key) }] : []
  const keys = [
    ...onChosen('choisir ou retirer', [' ', 'return'], (id) => change({ candidateIds: toggled(candidateIds, id) })),
    ...onChosen('avancer, reculer', ['-', '+'], (id, key) =>
      change({ candidateIds: moved(candidateIds, id, key === '-' ? -1 : 1) }),
    ),
    ...search.bindings,
    ...selection.bindings,
  ]
  const columns = columnsFor(candidateIds)
  const order = inOrder(candidates, candidateIds)
  return (
    <StepFrame {...frame} keys={keys} typing={search.typing}>
      {({ width }) => (
        <>
          <SearchLine search={search} width={width} count={counted(candidateIds.length, 'choisi')} />
          <Table
            columns={columns}
            width={width}
            items={search.found}
            selection={selection}
            height={room}
            keyOf={({ id }) => id}
          />
          <Box height={1} paddingX={1}>
            <Say tone="quiet">{order === '' ? 'Personne n’est choisi.' : `Ordre\u00A0: ${order}`}</Say>
          </Box>
        </>
      )}
    </StepFrame>
  )
}

/** Those who are in a session already come last. */
const freeFirst = (candidates: readonly CandidateLine[]): readonly CandidateLine[] =>
  candidates.toSorted((a, b) => Number(a.session !== null) - Number(b.session !== null))

/** “1 Anne Aubry · 2 Luc Lefort” */
function inOrder(candidates: readonly CandidateLine[], picked: readonly CandidateLine['id'][]): string {
  const names = new Map(candidates.map(({ id, name }) => [id, name]))
  return picked.map((id, place) => `${place + 1} ${names.get(id) ?? '?'}`).join(' · ')
}

const columnsFor = (picked: readonly CandidateLine['id'][]): readonly Column<CandidateLine>[] => [
  { heading: 'N°', width: 5, cell: ({ id }) => (picked.includes(id) ? `[${picked.indexOf(id) + 1}]` : '[ ]') },
  { heading: 'Nom', share: 2, cell: ({ name }) => name },
  { heading: 'CQP', width: 4, cell: ({ certificate }) => certificate },
  { heading: 'Parcours', width: 10, cell: ({ route }) => routeWords[route] },
  { heading: 'Échéance', width: 11, cell: ({ deadline }) => (deadline ? formatShortDate(deadline.on) : '') },
  { heading: 'Employeur', share: 1, from: 70, cell: ({ employer }) => employer ?? '' },
  { heading: 'Séance', width: 11, from: 70, cell: ({ session }) => session ?? '' },
]
