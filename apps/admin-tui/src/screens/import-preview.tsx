import type { DuplicateChoice } from '@delibere/core'
import { counted } from '@delibere/core/fr'
import { Box } from 'ink'
import { basename } from 'node:path'
import { useMemo, useState } from 'react'
import type { Choices, ConsideredFile, Duplicate, Remark } from '../file/considered-file.ts'
import { useArea } from '../parts/area.ts'
import type { Binding } from '../parts/bindings.ts'
import { Table } from '../parts/table.tsx'
import { Lines } from '../parts/lines.tsx'
import { List, placeInList } from '../parts/list.tsx'
import { Screen } from '../parts/screen.tsx'
import { useSelection } from '../parts/selection.ts'
import { Say, type Tone } from '../parts/tone.tsx'
import { wrapped } from '../parts/wrapped.ts'
import { titles } from '../routes.ts'
import { choiceWords, Duplicates, sentenceLines } from './import-duplicates.tsx'
import type { ShownImport } from './shown-imports.ts'

type Busy = 'looking' | 'storing'

interface Props<Value> {
  readonly shown: ShownImport<Value>
  readonly path: string
  readonly file: ConsideredFile<Value>
  /** The lines that name somebody who is there otherwise, chosen or not. */
  readonly duplicates: readonly Duplicate[]
  readonly choices: Choices
  readonly onChoose: (line: number, choice: DuplicateChoice) => void
  readonly onChooseAll: (choice: DuplicateChoice) => void
  /** What is wrong besides the file. */
  readonly trouble: string | null
  /** What goes on: the server looks at what was chosen, or stores it. */
  readonly busy: Busy | null
  readonly keys: readonly Binding[]
}

type TabName = 'blocking' | 'duplicates' | 'warning' | 'rows'
interface Tab {
  readonly name: TabName
  readonly says: string
  readonly count: number
}

/** What is in a file: what keeps it from being stored, who is there already, what to look at again, and who is in it. */
export function ImportPreview<Value>(props: Props<Value>) {
  const { path, file, duplicates, choices, onChoose, onChooseAll, trouble, busy, keys } = props
  const { kind, columns, screen } = props.shown
  const { rows, remarks } = file
  const { width, height } = useArea()
  const count = (kind: Remark['severity']) => remarks.filter(({ severity }) => severity === kind).length
  const [blocking, warnings] = [count('blocking'), count('warning')]
  const { tabs, shown, next } = useTabs([
    { name: 'blocking', says: 'problèmes', count: blocking },
    { name: 'duplicates', says: 'déjà inscrits', count: duplicates.length },
    { name: 'warning', says: 'à vérifier', count: warnings },
    { name: 'rows', says: kind.noun[1], count: rows.length },
  ])
  const lines = useMemo(
    () => remarks.filter(({ severity }) => severity === shown).flatMap(({ sentence }) => wrapped(sentence, width - 4)),
    [remarks, shown, width],
  )
  const [tone, verdict] = verdictOf({ read: kind.read, file, blocking, warnings, trouble, busy })
  const room = height - 5 - wrapped(verdict, width - 2).length
  const counts = { rows: rows.length, duplicates: duplicates.length, blocking: lines.length, warning: lines.length }
  const selection = useSelection(counts[shown], shown === 'duplicates' ? room - sentenceLines : room)
  const other = () => {
    next()
    selection.choose(0)
  }
  const chosen = shown === 'duplicates' ? duplicates[selection.index] : undefined
  const letters = kind.choices.map((choice) => letterOf[choice])
  const choiceOf = (key: string) => kind.choices[letters.indexOf(key.toLowerCase())]!
  const choosing: readonly Binding[] =
    chosen && busy !== 'storing'
      ? [
          {
            keys: letters,
            says: kind.choices.map((choice) => choiceWords[choice]).join(', '),
            run: (key) => onChoose(chosen.line, choiceOf(key)),
          },
          {
            keys: letters.map((letter) => letter.toUpperCase()),
            says: 'de même pour tous',
            run: (key) => onChooseAll(choiceOf(key)),
          },
        ]
      : []
  const more: readonly Binding[] = tabs.length > 1 ? [{ keys: ['tab'], says: 'autre liste', run: other }] : []
  const place = shown === 'rows' || shown === 'duplicates' ? placeInList(selection.top, room, counts[shown]) : ''
  return (
    <Screen title={titles[screen]} keys={[...keys, ...choosing, ...more, ...selection.bindings]}>
      {() => (
        <Box flexDirection="column">
          <Box height={1} paddingX={1}>
            <Say tone="strong">{basename(path)}</Say>
          </Box>
          <Box paddingX={1} flexDirection="column" flexShrink={0}>
            <Lines text={verdict} width={width - 2} tone={tone} />
          </Box>
          <Tabs tabs={tabs} shown={shown} place={place} />
          {shown === 'rows' && (
            <Table
              columns={columns}
              width={width}
              items={rows}
              selection={selection}
              height={room}
              keyOf={({ line }) => String(line)}
            />
          )}
          {shown === 'duplicates' && (
            <Duplicates duplicates={duplicates} choices={choices} selection={selection} room={room} width={width} />
          )}
          {(shown === 'blocking' || shown === 'warning') && (
            <List items={lines} selection={selection} height={room + 1} keyOf={(_line, at) => String(at)}>
              {(line) => <Say>{line}</Say>}
            </List>
          )}
        </Box>
      )}
    </Screen>
  )
}

/** The key of each choice, and in capitals of the same for all. */
const letterOf: Readonly<Record<DuplicateChoice, string>> = { skip: 's', update: 'u', both: 'd' }

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

interface Judged {
  readonly read: readonly [string, string]
  readonly file: ConsideredFile<unknown>
  readonly blocking: number
  readonly warnings: number
  readonly trouble: string | null
  readonly busy: Busy | null
}

/** Whether the file can be stored, in a sentence. */
function verdictOf({ read, file, blocking, warnings, trouble, busy }: Judged): readonly [Tone, string] {
  if (busy) return ['accent', busy === 'storing' ? 'Enregistrement…' : 'Un instant…']
  if (trouble) return ['bad', trouble]
  const readable = counted(file.rows.length, ...read)
  if (blocking > 0) {
    return ['bad', `${readable}, ${counted(blocking, 'problème')}\u00A0: rien ne peut être enregistré.`]
  }
  const open = file.duplicates.length
  if (open > 0)
    return ['warn', `${readable}, ${counted(open, 'ligne')} à décider\u00A0: déjà au registre, ou deux fois ici.`]
  if (file.counts.created + file.counts.updated === 0 && file.order) {
    return ['good', `${readable}. Rien de nouveau\u00A0: le registre dit déjà la même chose.`]
  }
  const look = warnings > 0 ? `, ${counted(warnings, 'point')} à vérifier avant` : ''
  return ['good', `${readable}${look}. Rien n’est encore enregistré\u00A0: Entrée pour importer.`]
}
