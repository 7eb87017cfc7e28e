import type { BoardSession, CalendarDate, Instant } from '@delibere/core'
import { instant, timerState } from '@delibere/core'
import { formatLongDate, formatShortDate, formatTimeOfDay } from '@delibere/core/fr'
import { Box } from 'ink'
import { clockOf, connectedWord, delayWord, placeOf, whereIs } from '../../board-words.ts'
import { useArea } from '../../parts/area.ts'
import { placeInList } from '../../parts/list.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Say } from '../../parts/tone.tsx'
import { useKeptChoice, useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { useBoard } from '../../use-live.ts'
import { secondsFrom, useNowOf } from '../../use-now.ts'
import { BoardDetail, rowsOfDetail } from './board-detail.tsx'
import { mayTell, useTelling } from './use-telling.tsx'

/** What goes on today in every room: the sessions above, the screens of the chosen one below. */
export function Board() {
  const { client, open } = useProgram()
  const { height } = useArea()
  const live = useBoard(client)
  const sessions = live.view?.sessions ?? []
  const now = useNowOf(live.clock, secondsOn(sessions))
  // The chosen one needs its rows; of the others there is always one in sight.
  const kept = useKeptChoice(titles.board)
  const least = Math.min(sessions.length, Math.max(3, height - rowsOfDetail(sessions[kept.index]) - 4))
  const room = Math.max(1, least)
  const selection = useSelection(sessions.length, room, kept)
  const chosen = sessions[selection.index]
  const telling = useTelling()
  const keys = [
    ...(chosen
      ? [{ keys: ['return'], says: 'ouvrir la séance', run: () => open({ screen: 'session', sessionId: chosen.id }) }]
      : []),
    ...(chosen && mayTell(chosen) ? [{ keys: ['m'], says: 'écrire à la salle', run: () => telling.ask(chosen) }] : []),
    ...selection.bindings,
  ]
  return (
    <Screen title={titles.board} keys={keys} question={telling.question}>
      {({ width }) => (
        <>
          <Box height={1} flexShrink={0} paddingX={1} justifyContent="space-between">
            <Say tone="strong">{live.view ? formatLongDate(live.view.date) : ''}</Say>
            <Say tone="quiet">
              {live.connection === 'lost'
                ? 'connexion perdue, vue figée'
                : placeInList(selection.top, room, sessions.length)}
            </Say>
          </Box>
          {live.view && sessions.length === 0 ? (
            <Box padding={1}>
              <Say tone="quiet">Aucune séance aujourd’hui, et aucune n’est restée ouverte.</Say>
            </Box>
          ) : (
            <Table
              columns={columnsAt(now, live.view?.date ?? null)}
              width={width}
              items={sessions}
              selection={selection}
              height={room}
              keyOf={({ id }) => id}
            />
          )}
          {chosen && (
            <BoardDetail
              session={chosen}
              today={live.view?.date ?? chosen.date}
              width={width}
              height={height - room - 2}
            />
          )}
        </>
      )}
    </Screen>
  )
}

/** The timers that run, by whose seconds the board changes; where none does, by those of the server's clock. */
function secondsOn(sessions: readonly BoardSession[]): readonly Instant[] {
  const timers = sessions.flatMap(({ current }) => current?.timer ?? [])
  const running = timers.filter((timer) => timerState(timer) === 'running').map(secondsFrom)
  return running.length > 0 ? running : [instant(0)]
}

/** The columns as they are at this moment. */
const columnsAt = (now: Instant, today: CalendarDate | null): readonly Column<BoardSession>[] => [
  { heading: 'Séance', width: 11, cell: ({ number }) => number },
  {
    heading: 'Début',
    width: 11,
    from: 92,
    // One that an earlier day left open says of which day it is.
    cell: ({ date, opensAt }) => (date === today ? formatTimeOfDay(opensAt) : formatShortDate(date)),
  },
  { heading: 'Lieu', share: 1, cell: ({ place }) => place },
  { heading: 'Où elle en est', width: 20, cell: whereIs },
  { heading: 'Reste', width: 9, cell: (session) => clockOf(session, now) },
  { heading: 'N°', width: 6, cell: placeOf },
  { heading: 'Candidat', share: 1, from: 110, cell: ({ current }) => current?.name ?? '' },
  { heading: 'Retard', width: 8, cell: (session) => delayWord(session, now) },
  { heading: 'Présents', width: 9, from: 100, cell: ({ members }) => presentWord(members) },
  { heading: 'Écrans', width: 7, from: 70, cell: connectedWord },
]

/** Who is there over the seats: who has left has none once another has come in their place (J3). */
function presentWord(members: BoardSession['members']): string {
  const seats = members.filter(({ replacedBy }) => replacedBy === null)
  const there = seats.filter(({ signedAt, departedAt }) => signedAt !== null && departedAt === null)
  return seats.length === 0 ? '' : `${there.length}/${seats.length}`
}
