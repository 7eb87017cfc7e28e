import { counted, sayFigures, sayProof, scoreLines } from '@delibere/core/fr'
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

/** Rows that the head takes. */
export const headRows = 6

/** What the plan comes to, how far the search is, and level by level how far from the best there could be. */
export function PlanHead({ inHand: { state, board, view }, searching, width }: Props) {
  const { run, draft, scope } = state
  const what = [
    draft ? `Projet ${draft.name}` : 'Nouveau projet',
    scope === 'again' ? 'les séances à venir peuvent changer' : 'les séances prévues restent',
    ...(view && view.faults.length > 0 ? [counted(view.faults.length, 'règle enfreinte', 'règles enfreintes')] : []),
  ].join(', ')
  return (
    <Box flexDirection="column" height={headRows} paddingX={1}>
      <Say tone="strong">{what}</Say>
      {view ? (
        <Lines text={sayFigures(view.figures)[0] ?? ''} width={width - 2} most={2} />
      ) : (
        <Waiting board={board} width={width - 2} />
      )}
      {searching && run && (
        <Box>
          <ProgressBar progress={{ done: run.elapsed, of: run.budget }} width={30} />
          <Say tone="quiet"> {counted(run.improvements, 'amélioration')}</Say>
        </Box>
      )}
      {run?.status === 'impossible' && (
        <Say tone="bad">{'Aucun planning ne respecte ce qui est fixé\u00A0: retirez une fixation.'}</Say>
      )}
      {run?.status === 'failed' && <Say tone="bad">La recherche s’est interrompue. Ce qu’elle avait trouvé reste.</Say>}
      {view && <Levels inHand={{ view, state }} width={width - 2} />}
    </Box>
  )
}

interface LevelsProps {
  readonly inHand: Pick<PlanInHand, 'view' | 'state'>
  readonly width: number
}

/** “coût des jurys 18 (≥ 16)”: what is proven bears a tick, since it is its own bound. */
function Levels({ inHand: { view, state }, width }: LevelsProps) {
  if (!view) return null
  const known = state.run ?? { bounds: null, proven: 0 }
  const text = scoreLines(view.score, known)
    .map(({ says, value, bound, proven }) => `${says} ${value}${proven ? ' ✓' : !bound ? '' : ` (≥\u00A0${bound})`}`)
    .join(' · ')
  return (
    <>
      {state.run?.status === 'proven' && (
        <Say tone="good">{sayProof(state.run.proven, view.score, state.run.bounds)}</Say>
      )}
      <Lines text={text} width={width} tone="quiet" most={2} />
    </>
  )
}

function Waiting({ board, width }: Pick<PlanInHand, 'board'> & { readonly width: number }) {
  if (!board) return <Say tone="quiet">Un instant…</Say>
  const { candidates, openings, jurors } = board.question.instance
  const text = `${counted(candidates.length, 'candidat')} à planifier, ${counted(openings.length, 'ouverture libre', 'ouvertures libres')}, ${counted(jurors.length, 'juré')}. Touche p pour proposer.`
  return <Lines text={text} width={width} most={2} />
}
