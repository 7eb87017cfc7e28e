import type { CandidateId, CandidateView, Framework, FrameworkRef } from '@delibere/core'
import type { ComponentType } from 'react'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { useAnswer } from '../../use-answer.ts'
import { Waiting } from '../waiting.tsx'
import { useCandidate } from './use-candidate.ts'

/** What a part of a file is entered on: the candidate, and the framework whose domains it follows. */
export interface OfFrameworkProps {
  readonly view: CandidateView
  readonly framework: Framework
  readonly at: FrameworkRef
}

interface Props {
  readonly candidateId: CandidateId
  readonly part: 'assessment' | 'training' | 'vae'
  readonly entering: ComponentType<OfFrameworkProps>
}

/** Enters a part that follows a framework: the one it was begun in, else the current one of the certificate. */
export function OfFramework({ candidateId, part, entering: Entering }: Props) {
  const { client } = useProgram()
  const { value: view, refusal } = useCandidate(candidateId)
  const at = view?.file[part]?.framework ?? view?.framework ?? null
  const framework = useAnswer(
    () => client.framework(at ?? { certificate: 'AC', version: '0' }),
    at ? `${at.certificate}@${at.version}` : null,
  )
  if (!view || !framework.value || !at)
    return <Waiting title={titles[part]} refusal={refusal ?? (at ? framework.refusal : null)} />
  return <Entering view={view} framework={framework.value} at={at} />
}
