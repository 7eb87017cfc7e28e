import { explainPlanFault, sessionParagraph } from '@delibere/core/fr'
import type { PlannedSessionView } from '@delibere/core/proposal'
import { Box } from 'ink'
import { useState } from 'react'
import { useArea } from '../../parts/area.ts'
import { Lines } from '../../parts/lines.tsx'
import { List } from '../../parts/list.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { Say } from '../../parts/tone.tsx'
import { isPinned, type Pinnable, pinnedWith, pinnedWithout } from '../../pins.ts'
import type { PlanBoard } from '../../plan-board.ts'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { Waiting } from '../waiting.tsx'
import { MovePerson } from './move-person.tsx'
import { type PlanInHand, usePlan } from './use-plan.ts'

/** One session of the plan in full, changed by hand: every rule it then breaks is told at once (B5). */
export function PlanSession({ opening }: { readonly opening: string }) {
  const inHand = usePlan()
  const session = inHand.view?.sessions.find((one) => one.opening === opening)
  if (!inHand.board) return <Waiting title={titles['plan-session']} refusal={inHand.refusal} />
  return session ? <Shown inHand={inHand} session={session} /> : <Gone />
}

function Gone() {
  return (
    <Screen title={titles['plan-session']} keys={[]}>
      {() => (
        <Box paddingX={1} paddingTop={1}>
          <Say tone="quiet">Cette séance n’est plus dans le planning. Touche z, au planning, pour la reprendre.</Say>
        </Box>
      )}
    </Screen>
  )
}

interface Person extends Pinnable {
  readonly line: string
}

function Shown({ inHand, session }: { readonly inHand: PlanInHand; readonly session: PlannedSessionView }) {
  const { board, state, desk, edit } = inHand
  const { back } = useProgram()
  const [moving, setMoving] = useState<Person | null>(null)
  const nameOf = board!.nameOf
  const [heading = '', ...lines] = sessionParagraph({ ...session, faults: [] }, nameOf)
  const people: readonly Person[] = [
    ...session.candidates.map(({ id }, at) => ({ id, kind: 'candidate' as const, line: (lines[at] ?? '').trim() })),
    ...session.jury.map(({ id }, at) => ({
      id,
      kind: 'juror' as const,
      line: (lines[session.candidates.length + at] ?? '').trim(),
    })),
  ]
  const room = useArea().height - 3 - Math.max(2, session.faults.length)
  const selection = useSelection(people.length, room)
  const chosen = people[selection.index]
  if (moving) return <MovePerson inHand={inHand} session={session} person={moving} onClose={() => setMoving(null)} />
  const pinned = chosen && isPinned(state.pins, chosen, session.opening)
  const allPinned = people.every((person) => isPinned(state.pins, person, session.opening))
  const spans = spansOf(board, session.opening)
  const fix = (who: readonly Person[], held: boolean) =>
    desk.change({ pins: (held ? pinnedWithout : pinnedWith)(state.pins, who, session.opening) })
  const keys = [
    ...selection.bindings,
    ...(chosen
      ? [
          {
            keys: ['return'],
            says: chosen.kind === 'candidate' ? 'déplacer' : 'remplacer',
            run: () => setMoving(chosen),
          },
          { keys: ['f'], says: pinned ? 'ne plus fixer' : 'fixer ici', run: () => fix([chosen], pinned === true) },
          {
            keys: ['t'],
            says: allPinned ? 'ne plus fixer la séance' : 'fixer toute la séance',
            run: () => fix(people, allPinned),
          },
          ...(chosen.kind === 'candidate'
            ? [{ keys: ['r'], says: 'retirer', run: () => edit({ do: 'move', candidate: chosen.id, to: null }) }]
            : []),
        ]
      : []),
    ...(spans.length > 1
      ? [
          {
            keys: ['h'],
            says: 'demi-journée',
            run: () =>
              edit({
                do: 'span',
                opening: session.opening,
                span: spans[(spans.indexOf(session.span) + 1) % spans.length]!,
              }),
          },
        ]
      : []),
    {
      keys: ['d'],
      says: 'supprimer la séance',
      run: () => {
        edit({ do: 'drop', opening: session.opening })
        back()
      },
      quiet: true,
    },
    { keys: ['z'], says: 'annuler le dernier changement', run: desk.undo, quiet: true },
    { keys: ['y'], says: 'le rétablir', run: desk.redo, quiet: true },
  ]
  return (
    <Screen title={titles['plan-session']} keys={keys}>
      {({ width }) => (
        <>
          <Box paddingX={1} height={2} flexDirection="column">
            <Lines text={heading} width={width - 2} tone="strong" most={2} />
          </Box>
          <List items={people} selection={selection} height={room} keyOf={({ id }) => id}>
            {(person) => (
              <Say>
                {person.line}
                {isPinned(state.pins, person, session.opening) ? ' · fixé' : ''}
              </Say>
            )}
          </List>
          <Box paddingX={1} flexDirection="column">
            {session.faults.map((fault, at) => (
              <Say key={at} tone="bad">
                ! {explainPlanFault(fault, nameOf)}
              </Say>
            ))}
          </Box>
        </>
      )}
    </Screen>
  )
}

/** The half-days in which a session can be held there at all. */
const spansOf = (board: PlanBoard | null, opening: string): readonly PlannedSessionView['span'][] => {
  const { AM, PM } = board?.question.instance.openings.find(({ id }) => id === opening)?.blocks ?? {}
  return [...(AM ? (['AM'] as const) : []), ...(PM ? (['PM'] as const) : []), ...(AM && PM ? (['DAY'] as const) : [])]
}
