import { CandidateId } from '@delibere/core'
import { counted } from '@delibere/core/fr'
import { Box } from 'ink'
import { useMemo, useState } from 'react'
import { useArea } from '../../parts/area.ts'
import { Lines } from '../../parts/lines.tsx'
import { List, placeInList } from '../../parts/list.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { Say } from '../../parts/tone.tsx'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { MovePerson } from './move-person.tsx'
import { usePlan } from './use-plan.ts'
import { useSending } from './use-sending.tsx'

interface Row {
  readonly key: string
  readonly sentence: string
  /** Whom it is about; null for what is about the registers. */
  readonly candidateId: string | null
}

const rowsForSentence = 4

/** What the plan does not do and why: who is in no session, who waits for a word (C6), what to see to in the registers (B5). */
export function PlanOut() {
  const { open } = useProgram()
  const inHand = usePlan()
  const { board, desk, state } = inHand
  const { plan } = state
  const [placing, setPlacing] = useState<string | null>(null)
  const out = useMemo(() => (board && plan ? board.leftOut(plan) : []), [board, plan])
  const aside = board?.question.aside ?? []
  const rows: readonly Row[] = [
    ...(board?.remarks ?? []).map(({ blocking, sentence }, at) => ({
      key: `remark ${at}`,
      sentence: `${blocking ? 'À régler d’abord' : 'À vérifier'}\u00A0: ${sentence}`,
      candidateId: null,
    })),
    ...out.map(({ id, sentence }) => ({ key: id, sentence, candidateId: id })),
    ...aside.map(({ candidateId, domains }) => ({
      key: candidateId,
      sentence: `${board?.nameOf(candidateId)}\u00A0: à confirmer, domaine non maîtrisé en entreprise (${domains.join(', ')}).`,
      candidateId,
    })),
  ]
  const room = useArea().height - 3 - rowsForSentence
  const selection = useSelection(rows.length, room)
  const chosen = rows[selection.index]
  const sending = useSending(desk)
  const waits = aside.find(({ candidateId }) => candidateId === chosen?.candidateId)
  const candidate = CandidateId.safeParse(chosen?.candidateId)
  const isOut = out.some(({ id }) => id === chosen?.candidateId)
  if (placing)
    return (
      <MovePerson
        inHand={inHand}
        session={null}
        person={{ id: placing, kind: 'candidate' }}
        onClose={() => setPlacing(null)}
      />
    )
  const keys = [
    ...selection.bindings,
    ...(chosen && isOut && plan!.sessions.length > 0
      ? [{ keys: ['p'], says: 'placer dans une séance', run: () => setPlacing(chosen.candidateId) }]
      : []),
    ...(waits
      ? [
          {
            keys: ['c'],
            says: 'le convoquer quand même',
            run: () => sending.ask({ id: waits.candidateId, name: board?.nameOf(waits.candidateId) ?? '' }),
          },
        ]
      : []),
    ...(candidate.success
      ? [
          {
            keys: ['return'],
            says: 'voir le candidat',
            run: () => open({ screen: 'candidate', candidateId: candidate.data }),
          },
        ]
      : []),
  ]
  return (
    <Screen title={titles['plan-out']} keys={keys} question={sending.question}>
      {({ width }) => (
        <>
          <Box paddingX={1} height={1}>
            <Say tone="quiet">
              {counted(out.length, 'candidat')} sans séance, {aside.length} à confirmer,{' '}
              {counted(board?.remarks.length ?? 0, 'remarque')}
            </Say>
          </Box>
          <List items={rows} selection={selection} height={room} keyOf={({ key }) => key}>
            {({ sentence }) => <Say>{sentence}</Say>}
          </List>
          <Box paddingX={2}>
            <Say tone="quiet">{placeInList(selection.top, room, rows.length)}</Say>
          </Box>
          <Box paddingX={1} height={rowsForSentence} flexDirection="column">
            <Lines text={chosen?.sentence ?? ''} width={width - 2} tone="strong" most={rowsForSentence} />
          </Box>
        </>
      )}
    </Screen>
  )
}
