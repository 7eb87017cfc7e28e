import type { PlannedSessionView } from '@delibere/core/proposal'
import { counted, formatShortDate, spanWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useArea } from '../../parts/area.ts'
import { placeInList } from '../../parts/list.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Say } from '../../parts/tone.tsx'
import { useKeptChoice, useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { explainRefusal } from '../../words.ts'
import { headRows, PlanHead } from './plan-head.tsx'
import { usePlanKeys } from './use-plan-keys.tsx'
import { usePlan, usePlanSearch } from './use-plan.ts'

const none: readonly PlannedSessionView[] = []

/** The plan of sessions: proposed, watched as it gets better, read, changed by hand, kept and confirmed (B5). */
export function PlanScreen() {
  const { open } = useProgram()
  const inHand = usePlan()
  const { desk, state, board, view } = inHand
  const search = usePlanSearch(desk, state)
  const sessions = view?.sessions ?? none
  const room = useArea().height - headRows - 3
  const selection = useSelection(sessions.length, room, useKeptChoice(titles.plan))
  const chosen = sessions[selection.index]
  const { keys, question } = usePlanKeys(inHand, search)
  const opening = chosen
    ? [{ keys: ['return'], says: 'voir', run: () => open({ screen: 'plan-session', opening: chosen.opening }) }]
    : []
  const refusal = search.refusal ?? inHand.refusal
  return (
    <Screen title={titles.plan} keys={[...opening, ...keys, ...selection.bindings]} question={question}>
      {({ width }) => (
        <>
          <PlanHead inHand={inHand} searching={search.searching} width={width} />
          <Table
            columns={columns}
            width={width}
            items={sessions}
            selection={selection}
            height={room}
            keyOf={({ opening: id }) => id}
          />
          <Box paddingX={2} flexDirection="column">
            {refusal && <Say tone="bad">{explainRefusal(refusal)}</Say>}
            {!refusal && board && (
              <Say tone="quiet">
                {[
                  placeInList(selection.top, room, sessions.length),
                  view && view.out.length > 0 ? `${counted(view.out.length, 'candidat')} sans séance` : '',
                  board.question.aside.length > 0 ? `${board.question.aside.length} à confirmer` : '',
                  board.remarks.length > 0 ? counted(board.remarks.length, 'remarque') : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Say>
            )}
          </Box>
        </>
      )}
    </Screen>
  )
}

const percent = ({ used, room }: PlannedSessionView) => `${Math.round((100 * used) / Math.max(1, room))}\u00A0%`

const columns: readonly Column<PlannedSessionView>[] = [
  { heading: 'Date', width: 11, cell: ({ date }) => formatShortDate(date) },
  { heading: 'Quand', width: 11, cell: ({ span }) => spanWords[span] },
  { heading: 'Lieu', share: 1, cell: ({ place }) => place },
  { heading: 'CQP', width: 6, cell: ({ certificates }) => certificates.join(' ') },
  { heading: 'Cand.', width: 6, cell: ({ candidates }) => String(candidates.length) },
  { heading: 'Rempli', width: 7, cell: percent },
  {
    heading: 'Préside',
    width: 10,
    cell: ({ jury }) => (jury.find(({ presides }) => presides)?.college === 'E' ? 'employeur' : 'salarié'),
  },
  { heading: 'À voir', width: 7, cell: ({ faults }) => (faults.length > 0 ? `! ${faults.length}` : '') },
]
