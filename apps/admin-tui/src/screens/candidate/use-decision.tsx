import type { Order } from '@delibere/client'
import type { CalendarDate, CandidateView } from '@delibere/core'
import { formatShortDate } from '@delibere/core/fr'
import { useState } from 'react'
import type { Binding } from '../../parts/bindings.ts'
import type { Question } from '../../parts/dialog.tsx'
import { useProgram } from '../../program.ts'
import { typedDate } from '../../typed.ts'
import { useTypedAnswer } from '../../use-typed-answer.tsx'
import { explainRefusal } from '../../words.ts'

type Decision = 'admissible' | 'inadmissible'

const decisionWords = { admissible: 'recevable', inadmissible: 'non recevable' } as const

/**
 * Deciding on a VAE request (C4), as the file holds it and not as it is only typed: its day is asked, then a word where the
 * experience is too short for it.
 */
export function useDecision(
  { candidate, name, file }: CandidateView,
  unsaved: boolean,
): {
  readonly keys: readonly Binding[]
  readonly question: Question | null
  readonly trouble: string
  /** Takes the trouble back, once it is put right. */
  readonly forget: () => void
} {
  const { client, today, say } = useProgram()
  const { question, ask } = useTypedAnswer()
  const [trouble, setTrouble] = useState('')
  const candidateId = candidate.id
  const was = file.admissibility?.decision ?? null
  const record = async (decision: Decision, on: CalendarDate, word?: string) => {
    const order: Order = { type: 'admissibility.decide', candidateId, decision, on, ...(word ? { word } : {}) }
    const answer = await client.order(order)
    if (!answer.ok) return answer.error
    say({ tone: 'good', text: `Demande ${decisionWords[decision]}.`, ...undoOf(candidateId, was, today) })
    return null
  }
  const decide = (decision: Decision) => {
    setTrouble(unsaved ? 'Rien n’est décidé\u00A0: enregistrez d’abord ce qui est saisi (Ctrl+S).' : '')
    if (unsaved) return
    const asked = { title: `${name}\u00A0: demande ${decisionWords[decision]}`, says: 'noter la décision' }
    ask({
      ...asked,
      text: 'Décidé le (JJ/MM/AAAA)\u00A0:',
      answer: formatShortDate(today),
      async take(day) {
        const on = typedDate(day)
        if (!on.ok) return on.error
        const refusal = await record(decision, on.value)
        if (refusal?.code !== 'experience-too-short') return refusal && explainRefusal(refusal)
        return {
          ...asked,
          text: `${explainRefusal(refusal)}\nVotre mot, gardé au journal\u00A0:`,
          async take(word) {
            if (word.trim() === '') return 'Dites en un mot pourquoi.'
            const still = await record(decision, on.value, word.trim())
            return still && explainRefusal(still)
          },
        }
      },
    })
  }
  const keys: readonly Binding[] = [
    { keys: ['v'], says: decisionWords.admissible, run: () => decide('admissible') },
    { keys: ['x'], says: decisionWords.inadmissible, run: () => decide('inadmissible') },
  ]
  return { keys, question, trouble, forget: () => setTrouble('') }
}

/** Puts back what was decided before; a positive decision is taken again by who wants it, with their word. */
const undoOf = (
  candidateId: CandidateView['candidate']['id'],
  was: { readonly admissible: boolean; readonly on: CalendarDate } | null,
  today: CalendarDate,
): { readonly undo?: Order } => {
  if (was?.admissible) return {}
  const decision = was ? 'inadmissible' : 'open'
  return { undo: { type: 'admissibility.decide', candidateId, decision, on: was?.on ?? today } }
}
