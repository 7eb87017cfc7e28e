import type { CandidateId } from '@delibere/core'
import { Box } from 'ink'
import { conflictLines, domainLines, historyLines, identityLines, sessionLines } from '../../candidate-paragraphs.ts'
import type { Binding } from '../../parts/bindings.ts'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { Waiting } from '../waiting.tsx'
import { FileTab } from './file-tab.tsx'
import { useTabs } from './tab-line.tsx'
import { TextTab } from './text-tab.tsx'
import { useCandidate } from './use-candidate.ts'
import { useWithdrawal } from './use-withdrawal.tsx'

interface Props {
  readonly candidateId: CandidateId
}

/** The parts of what is known of a candidate. */
const tabs = ['Identité', 'Dossier', 'Domaines', 'Séances', 'Conflits', 'Historique']

/** Everything the office has of one candidate, in tabs, and what can be done with it. */
export function Candidate({ candidateId }: Props) {
  const { open } = useProgram()
  const { value: view, refusal } = useCandidate(candidateId)
  const tab = useTabs(`tab of ${candidateId}`, tabs)
  const withdrawal = useWithdrawal(view)
  if (!view) return <Waiting title={titles.candidate} refusal={refusal} />
  const keys: readonly Binding[] = [
    ...tab.keys,
    { keys: ['c'], says: 'corriger', run: () => open({ screen: 'correct-candidate', candidateId }) },
    ...withdrawal.keys,
  ]
  const { shown } = tab
  const around = { title: view.name, tabs, shown, keys, question: withdrawal.question }
  const lines = [identityLines, null, domainLines, sessionLines, conflictLines, historyLines][shown]
  return (
    <Box>
      {lines ? (
        <TextTab key={shown} {...around} lines={lines(view)} empty={nothing[shown] ?? ''} />
      ) : (
        <FileTab {...around} view={view} />
      )}
    </Box>
  )
}

/** What is said of a part that holds nothing. */
const nothing: Readonly<Record<number, string>> = {
  2: 'Le référentiel de ce CQP n’a pas encore ses domaines de compétences.',
  3: 'Aucune séance.',
  4: 'Aucun juré de la même organisation.',
}
