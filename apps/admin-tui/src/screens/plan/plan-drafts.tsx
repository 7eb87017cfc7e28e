import type { PlanDraft } from '@delibere/core'
import { formatMoment } from '@delibere/core/fr'
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
import { PlanBeside } from './plan-beside.tsx'
import { usePlan } from './use-plan.ts'

const none: readonly PlanDraft[] = []

/** The plans that were kept, to be opened, thrown away, or set beside the one in hand (B5). */
export function PlanDrafts() {
  const { client, freshness, back, timeZone } = useProgram()
  const { desk, board } = usePlan()
  const { value, refusal } = useAnswer(() => client.planDrafts(), freshness)
  const order = useOrder(client)
  const [beside, setBeside] = useState<PlanDraft | null>(null)
  const drafts = value ?? none
  const room = useArea().height - 4
  const selection = useSelection(drafts.length, room)
  const chosen = drafts[selection.index]
  if (beside && board && desk.state.plan)
    return (
      <PlanBeside
        board={board}
        first={{ name: 'en main', plan: desk.state.plan }}
        second={beside}
        onClose={() => setBeside(null)}
      />
    )
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
          ...(board && desk.state.plan ? [{ keys: ['c'], says: 'comparer', run: () => setBeside(chosen) }] : []),
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
          </Box>
        </>
      )}
    </Screen>
  )
}

const columnsIn = (timeZone: string): readonly Column<PlanDraft>[] => [
  { heading: 'Nom', share: 1, cell: ({ name }) => name },
  { heading: 'Gardé', width: 28, cell: ({ at }) => formatMoment(at, timeZone) },
  { heading: 'Par', width: 12, cell: ({ by }) => by ?? '' },
  { heading: 'Séances', width: 8, cell: ({ plan }) => String(plan.sessions.length) },
]
