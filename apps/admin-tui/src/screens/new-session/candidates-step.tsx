import type { CandidateLine, CandidateState } from '@delibere/core'
import { candidateStateWords, counted, formatShortDate, routeWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useMemo, useState } from 'react'
import { useArea } from '../../parts/area.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { SearchLine } from '../../parts/search-line.tsx'
import { useSelection } from '../../parts/selection.ts'
import { Say } from '../../parts/tone.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { moved, toggled, wantsWord } from '../../session-draft.ts'
import type { StepProps } from './step-props.ts'
import { roomInStep, StepFrame } from './step-frame.tsx'
import { useWord } from './use-word.tsx'

const searched = ({ name, certificate, employer }: CandidateLine) => [name, certificate, employer].join(' ')

/** Second step: who is heard, in the order they are picked. */
export function CandidatesStep({ draft, change, candidates, ...frame }: StepProps) {
  const { candidateIds } = draft
  const offered = useMemo(() => freeFirst(candidates), [candidates])
  const search = useSearch(offered, searched, useState(''))
  const room = roomInStep(useArea().height) - 3
  const selection = useSelection(search.found.length, room)
  const chosen = search.found[selection.index]
  const onChosen = (says: string, keys: readonly string[], run: (id: CandidateLine['id'], key: string) => void) =>
    chosen && !search.typing ? [{ keys, says, run: (key: string) => run(chosen.id, key) }] : []
  const word = useWord(draft, change)
  const keys = [
    ...(chosen && !search.typing && wantsWord(refusalOf(frame.considered), chosen.id)
      ? [{ keys: ['m'], says: 'confirmer par un mot', run: () => word.ask(chosen) }]
      : []),
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
    <StepFrame {...frame} keys={word.keys ?? keys} typing={search.typing || word.keys !== null}>
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
            {word.field ?? <Say tone="quiet">{order === '' ? 'Personne n’est choisi.' : `Ordre\u00A0: ${order}`}</Say>}
          </Box>
        </>
      )}
    </StepFrame>
  )
}

/** Those who can be heard come first, then those whose file is not complete, then those who are in a session or out of it. */
const places: Readonly<Record<CandidateState, number>> = {
  ready: 0,
  incomplete: 1,
  frameworkMissing: 2,
  inadmissible: 2,
  planned: 3,
  certified: 4,
  withdrawn: 5,
}
const freeFirst = (candidates: readonly CandidateLine[]): readonly CandidateLine[] =>
  candidates.toSorted((a, b) => places[a.state] - places[b.state])

const refusalOf = (considered: StepProps['considered']) => (considered.state === 'refused' ? considered.refusal : null)

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
  { heading: 'État', width: 19, from: 70, cell: ({ state, session }) => session ?? candidateStateWords[state] },
]
