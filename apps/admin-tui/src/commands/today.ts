import type { BoardSession, CalendarDate, Instant } from '@delibere/core'
import { formatLongDate, formatTimeOfDay } from '@delibere/core/fr'
import {
  clockOf,
  clockWord,
  concernsOf,
  connectedWord,
  connectionWord,
  delayWord,
  devicesWord,
  messageWord,
  placeOf,
  screenRows,
  whereIs,
} from '../board-words.ts'
import { type Command, done, refuse, withClient } from './command.ts'
import { boardOf } from './find.ts'
import { textTable } from './text-table.ts'

/** Writes the board of the day once: where each session stands, how late it is, who is connected. */
export const today: Command = {
  name: 'today',
  usage: '[--json]',
  says: 'les séances du jour\u00A0: phase, minuteur, retard, présents, écrans connectés et leurs horloges',
  options: { json: { type: 'boolean' } },
  takes: { least: 0, most: 0 },
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const board = await boardOf(client)
      if (!board.ok) return refuse(shell, board.error)
      const { view, now } = board.value
      if (given.flag('json')) shell.out(JSON.stringify({ now, ...view }, null, 2))
      else
        shell.out([formatLongDate(view.date), ...view.sessions.map((one) => blockOf(one, view.date, now))].join('\n\n'))
      return done
    }),
}

/** One session: its line, what is to be looked into, its screens. */
function blockOf(session: BoardSession, day: CalendarDate, now: Instant): string {
  const screens = screenRows(session)
  const said = [
    `${session.number}, ${session.place}, ${formatTimeOfDay(session.opensAt)}`,
    whereIs(session),
    clockOf(session, now),
    `passages ${placeOf(session)}`,
    withWord('retard', delayWord(session, now)),
    withWord('connectés', connectedWord(session)),
  ]
  const rows = screens.map((row) => [
    `  ${row.name}${row.presides ? ' (préside)' : ''}`,
    row.signed ?? '',
    connectionWord(row, session.timeZone),
    clockWord(row),
    devicesWord(row),
  ])
  return [
    said.filter((part) => part !== '').join(' · '),
    ...concernsOf(session, day).map((concern) => `! ${concern}`),
    ...[messageWord(session) ?? []].flat(),
    ...(rows.length > 0 ? [textTable(['  Qui', 'Émargement', 'Écran', 'Horloge', 'Appareils'], rows)] : []),
  ].join('\n')
}

const withWord = (word: string, value: string): string => (value === '' ? '' : `${word} ${value}`)
