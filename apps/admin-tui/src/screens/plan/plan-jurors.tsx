import type { PlanView } from '@delibere/core/proposal'
import { Box } from 'ink'
import { useArea } from '../../parts/area.ts'
import { placeInList } from '../../parts/list.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Say } from '../../parts/tone.tsx'
import { titles } from '../../routes.ts'
import { usePlan } from './use-plan.ts'

type JurorLoad = PlanView['jurors'][number] & { readonly name: string }

/** What each juror is asked for in the plan, beside what they did before; who does most first (B4). */
export function PlanJurors() {
  const { view, board } = usePlan()
  const jurors: readonly JurorLoad[] = (view?.jurors ?? [])
    .map((juror) => ({ ...juror, name: board?.nameOf(juror.id) ?? juror.id }))
    .toSorted((a, b) => b.sessions - a.sessions || a.name.localeCompare(b.name, 'fr'))
  const room = useArea().height - 2
  const selection = useSelection(jurors.length, room)
  return (
    <Screen title={titles['plan-jurors']} keys={selection.bindings}>
      {({ width }) => (
        <>
          <Table
            columns={loads}
            width={width}
            items={jurors}
            selection={selection}
            height={room}
            keyOf={({ id }) => id}
          />
          <Box paddingX={2}>
            <Say tone="quiet">{placeInList(selection.top, room, jurors.length)}</Say>
          </Box>
        </>
      )}
    </Screen>
  )
}

const loads: readonly Column<JurorLoad>[] = [
  { heading: 'Nom', share: 1, cell: ({ name }) => name },
  { heading: 'Collège', width: 10, cell: ({ college }) => (college === 'E' ? 'employeur' : 'salarié') },
  { heading: 'Séances', width: 8, cell: ({ sessions }) => String(sessions) },
  { heading: 'Préside', width: 8, cell: ({ presides }) => String(presides) },
  { heading: 'Déjà tenues', width: 12, cell: ({ past }) => String(past) },
]
