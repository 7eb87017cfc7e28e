import { Box } from 'ink'
import { useArea } from '../parts/area.ts'
import { Table } from '../parts/table.tsx'
import { placeInList } from '../parts/list.tsx'
import { Screen } from '../parts/screen.tsx'
import { useSelection } from '../parts/selection.ts'
import { Say } from '../parts/tone.tsx'
import { useKeptChoice, useProgram } from '../program.ts'
import { titles } from '../routes.ts'
import { sessionColumns } from '../session-columns.ts'

/** Every session, the latest first. */
export function Sessions() {
  const { office, open } = useProgram()
  const sessions = office.view?.sessions ?? []
  const room = useArea().height - 2
  const selection = useSelection(sessions.length, room, useKeptChoice(titles.sessions))
  const chosen = sessions[selection.index]
  const keys = [
    ...selection.bindings,
    ...(chosen
      ? [{ keys: ['return'], says: 'ouvrir', run: () => open({ screen: 'session', sessionId: chosen.id }) }]
      : []),
    { keys: ['n'], says: 'préparer une séance', run: () => open({ screen: 'new-session' }) },
  ]
  return (
    <Screen title={titles.sessions} keys={keys}>
      {({ width }) => (
        <>
          <Table
            columns={sessionColumns}
            width={width}
            items={sessions}
            selection={selection}
            height={room}
            keyOf={({ id }) => id}
          />
          <Box paddingX={2}>
            <Say tone="quiet">
              {office.view && sessions.length === 0
                ? 'Aucune séance.'
                : placeInList(selection.top, room, sessions.length)}
            </Say>
          </Box>
        </>
      )}
    </Screen>
  )
}
