import { Box } from 'ink'
import { useArea } from '../../parts/area.ts'
import { List } from '../../parts/list.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { Say } from '../../parts/tone.tsx'
import { wrapped } from '../../parts/wrapped.ts'
import { TabLine, type TabProps } from './tab-line.tsx'

interface Props extends TabProps {
  readonly lines: readonly string[]
  /** Said where there is nothing. */
  readonly empty: string
}

/** A tab that is read, however long it is. */
export function TextTab({ title, tabs, shown, keys, question, lines, empty }: Props) {
  const { width, height } = useArea()
  const room = height - 2
  const all = lines.flatMap((line) => wrapped(line, width - 4))
  const selection = useSelection(all.length, room)
  return (
    <Screen title={title} keys={[...keys, ...selection.bindings]} question={question}>
      {() => (
        <>
          <TabLine tabs={tabs} shown={shown} />
          <List items={all} selection={selection} height={room} keyOf={(_line, place) => String(place)}>
            {(line) => <Say>{line}</Say>}
          </List>
          {all.length === 0 && (
            <Box paddingX={2}>
              <Say tone="quiet">{empty}</Say>
            </Box>
          )}
        </>
      )}
    </Screen>
  )
}
