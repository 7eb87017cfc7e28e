import { useState } from 'react'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { emptySession, readSession, unreadOf } from '../../session-draft.ts'
import { useAnswer } from '../../use-answer.ts'
import { useConsidered } from '../../use-considered.ts'
import { useDraft } from '../../use-draft.ts'
import type { Binding } from '../../parts/bindings.ts'
import { CandidatesStep } from './candidates-step.tsx'
import { CheckStep } from './check-step.tsx'
import { JuryStep } from './jury-step.tsx'
import { WhenAndWhere } from './when-and-where.tsx'

const steps = [WhenAndWhere, CandidatesStep, JuryStep, CheckStep]
const none: readonly never[] = []

/** Makes a session by hand, in four steps that can be gone through in any order; what is typed stays. */
export function NewSession() {
  const { client, freshness, goTo } = useProgram()
  const draft = useDraft(titles['new-session'], emptySession)
  const candidates = useAnswer(() => client.candidates(), freshness).value ?? none
  const jurors = useAnswer(() => client.jurors(), freshness).value ?? none
  const [step, setStep] = useState(0)
  const read = readSession(draft.value)
  const considered = useConsidered(client, read.order, freshness)
  const go = (by: number) => setStep(Math.max(0, Math.min(steps.length - 1, step + by)))
  const Step = steps[step] ?? WhenAndWhere
  const stepKeys: readonly Binding[] = [
    { keys: ['tab'], says: 'étape suivante', run: () => go(1), quiet: step === steps.length - 1 },
    { keys: ['shiftTab'], says: 'précédente', run: () => go(-1), quiet: step === 0 },
  ]
  const onMade = () => {
    draft.clear()
    goTo({ screen: 'sessions' })
  }
  const unread = unreadOf(candidates, draft.value.candidateIds)
  const kept = { held: draft.held, clear: draft.clear }
  const shared = {
    draft: draft.value,
    kept,
    change: draft.change,
    read,
    considered,
    candidates,
    jurors,
    unread,
    step,
    stepKeys,
  }
  return <Step {...shared} next={() => go(1)} onMade={onMade} />
}
