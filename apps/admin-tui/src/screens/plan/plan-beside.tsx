import type { Plan } from '@delibere/core/planning'
import { Box } from 'ink'
import { useMemo } from 'react'
import { useArea } from '../../parts/area.ts'
import { Lines } from '../../parts/lines.tsx'
import { List } from '../../parts/list.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { Say } from '../../parts/tone.tsx'
import { comparisonOf, type PlanBoard } from '../../plan-board.ts'

interface Props {
  readonly board: PlanBoard
  readonly first: { readonly name: string; readonly plan: Plan }
  readonly second: { readonly name: string; readonly plan: Plan }
  readonly onClose: () => void
}

const rowsForChosen = 3

/** Two plans side by side: their scores level by level, then each session that one has and the other has not, or has otherwise (B5). */
export function PlanBeside({ board, first, second, onClose }: Props) {
  const { levels, differences } = useMemo(
    () => comparisonOf(board, [first.name, first.plan], [second.name, second.plan]),
    [board, first.name, first.plan, second.name, second.plan],
  )
  const room = Math.max(1, useArea().height - 3 - levels.length - rowsForChosen)
  const selection = useSelection(differences.length, room)
  const keys = [{ keys: ['escape'], says: 'revenir', run: onClose }, ...selection.bindings]
  return (
    <Screen title={`Comparer avec ${second.name}`} keys={keys}>
      {({ width }) => (
        <>
          <Box paddingX={1} flexDirection="column">
            <Say tone="strong">
              {`${''.padEnd(36)}${first.name.slice(0, 12).padStart(12)}${second.name.slice(0, 20).padStart(22)}`}
            </Say>
            {levels.map(({ says, values: [ours, theirs] }) => (
              <Say key={says}>{`${says.padEnd(36)}${String(ours).padStart(12)}${String(theirs).padStart(22)}`}</Say>
            ))}
          </Box>
          {differences.length === 0 && (
            <Box paddingX={2}>
              <Say tone="quiet">Les deux plannings tiennent les mêmes séances, avec les mêmes personnes.</Say>
            </Box>
          )}
          <List items={differences} selection={selection} height={room} keyOf={(_, place) => String(place)}>
            {(line) => <Say>{line}</Say>}
          </List>
          <Box paddingX={1} height={rowsForChosen} flexDirection="column">
            <Lines text={differences[selection.index] ?? ''} width={width - 2} tone="strong" most={rowsForChosen} />
          </Box>
        </>
      )}
    </Screen>
  )
}
