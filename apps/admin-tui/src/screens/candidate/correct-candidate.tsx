import { type CandidateId, candidatesFile, candidateTexts, type CandidateView, NewCandidate } from '@delibere/core'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { updated } from '../updated.ts'
import { Correction } from '../correction.tsx'
import { Waiting } from '../waiting.tsx'
import { useCandidate } from './use-candidate.ts'

interface Props {
  readonly candidateId: CandidateId
}

/** Corrects what the register says of a candidate (C7). */
export function CorrectCandidate({ candidateId }: Props) {
  const { client, today, back, say } = useProgram()
  const { value: view, refusal } = useCandidate(candidateId)
  if (!view) return <Waiting title={titles['correct-candidate']} refusal={refusal} />
  const kind = candidatesFile(today)
  return (
    <Correction
      title={`${titles['correct-candidate']}\u00A0: ${view.name}`}
      name={`${titles['correct-candidate']} ${view.name}`}
      id={candidateId}
      kind={kind}
      entry={entryOf(view)}
      reload={async () => {
        const now = await client.candidate(candidateId)
        return now.ok ? entryOf(now.value) : null
      }}
      orderOf={(candidate, version) => ({ type: 'candidate.correct', candidateId, version, candidate })}
      onDone={async ({ version }) => {
        back()
        const was = NewCandidate.parse(view.candidate)
        const undo = { type: 'candidate.correct', candidateId, version: version + 1, candidate: was } as const
        const undoing = view.candidate.version === version ? { undo } : {}
        const now = await client.candidate(candidateId)
        say(updated(`${view.name} est à jour.`, now.ok ? now.value.obstacles : [], undoing))
      }}
    />
  )
}

const entryOf = ({ candidate }: CandidateView) => ({ texts: candidateTexts(candidate), version: candidate.version })
