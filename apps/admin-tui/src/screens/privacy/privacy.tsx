import type { CandidateLine, Due, JurorLine } from '@delibere/core'
import { counted, dueReasonWords, formatShortDate, nbsp, whomWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useMemo } from 'react'
import { useArea } from '../../parts/area.ts'
import type { Binding } from '../../parts/bindings.ts'
import { placeInList } from '../../parts/list.tsx'
import { Screen } from '../../parts/screen.tsx'
import { SearchLine } from '../../parts/search-line.tsx'
import { useSelection } from '../../parts/selection.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Say } from '../../parts/tone.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { useKeptChoice, useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { useAnswer } from '../../use-answer.ts'
import { explainRefusal } from '../../words.ts'
import { dueRows, everybody, type PersonRow, rowKey } from './people.ts'
import { useErasing } from './use-erasing.tsx'
import { useExporting } from './use-exporting.tsx'

const noDue: readonly Due[] = []
const noCandidates: readonly CandidateLine[] = []
const noJurors: readonly JurorLine[] = []
const searched = ({ name, about }: PersonRow) => `${name} ${about}`

/** Whose personal data are past their time, and anybody whom a search finds: to hand out what is held on them, or to erase it (P2). */
export function Privacy() {
  const { client, freshness, ofStay } = useProgram()
  const due = useAnswer(() => client.privacyDue(), freshness)
  const candidates = useAnswer(() => client.candidates(), freshness)
  const jurors = useAnswer(() => client.jurors(), freshness)
  const isDue = due.value ?? noDue
  const people = useMemo(
    () => everybody(candidates.value ?? noCandidates, jurors.value ?? noJurors, isDue),
    [candidates.value, jurors.value, isDue],
  )
  const search = useSearch(people, searched, ofStay('search', ''))
  const all = useMemo(() => dueRows(isDue, people), [isDue, people])
  const searching = search.text.trim() !== ''
  const rows = searching ? search.found : all
  const room = useArea().height - 5
  const selection = useSelection(rows.length, room, useKeptChoice(titles.privacy))
  const chosen = rows[selection.index]
  const erasing = useErasing(isDue)
  const exporting = useExporting()
  const refusal = due.refusal ?? candidates.refusal ?? jurors.refusal
  const eraseAll: Binding = {
    keys: ['E'],
    says: 'effacer tout ce qui est dû',
    run: () =>
      erasing.ask(
        all.map(({ whom }) => whom),
        `tout ce qui est dû (${all.length})`,
      ),
  }
  const keys = [
    ...selection.bindings,
    ...(chosen && !search.typing ? keysOf(chosen, erasing.ask, exporting.ask) : []),
    ...search.bindings,
    ...(all.length > 1 && !searching && !search.typing ? [eraseAll] : []),
  ]
  const place = placeInList(selection.top, room, rows.length)
  const count = searching
    ? `${rows.length} sur ${counted(people.length, 'personne')}`
    : due.value
      ? `${all.length} à effacer`
      : ''
  return (
    <Screen title={titles.privacy} keys={keys} typing={search.typing} question={erasing.question ?? exporting.question}>
      {({ width }) => (
        <>
          <SearchLine search={search} width={width} count={[count, place].filter(Boolean).join(' · ')} />
          <Box height={1} paddingX={1}>
            <Say tone="quiet">
              {searching ? 'Toutes les personnes des registres' : 'Ce qui a dépassé sa durée de conservation'}
            </Say>
          </Box>
          <Table columns={columns} width={width} items={rows} selection={selection} height={room} keyOf={rowKey} />
          <Box height={2} paddingX={2} flexDirection="column">
            {refusal && <Say tone="bad">{explainRefusal(refusal)}</Say>}
            {chosen && <Say tone="quiet">{chosen.about}</Say>}
            {chosen && <Say tone="quiet">{reasonOf(chosen)}</Say>}
            {due.value && rows.length === 0 && !searching && (
              <Say tone="quiet">Rien n’a dépassé sa durée de conservation. Touche / pour chercher quelqu’un.</Say>
            )}
          </Box>
        </>
      )}
    </Screen>
  )
}

type Ask = ReturnType<typeof useErasing>['ask']

/** What can be done with the one under the cursor. */
function keysOf(row: PersonRow, erase: Ask, hand: (row: PersonRow) => void): readonly Binding[] {
  const { whom, name } = row
  const what = whom.kind === 'file' ? `le dossier de ${name}` : name
  return [
    { keys: ['x'], says: 'remettre ses données', run: () => hand(row) },
    { keys: ['e'], says: whom.kind === 'file' ? 'effacer le dossier' : 'effacer', run: () => erase([whom], what) },
    ...(whom.kind === 'candidate'
      ? [
          {
            keys: ['f'],
            says: 'effacer son dossier seul',
            run: () => erase([{ kind: 'file', id: whom.id }], `le dossier de ${name}`),
          },
        ]
      : []),
  ]
}

/** “mandat fini le 01/02/2025, à effacer depuis le 01/02/2026”. */
const reasonOf = ({ due }: PersonRow): string =>
  due
    ? `${sinceOf(due)}, ${due.kind === 'file' ? 'dossier ' : ''}à effacer depuis le${nbsp}${formatShortDate(due.due)}`
    : ''

const sinceOf = ({ reason, since }: Due) => `${dueReasonWords[reason]} ${formatShortDate(since)}`

// Of a candidate the file alone may be due.
const isDueWhole = (row: PersonRow): row is PersonRow & { readonly due: Due } => row.due?.kind === row.whom.kind

const columns: readonly Column<PersonRow>[] = [
  { heading: 'Nom', share: 2, cell: ({ name }) => name },
  { heading: 'Quoi', width: 13, cell: ({ whom }) => whomWords[whom.kind] },
  { heading: 'À effacer', width: 11, cell: (row) => (isDueWhole(row) ? formatShortDate(row.due.due) : '') },
  {
    heading: 'Motif',
    share: 3,
    cell: (row) => (isDueWhole(row) ? sinceOf(row.due) : ''),
  },
  { heading: 'Précisions', share: 2, from: 120, cell: ({ about }) => about },
]
