import type { BoardSession, CalendarDate } from '@delibere/core'
import { statusWords } from '@delibere/core/fr'
import { Box } from 'ink'
import {
  clockWord,
  concernsOf,
  connectionWord,
  devicesWord,
  messageWord,
  type ScreenRow,
  screenRows,
} from '../../board-words.ts'
import { type Column, Headings, Row } from '../../parts/table.tsx'
import { Say, type Tone } from '../../parts/tone.tsx'
import { wrapped } from '../../parts/wrapped.ts'

interface Props {
  readonly session: BoardSession
  readonly today: CalendarDate
  readonly width: number
  /** Rows it may take. */
  readonly height: number
}

/** Rows that a session wants below the list: a title, a heading, its screens, two lines of what is to be looked into. */
export const rowsOfDetail = (session: BoardSession | undefined): number =>
  session ? screenRows(session).length + 5 : 0

/** Who is there of one session and by what screens, what is to be looked into first. */
export function BoardDetail({ session, today, width, height }: Props) {
  const screens = screenRows(session)
  const columns = columnsIn(session.timeZone)
  const lines = saidOf(session, today).flatMap(({ text, tone }) =>
    wrapped(text, width - 2).map((line) => ({ line, tone })),
  )
  // Whether the message was read is never left out, however many screens there are.
  const room = Math.max(session.message === null ? 0 : 1, height - screens.length - 3)
  const said = lines
    .slice(0, room)
    .map((one, at) => (at === room - 1 && lines.length > room ? { ...one, line: cutShort(one.line, width - 2) } : one))
  return (
    <Box flexDirection="column" height={height} overflow="hidden">
      <Box height={2} flexShrink={0} paddingX={1} paddingTop={1}>
        <Say tone="strong">{titleOf(session)}</Say>
      </Box>
      {said.map(({ line, tone }, place) => (
        <Box key={place} height={1} flexShrink={0} paddingX={1}>
          <Say tone={tone}>{line}</Say>
        </Box>
      ))}
      {screens.length > 0 && <Headings columns={columns} width={width} />}
      {screens.map((row) => (
        <Box key={row.key} height={1} flexShrink={0} paddingLeft={2}>
          <Row columns={columns} width={width} item={row} />
        </Box>
      ))}
    </Box>
  )
}

function titleOf({ number, place, status, current, hearings }: BoardSession): string {
  const at = current ? `candidat ${current.position} sur ${hearings.of}, ${current.name}` : statusWords[status]
  return `${number}, ${place} · ${at}`
}

function saidOf(session: BoardSession, today: CalendarDate): readonly { readonly text: string; readonly tone: Tone }[] {
  const message = messageWord(session)
  return [
    ...(message === null ? [] : [{ text: message, tone: 'accent' } as const]),
    ...concernsOf(session, today).map((text) => ({ text, tone: 'warn' }) as const),
  ]
}

/** A line after which more was to be said. */
const cutShort = (line: string, width: number): string => `${line.slice(0, Math.max(0, width - 1))}…`

const columnsIn = (timeZone: string): readonly Column<ScreenRow>[] => [
  { heading: 'Qui', share: 1, cell: ({ name }) => name },
  { heading: 'Présidence', width: 11, from: 100, cell: ({ presides }) => (presides ? 'préside' : '') },
  { heading: 'Émargement', width: 14, cell: ({ signed }) => signed ?? '' },
  { heading: 'Écran', width: 17, cell: (row) => connectionWord(row, timeZone) },
  { heading: 'Horloge', width: 17, from: 70, cell: clockWord },
  { heading: 'Appareils', width: 10, from: 60, cell: devicesWord },
]
