import { addDays, addMonths, type CalendarDate } from '@delibere/core'
import { counted, formatLongDate, formatMonth, spanWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useMemo, useState } from 'react'
import { firstOfMonth, weeksOf } from '../../calendar.ts'
import { useArea } from '../../parts/area.ts'
import { Screen } from '../../parts/screen.tsx'
import { Say } from '../../parts/tone.tsx'
import { useKeptChoice, useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { type DayOfPlan, daysOfPlan } from './days-of-plan.ts'
import { usePlan } from './use-plan.ts'

const days = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim']
const nothing: DayOfPlan = { openings: [], sessions: [], employers: 0, employees: 0 }

/** The months of the plan: what is open, what is held, and how many jurors of each college can come (B2, J5). */
export function PlanCalendar() {
  const { today, open } = useProgram()
  const { board, view } = usePlan()
  const known = useMemo(() => daysOfPlan(board?.question ?? null, view), [board, view])
  const first = [...known.keys()].toSorted()[0] ?? today
  const kept = useKeptChoice(titles['plan-calendar'])
  const [moved, setMoved] = useState(kept.index)
  const chosen = addDays(first, moved)
  const go = (to: CalendarDate) => {
    const by = Math.round((Date.parse(to) - Date.parse(first)) / 86_400_000)
    setMoved(by)
    kept.keep(by)
  }
  const day = known.get(chosen) ?? nothing
  const [session] = day.sessions
  const keys = [
    { keys: ['left', 'right'], says: 'jour', run: (key: string) => go(addDays(chosen, key === 'left' ? -1 : 1)) },
    { keys: ['up', 'down'], says: 'semaine', run: (key: string) => go(addDays(chosen, key === 'up' ? -7 : 7)) },
    {
      keys: ['pageUp', 'pageDown'],
      says: 'mois',
      run: (key: string) => go(addMonths(firstOfMonth(chosen), key === 'pageUp' ? -1 : 1)),
    },
    ...(session
      ? [
          {
            keys: ['return'],
            says: 'voir la séance',
            run: () => open({ screen: 'plan-session', opening: session.opening }),
          },
        ]
      : []),
    { keys: ['o'], says: 'ouvertures', run: () => open({ screen: 'openings' }), quiet: true },
  ]
  return (
    <Screen title={`${titles['plan-calendar']}\u00A0: ${formatMonth(chosen)}`} keys={keys}>
      {({ width }) => (
        <>
          <Month month={chosen} chosen={chosen} known={known} width={width} />
          <Day date={chosen} day={day} />
        </>
      )}
    </Screen>
  )
}

interface MonthProps {
  readonly month: CalendarDate
  readonly chosen: CalendarDate
  readonly known: ReadonlyMap<CalendarDate, DayOfPlan>
  readonly width: number
}

/** One month as a grid: beside each day its openings (o) and its sessions (S), so that it is read without colour. */
function Month({ month, chosen, known, width }: MonthProps) {
  const cell = Math.min(16, Math.floor((width - 2) / 7))
  const say = (date: CalendarDate | null) => {
    if (date === null) return ''
    const { openings, sessions } = known.get(date) ?? nothing
    const marks = [openings.length > 0 ? `${openings.length}o` : '', sessions.length > 0 ? `${sessions.length}S` : '']
    return [`${date === chosen ? '›' : ' '}${Number(date.slice(8))}`, ...marks].filter(Boolean).join(' ')
  }
  return (
    <Box flexDirection="column" paddingX={1}>
      <Say tone="quiet">{days.map((name) => ` ${name}`.padEnd(cell)).join('')}</Say>
      {weeksOf(month).map((week, row) => (
        <Box key={row} height={1}>
          {week.map((date, column) => (
            <Box key={column} width={cell}>
              <Say tone={date === chosen ? 'accent' : date && known.has(date) ? 'plain' : 'quiet'}>{say(date)}</Say>
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  )
}

function Day({ date, day }: { readonly date: CalendarDate; readonly day: DayOfPlan }) {
  const room = useArea().height - 12
  const lines = [
    ...day.sessions.map(
      ({ place, span, candidates }) =>
        `S ${spanWords[span]}, ${place}\u00A0: ${counted(candidates.length, 'candidat')}`,
    ),
    ...day.openings.map((says) => `o ${says}`),
  ]
  return (
    <Box flexDirection="column" paddingX={1} paddingTop={1}>
      <Say tone="strong">{formatLongDate(date)}</Say>
      <Say tone="quiet">
        {day.openings.length + day.sessions.length === 0
          ? 'Rien n’est ouvert ce jour-là.'
          : `Jurés disponibles\u00A0: ${counted(day.employers, 'employeur')}, ${counted(day.employees, 'salarié')}.`}
      </Say>
      {lines.slice(0, room).map((line) => (
        <Say key={line}>{line}</Say>
      ))}
      {lines.length > room && <Say tone="quiet">… et {lines.length - room} autres</Say>}
    </Box>
  )
}
