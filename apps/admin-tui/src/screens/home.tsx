import { counted, formatLongDate } from '@delibere/core/fr'
import type { SessionLine } from '@delibere/core'
import { Box } from 'ink'
import { type Attention, attention } from '../attention.ts'
import { type Area, useArea } from '../parts/area.ts'
import { Table } from '../parts/table.tsx'
import { List, placeInList } from '../parts/list.tsx'
import { Screen } from '../parts/screen.tsx'
import { useSelection } from '../parts/selection.ts'
import { Say } from '../parts/tone.tsx'
import { useProgram } from '../program.ts'
import { type Route, titles } from '../routes.ts'
import { sessionColumns } from '../session-columns.ts'
import { useRehearsing } from './use-rehearsing.tsx'

/** As many things to do as are in sight at once; the others come with the arrows. */
const mostAttention = 8

/** Where the day begins: what waits, and the sessions of the day and to come. */
export function Home() {
  const { office, today, open, goTo } = useProgram()
  const { height } = useArea()
  const rehearsing = useRehearsing()
  const todo = office.view ? attention({ office: office.view, today }) : []
  const sessions = (office.view?.sessions ?? []).filter(({ date }) => date >= today).toReversed()
  const routes = [
    ...todo.map(({ route }) => route),
    ...sessions.map(({ id }): Route => ({ screen: 'session', sessionId: id })),
  ]
  const selection = useSelection(routes.length, height)
  const chosen = routes[selection.index]
  const keys = [
    ...selection.bindings,
    ...(chosen ? [{ keys: ['return'], says: 'ouvrir', run: () => open(chosen) }] : []),
    { keys: ['t'], says: 'aujourd’hui', run: () => goTo({ screen: 'board' }) },
    { keys: ['c'], says: 'candidats', run: () => goTo({ screen: 'candidates' }) },
    { keys: ['j'], says: 'jurés', run: () => goTo({ screen: 'jurors' }) },
    { keys: ['s'], says: 'séances', run: () => goTo({ screen: 'sessions' }) },
    { keys: ['n'], says: 'préparer', run: () => open({ screen: 'new-session' }) },
    { keys: ['d'], says: 'données personnelles', run: () => goTo({ screen: 'privacy' }), quiet: true },
    { keys: ['l'], says: 'journal', run: () => goTo({ screen: 'journal' }), quiet: true },
    { keys: ['r'], says: 'règlement', run: () => goTo({ screen: 'regulation' }), quiet: true },
    { keys: ['f'], says: 'référentiels', run: () => goTo({ screen: 'frameworks' }), quiet: true },
    { keys: ['x'], says: 's’exercer avec une séance fictive', run: rehearsing.begin, quiet: true },
  ]
  return (
    <Screen title={titles.home} keys={keys} question={rehearsing.question}>
      {(area) => (
        <Box flexDirection="column">
          <Box height={1} flexShrink={0} paddingX={1} justifyContent="space-between">
            <Say tone="strong">{formatLongDate(today)}</Say>
            {office.view && (
              <Say tone="quiet">
                {counted(office.view.counts.candidates, 'candidat')} · {counted(office.view.counts.jurors, 'juré')} ·{' '}
                {counted(office.view.sessions.length, 'séance')}
              </Say>
            )}
          </Box>
          {office.view && <Overview area={area} todo={todo} sessions={sessions} index={selection.index} />}
        </Box>
      )}
    </Screen>
  )
}

interface OverviewProps {
  readonly area: Area
  readonly todo: readonly Attention[]
  readonly sessions: readonly SessionLine[]
  /** Which is chosen, counted through what waits and then the sessions. */
  readonly index: number
}

function Overview({ area, todo, sessions, index }: OverviewProps) {
  // There is always room for one session below, however small the terminal.
  const rows = Math.max(1, Math.min(todo.length, mostAttention, area.height - 7))
  const top = Math.max(0, Math.min(index, todo.length - 1) - rows + 1)
  const room = Math.max(1, area.height - rows - 6)
  const place = index - todo.length
  return (
    <>
      <Title text="À faire" place={placeInList(top, rows, todo.length)} />
      {todo.length === 0 ? (
        <Nothing text="Rien n’attend." />
      ) : (
        <List items={todo} selection={{ index, top }} height={rows} keyOf={({ sentence }) => sentence}>
          {({ sentence }) => <Say>{sentence}</Say>}
        </List>
      )}
      <Title
        text="Séances du jour et à venir"
        place={placeInList(Math.max(0, place - room + 1), room, sessions.length)}
      />
      {sessions.length === 0 ? (
        <Nothing text="Aucune séance à venir." />
      ) : (
        <>
          <Table
            columns={sessionColumns}
            width={area.width}
            items={sessions}
            selection={{ index: place, top: Math.max(0, place - room + 1) }}
            height={room}
            keyOf={({ id }) => id}
          />
        </>
      )}
    </>
  )
}

const Title = ({ text, place }: { readonly text: string; readonly place: string }) => (
  <Box height={2} flexShrink={0} paddingX={1} paddingTop={1}>
    <Say tone="strong">{text}</Say>
    <Say tone="quiet">{`  ${place}`}</Say>
  </Box>
)

const Nothing = ({ text }: { readonly text: string }) => (
  <Box height={1} flexShrink={0} paddingX={2}>
    <Say tone="quiet">{text}</Say>
  </Box>
)
