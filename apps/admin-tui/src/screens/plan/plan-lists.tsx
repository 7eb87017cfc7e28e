import { counted, sayLeftOut } from '@delibere/core/fr'
import type { PlanView } from '@delibere/core/proposal'
import { Box } from 'ink'
import { useArea } from '../../parts/area.ts'
import { List, placeInList } from '../../parts/list.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Say } from '../../parts/tone.tsx'
import { useProgram } from '../../program.ts'
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

/** Who is in no session of the plan, and whom the office has yet to confirm (B5, C6). */
export function PlanOut() {
  const { open } = useProgram()
  const { view, board, desk, state } = usePlan()
  const out = (view?.out ?? []).map((one) => ({ id: one.id, says: sayLeftOut(one, (id) => board?.nameOf(id) ?? id) }))
  const aside = (board?.question.aside ?? []).map(({ candidateId, domains }) => ({
    id: candidateId as string,
    says: `${board?.nameOf(candidateId)}\u00A0: à confirmer, domaine non maîtrisé en entreprise (${domains.join(', ')})`,
  }))
  const rows = [...out, ...aside]
  const room = useArea().height - 3
  const selection = useSelection(rows.length, room)
  const chosen = rows[selection.index]
  const waits = board?.question.aside.find(({ candidateId }) => candidateId === chosen?.id)
  const keys = [
    ...selection.bindings,
    ...(waits
      ? [
          {
            keys: ['c'],
            says: 'le convoquer quand même',
            run: () => desk.change({ confirmed: [...state.confirmed, waits.candidateId] }),
          },
        ]
      : []),
    ...(chosen
      ? [
          {
            keys: ['return'],
            says: 'voir le candidat',
            run: () => open({ screen: 'candidate', candidateId: chosen.id as never }),
          },
        ]
      : []),
  ]
  return (
    <Screen title={titles['plan-out']} keys={keys}>
      {() => (
        <>
          <Box paddingX={1} height={1}>
            <Say tone="quiet">
              {counted(out.length, 'candidat')} sans séance, {counted(aside.length, 'candidat')} à confirmer
            </Say>
          </Box>
          <List items={rows} selection={selection} height={room} keyOf={({ id }) => id}>
            {({ says }) => <Say>{says}</Say>}
          </List>
          <Box paddingX={2}>
            <Say tone="quiet">{placeInList(selection.top, room, rows.length)}</Say>
          </Box>
        </>
      )}
    </Screen>
  )
}
