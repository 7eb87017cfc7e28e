import { Box } from 'ink'
import { type ReactNode, useMemo } from 'react'
import { useArea } from './area.ts'
import type { Binding } from './bindings.ts'
import type { Question } from './dialog.tsx'
import { List, placeInList } from './list.tsx'
import { Screen } from './screen.tsx'
import { useSelection } from './selection.ts'
import { Say } from './tone.tsx'
import { wrapped } from './wrapped.ts'

interface Props {
  readonly title: string
  readonly keys: readonly Binding[]
  readonly question: Question | null
  /** What stands above the text, and the rows it takes. */
  readonly head: ReactNode
  readonly headRows: number
  readonly lines: readonly string[]
  /** Said where there is nothing. */
  readonly empty?: string
}

/** A text that is read, however long it is; empty lines part it, and one goes from part to part. */
export function Reading({ title, keys, question, head, headRows, lines, empty = '' }: Props) {
  const { width, height } = useArea()
  const room = height - headRows - 1
  const all = useMemo(() => lines.flatMap((line) => wrapped(line, width - 4)), [lines, width])
  const selection = useSelection(all.length, room)
  const parts = all.flatMap((_line, place) => (place === 0 || all[place - 1] === '' ? [place] : []))
  const next = parts.find((place) => place > selection.index)
  const before = parts.findLast((place) => place < selection.index)
  const moving: readonly Binding[] =
    parts.length > 1
      ? [
          { keys: ['tab'], says: 'partie suivante', run: () => next !== undefined && selection.show(next) },
          {
            keys: ['shiftTab'],
            says: 'partie précédente',
            run: () => before !== undefined && selection.show(before),
            quiet: true,
          },
        ]
      : []
  return (
    <Screen title={title} keys={[...keys, ...selection.bindings, ...moving]} question={question}>
      {() => (
        <>
          {head}
          <List items={all} selection={selection} height={room} keyOf={(_line, place) => String(place)}>
            {(line) => <Say>{line === '' ? ' ' : line}</Say>}
          </List>
          <Box height={1} paddingX={2}>
            <Say tone="quiet">{all.length === 0 ? empty : placeInList(selection.top, room, all.length)}</Say>
          </Box>
        </>
      )}
    </Screen>
  )
}
