import { Box } from 'ink'
import { useArea } from '../parts/area.ts'
import { Headings, Row } from '../parts/columns.tsx'
import { List, placeInList } from '../parts/list.tsx'
import { Screen } from '../parts/screen.tsx'
import { useSelection } from '../parts/selection.ts'
import { Say } from '../parts/tone.tsx'
import { useProgram } from '../program.ts'
import { titles } from '../routes.ts'
import { sessionColumns } from '../session-columns.ts'

/** Every session, the latest first. */
export function Sessions() {
  const { office, open } = useProgram()
  const sessions = office.view?.sessions ?? []
  const room = useArea().height - 2
  const selection = useSelection(sessions.length, room)
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
          <Headings columns={sessionColumns} width={width} />
          <List items={sessions} selection={selection} height={room} keyOf={({ id }) => id}>
            {(session) => <Row columns={sessionColumns} width={width} item={session} />}
          </List>
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
