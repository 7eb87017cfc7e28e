import type { Edit } from '@delibere/core/planning'
import { explainPlanFault, saySession } from '@delibere/core/fr'
import type { PlannedSessionView } from '@delibere/core/proposal'
import { Box } from 'ink'
import { useState } from 'react'
import { useArea } from '../../parts/area.ts'
import { Lines } from '../../parts/lines.tsx'
import { List } from '../../parts/list.tsx'
import { Screen } from '../../parts/screen.tsx'
import { SearchLine } from '../../parts/search-line.tsx'
import { useSelection } from '../../parts/selection.ts'
import { Say } from '../../parts/tone.tsx'
import { useSearch } from '../../parts/use-search.ts'
import type { PlanInHand } from './use-plan.ts'

interface Props {
  readonly inHand: PlanInHand
  /** The session they are in; null for a candidate who is in none. */
  readonly session: PlannedSessionView | null
  readonly person: { readonly id: string; readonly kind: 'candidate' | 'juror' }
  readonly onClose: () => void
}

interface Choice {
  readonly id: string
  readonly says: string
  readonly edit: Edit
}

const rowsForFaults = 4

const sayOf = ({ says }: Choice) => says

/** Chooses where a candidate goes, or who takes a juror's place; what the choice would break is told before it is made. */
export function MovePerson({ inHand, session, person, onClose }: Props) {
  const { board, faultsOf, edit } = inHand
  const choices =
    person.kind === 'candidate' || !session
      ? sessionChoices(inHand, session, person.id)
      : jurorChoices(inHand, session, person.id)
  const search = useSearch(choices, sayOf, useState(''))
  const room = useArea().height - rowsForFaults - 3
  const selection = useSelection(search.found.length, room)
  const chosen = search.found[selection.index]
  const faults = chosen ? faultsOf(chosen.edit) : []
  const name = board?.nameOf(person.id) ?? person.id
  const [title, choosing] =
    person.kind === 'juror'
      ? [`Remplacer ${name}`, 'choisir']
      : session
        ? [`Déplacer ${name}`, 'déplacer là']
        : [`Placer ${name}`, 'placer là']
  const choose = () => {
    if (!chosen) return
    edit(chosen.edit)
    onClose()
  }
  const keys = [
    { keys: ['return'], says: choosing, run: choose },
    ...(search.typing ? [] : [{ keys: ['escape'], says: 'annuler', run: onClose }]),
    ...selection.bindings,
    ...search.bindings,
  ]
  return (
    <Screen title={title} keys={keys} typing={search.typing}>
      {({ width }) => (
        <>
          <SearchLine search={search} width={width} count="" />
          <List items={search.found} selection={selection} height={room} keyOf={({ id }) => id}>
            {({ says }) => <Say>{says}</Say>}
          </List>
          <Box paddingX={1} height={rowsForFaults} flexDirection="column">
            {faults.length === 0 && chosen && <Say tone="good">Aucune règle ne s’y oppose.</Say>}
            <Lines
              text={faults.map((fault) => `! ${explainPlanFault(fault, (id) => board?.nameOf(id) ?? id)}`).join('\n')}
              width={width - 2}
              tone="warn"
              most={rowsForFaults}
            />
          </Box>
        </>
      )}
    </Screen>
  )
}

function sessionChoices({ view }: PlanInHand, here: PlannedSessionView | null, candidate: string): readonly Choice[] {
  return (view?.sessions ?? [])
    .filter(({ opening }) => opening !== here?.opening)
    .map((session) => ({
      id: session.opening,
      says: `${saySession(session)}, ${session.candidates.length} candidats`,
      edit: { do: 'move', candidate, to: session.opening },
    }))
}

function jurorChoices(
  { board }: PlanInHand,
  { opening, jury }: PlannedSessionView,
  leaving: string,
): readonly Choice[] {
  const college = jury.find(({ id }) => id === leaving)?.college
  const seated = new Set(jury.map(({ id }) => id))
  return (board?.question.instance.jurors ?? [])
    .filter((juror) => juror.college === college && !seated.has(juror.id))
    .map(({ id }) => ({ id, says: board!.nameOf(id), edit: { do: 'replace', opening, leaving, entering: id } }))
}
