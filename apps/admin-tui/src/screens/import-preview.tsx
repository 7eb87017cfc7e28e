import type { CandidatesFile } from '@delibere/core'
import { counted, formatShortDate, routeWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { basename } from 'node:path'
import { useMemo, useState } from 'react'
import type { Remark } from '../file/considered-file.ts'
import { useArea } from '../parts/area.ts'
import type { Binding } from '../parts/bindings.ts'
import { type Column, Table } from '../parts/table.tsx'
import { List, placeInList } from '../parts/list.tsx'
import { Screen } from '../parts/screen.tsx'
import { useSelection } from '../parts/selection.ts'
import { Say, type Tone } from '../parts/tone.tsx'
import { wrapped } from '../parts/wrapped.ts'
import { titles } from '../routes.ts'

interface Props {
  readonly path: string
  readonly rows: CandidatesFile['rows']
  readonly remarks: readonly Remark[]
  /** What is wrong besides the file. */
  readonly trouble: string | null
  readonly keys: readonly Binding[]
}

type TabName = 'blocking' | 'warning' | 'rows'
interface Tab {
  readonly name: TabName
  readonly says: string
  readonly count: number
}

/** What is in a candidates file: what keeps it from being stored, what to look at again, and who is in it. */
export function ImportPreview({ path, rows, remarks, trouble, keys }: Props) {
  const { width, height } = useArea()
  const count = (kind: Remark['severity']) => remarks.filter(({ severity }) => severity === kind).length
  const [blocking, warnings] = [count('blocking'), count('warning')]
  const { tabs, shown, next } = useTabs([
    { name: 'blocking', says: 'problèmes', count: blocking },
    { name: 'warning', says: 'à vérifier', count: warnings },
    { name: 'rows', says: 'candidats', count: rows.length },
  ])
  const lines = useMemo(
    () => remarks.filter(({ severity }) => severity === shown).flatMap(({ sentence }) => wrapped(sentence, width - 4)),
    [remarks, shown, width],
  )
  const room = height - 6
  const selection = useSelection(shown === 'rows' ? rows.length : lines.length, room)
  const other = () => {
    next()
    selection.choose(0)
  }
  const more: readonly Binding[] = tabs.length > 1 ? [{ keys: ['tab'], says: 'autre liste', run: other }] : []
  return (
    <Screen title={titles.import} keys={[...keys, ...more, ...selection.bindings]}>
      {() => (
        <Box flexDirection="column">
          <Box height={1} paddingX={1}>
            <Say tone="strong">{basename(path)}</Say>
          </Box>
          <Verdict blocking={blocking} warnings={warnings} rows={rows.length} trouble={trouble} />
          <Tabs
            tabs={tabs}
            shown={shown}
            place={shown === 'rows' ? placeInList(selection.top, room, rows.length) : ''}
          />
          {shown === 'rows' ? (
            <Table columns={columns} width={width} items={rows} selection={selection} height={room} keyOf={lineOf} />
          ) : (
            <List items={lines} selection={selection} height={room + 1} keyOf={(_line, place) => String(place)}>
              {(line) => <Say>{line}</Say>}
            </List>
          )}
        </Box>
      )}
    </Screen>
  )
}

const lineOf = ({ line }: CandidatesFile['rows'][number]) => String(line)

/** Of the lists, those that hold something, and which is shown: the gravest first. */
function useTabs(all: readonly Tab[]) {
  const [picked, setPicked] = useState(0)
  const tabs = all.filter(({ count }) => count > 0)
  const shown: TabName = tabs[picked % Math.max(1, tabs.length)]?.name ?? 'rows'
  return { tabs, shown, next: () => setPicked(picked + 1) }
}

interface TabsProps {
  readonly tabs: readonly Tab[]
  readonly shown: TabName
  readonly place: string
}

const Tabs = ({ tabs, shown, place }: TabsProps) => (
  <Box height={2} paddingX={1} paddingTop={1}>
    {tabs.map(({ name, says, count }) => (
      <Box key={name} paddingRight={3}>
        <Say tone={name === shown ? 'accent' : 'quiet'}>
          {name === shown ? `[${says} ${count}]` : ` ${says} ${count} `}
        </Say>
      </Box>
    ))}
    <Say tone="quiet">{place}</Say>
  </Box>
)

interface VerdictProps {
  readonly blocking: number
  readonly warnings: number
  readonly rows: number
  readonly trouble: string | null
}

/** Whether the file can be stored, in a sentence. */
function Verdict({ blocking, warnings, rows, trouble }: VerdictProps) {
  const say = (tone: Tone, text: string) => (
    <Box height={1} paddingX={1}>
      <Say tone={tone}>{text}</Say>
    </Box>
  )
  if (trouble) return say('bad', trouble)
  const readable = counted(rows, 'candidat lu', 'candidats lus')
  if (blocking > 0) {
    return say('bad', `${readable}, ${counted(blocking, 'problème')}\u00A0: rien ne peut être enregistré.`)
  }
  const look = warnings > 0 ? `, ${counted(warnings, 'point')} à vérifier avant` : ''
  return say('good', `${readable}${look}. Rien n’est encore enregistré\u00A0: Entrée pour importer.`)
}

const columns: readonly Column<CandidatesFile['rows'][number]>[] = [
  { heading: 'Ligne', width: 7, cell: ({ line }) => String(line) },
  {
    heading: 'Nom',
    share: 3,
    cell: ({ candidate: { person } }) => `${person.givenNames[0]} ${person.usageName ?? person.birthName}`,
  },
  { heading: 'Né(e) le', width: 11, cell: ({ candidate: { person } }) => formatShortDate(person.birthDate) },
  { heading: 'CQP', width: 4, cell: ({ candidate: { certificate } }) => certificate },
  { heading: 'Parcours', width: 10, cell: ({ candidate: { route } }) => routeWords[route] },
  { heading: 'Employeur', share: 2, cell: ({ candidate: { person } }) => person.employer?.name ?? '' },
]
