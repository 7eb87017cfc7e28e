import { counted, sayFigures, sayProof } from '@delibere/core/fr'
import { Box } from 'ink'
import { Lines } from '../../parts/lines.tsx'
import { ProgressBar } from '../../parts/progress-bar.tsx'
import { Say } from '../../parts/tone.tsx'
import type { PlanInHand } from './use-plan.ts'

interface Props {
  readonly inHand: PlanInHand
  readonly searching: boolean
  readonly width: number
}

/** What the plan comes to, how far the search is, and how far from the best there could be. Five rows. */
export function PlanHead({ inHand: { state, board, view }, searching, width }: Props) {
  const { run, draft, scope } = state
  const what = [
    draft ? `Projet ${draft.name}` : 'Nouveau projet',
    scope === 'again' ? 'les séances à venir peuvent changer' : 'les séances prévues restent',
  ].join(', ')
  return (
    <Box flexDirection="column" height={5} paddingX={1}>
      <Say tone="strong">{what}</Say>
      {view ? (
        <Lines text={sayFigures(view.figures).slice(0, 2).join('\n')} width={width - 2} tone="plain" most={2} />
      ) : (
        <Waiting board={board} />
      )}
      {searching && run && (
        <Box>
          <ProgressBar progress={{ done: run.elapsed, of: run.budget }} width={30} />
          <Say tone="quiet"> {counted(run.improvements, 'amélioration')}</Say>
        </Box>
      )}
      {run && view && (
        <Say tone={run.status === 'proven' ? 'good' : 'quiet'}>{sayProof(run.proven, view.score, run.bounds)}</Say>
      )}
    </Box>
  )
}

function Waiting({ board }: Pick<PlanInHand, 'board'>) {
  if (!board) return <Say tone="quiet">Un instant…</Say>
  const { candidates, openings, jurors } = board.question.instance
  return (
    <Say>
      {counted(candidates.length, 'candidat')} à planifier,{' '}
      {counted(openings.length, 'ouverture libre', 'ouvertures libres')}, {counted(jurors.length, 'juré')}. Touche p
      pour proposer.
    </Say>
  )
}
