import type { PlanDraft } from '@delibere/core'
import { formatMoment, scoreLines } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import { useArea } from '../../parts/area.ts'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Say } from '../../parts/tone.tsx'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { useAnswer } from '../../use-answer.ts'
import { useOrder } from '../../use-order.ts'
import { explainRefusal } from '../../words.ts'
import { usePlan } from './use-plan.ts'

const none: readonly PlanDraft[] = []

/** The plans that were kept, to be opened, thrown away, or set beside the one in hand (B5). */
export function PlanDrafts() {
  const { client, freshness, back, timeZone } = useProgram()
  const { desk, board, view } = usePlan()
  const { value, refusal } = useAnswer(() => client.planDrafts(), freshness)
  const order = useOrder(client)
  const [beside, setBeside] = useState<PlanDraft | null>(null)
  const drafts = value ?? none
  const room = useArea().height - 12
  const selection = useSelection(drafts.length, room)
  const chosen = drafts[selection.index]
  const take = ({ scope, pins, plan, id, version, name }: PlanDraft) => {
    const past = desk.state.plan ? [...desk.state.past, desk.state.plan] : []
    desk.change({ scope, pins, plan, past, future: [], run: null, draft: { id, version, name } })
    back()
  }
  const keys = [
    ...selection.bindings,
    ...(chosen
      ? [
          { keys: ['return'], says: 'ouvrir', run: () => take(chosen) },
          ...(view ? [{ keys: ['c'], says: 'comparer', run: () => setBeside(chosen) }] : []),
          {
            keys: ['d'],
            says: 'abandonner',
            run: () => void order.send({ type: 'plan.discard', draftId: chosen.id }),
          },
        ]
      : []),
  ]
  const trouble = order.refusal ?? refusal
  return (
    <Screen title={titles['plan-drafts']} keys={keys}>
      {({ width }) => (
        <>
          <Table
            columns={columnsIn(timeZone)}
            width={width}
            items={drafts}
            selection={selection}
            height={room}
            keyOf={({ id }) => id}
          />
          <Box paddingX={2} flexDirection="column">
            {trouble && <Say tone="bad">{explainRefusal(trouble)}</Say>}
            {value?.length === 0 && <Say tone="quiet">Aucun projet gardé. Au planning, touche k.</Say>}
            {beside && board && view && (
              <Beside name={beside.name} ours={view.score} theirs={board.view(beside.plan).score} />
            )}
          </Box>
        </>
      )}
    </Screen>
  )
}

/** Two scores side by side, level by level: the lower figure is the better one, the first that differs decides. */
function Beside({
  name,
  ours,
  theirs,
}: {
  readonly name: string
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
}) {
  const none = { bounds: null, proven: 0 }
  const other = new Map(scoreLines(theirs, none).map(({ level, value }) => [level, value]))
  return (
    <>
      <Say tone="strong">{`${''.padEnd(36)}${'en main'.padStart(9)}${name.slice(0, 20).padStart(22)}`}</Say>
      {scoreLines(ours, none).map(({ level, says, value }) => (
        <Say
          key={level}
        >{`${says.padEnd(36)}${String(value).padStart(9)}${String(other.get(level) ?? 0).padStart(22)}`}</Say>
      ))}
    </>
  )
}

const columnsIn = (timeZone: string): readonly Column<PlanDraft>[] => [
  { heading: 'Nom', share: 1, cell: ({ name }) => name },
  { heading: 'Gardé', width: 28, cell: ({ at }) => formatMoment(at, timeZone) },
  { heading: 'Par', width: 12, cell: ({ by }) => by ?? '' },
  { heading: 'Séances', width: 8, cell: ({ plan }) => String(plan.sessions.length) },
]
