import type { CandidatesFile } from '@delibere/core'
import { counted, formatShortDate, routeWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { basename } from 'node:path'
import { useState } from 'react'
import type { Remark } from '../file/considered-file.ts'
import { useArea } from '../parts/area.ts'
import type { Binding } from '../parts/bindings.ts'
import { type Column, Headings, Row } from '../parts/columns.tsx'
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

type Tab = 'blocking' | 'warning' | 'rows'

/** What is in a candidates file: what keeps it from being stored, what to look at again, and who is in it. */
export function ImportPreview({ path, rows, remarks, trouble, keys }: Props) {
  const { width, height } = useArea()
  const blocking = remarks.filter(({ severity }) => severity === 'blocking')
  const warnings = remarks.filter(({ severity }) => severity === 'warning')
  const tabs: readonly { readonly tab: Tab; readonly says: string; readonly count: number }[] = [
    { tab: 'blocking', says: 'problèmes', count: blocking.length },
    { tab: 'warning', says: 'à vérifier', count: warnings.length },
    { tab: 'rows', says: 'candidats', count: rows.length },
  ]
  const filled = tabs.filter(({ count }) => count > 0)
  const [picked, setPicked] = useState(0)
  const shown = filled[picked % Math.max(1, filled.length)]?.tab ?? 'rows'
  const lines = (shown === 'blocking' ? blocking : warnings).flatMap(({ sentence }) => wrapped(sentence, width - 4))
  const count = shown === 'rows' ? rows.length : lines.length
  const room = height - 6
  const selection = useSelection(count, room)
  const next = () => {
    setPicked(picked + 1)
    selection.choose(0)
  }
  const more: readonly Binding[] = filled.length > 1 ? [{ keys: ['tab'], says: 'autre liste', run: next }] : []
  return (
    <Screen title={titles.import} keys={[...keys, ...more, ...selection.bindings]}>
      {() => (
        <Box flexDirection="column">
          <Box height={1} paddingX={1}>
            <Say tone="strong">{basename(path)}</Say>
          </Box>
          <Verdict blocking={blocking.length} warnings={warnings.length} rows={rows.length} trouble={trouble} />
          <Box height={2} paddingX={1} paddingTop={1}>
            {filled.map(({ tab, says, count: many }) => (
              <Box key={tab} paddingRight={3}>
                <Say tone={tab === shown ? 'accent' : 'quiet'}>
                  {tab === shown ? `[${says} ${many}]` : ` ${says} ${many} `}
                </Say>
              </Box>
            ))}
            <Say tone="quiet">{placeInList(selection.top, room, count)}</Say>
          </Box>
          {shown === 'rows' ? (
            <>
              <Headings columns={columns} width={width} />
              <List items={rows} selection={selection} height={room} keyOf={({ line }) => String(line)}>
                {(row) => <Row columns={columns} width={width} item={row} />}
              </List>
            </>
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
    return say('bad', `${readable}, ${counted(blocking, 'problème')} : rien ne peut être enregistré.`)
  }
  const look = warnings > 0 ? `, ${counted(warnings, 'point')} à vérifier avant` : ''
  return say('good', `${readable}${look}. Rien n’est encore enregistré : Entrée pour importer.`)
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
