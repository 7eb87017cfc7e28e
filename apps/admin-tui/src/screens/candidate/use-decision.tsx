import type { Order } from '@delibere/client'
import type { CalendarDate, CandidateView } from '@delibere/core'
import { formatShortDate } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import type { Binding } from '../../parts/bindings.ts'
import type { Question } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useProgram } from '../../program.ts'
import { typedDate } from '../../typed.ts'
import { explainRefusal } from '../../words.ts'

type Decision = 'admissible' | 'inadmissible'

/** A decision being taken: its day is asked first, then, where the experience is too short for it, a word. */
interface Deciding {
  readonly decision: Decision
  /** The day that was typed; null while it is asked. */
  readonly on: CalendarDate | null
  readonly text: string
  readonly problem: string | null
}

/** Deciding on a VAE request (C4). Nothing is recorded before its day has been confirmed. */
export function useDecision({ candidate, name, file }: CandidateView): {
  readonly keys: readonly Binding[]
  readonly question: Question | null
} {
  const { client, today, say } = useProgram()
  const [deciding, setDeciding] = useState<Deciding | null>(null)
  const candidateId = candidate.id
  const was = file.admissibility?.decision ?? null
  const record = async (decision: Decision, on: CalendarDate, word?: string) => {
    const order: Order = { type: 'admissibility.decide', candidateId, decision, on, ...(word ? { word } : {}) }
    const answer = await client.order(order)
    if (answer.ok) {
      setDeciding(null)
      return say({ tone: 'good', text: words[decision].done, ...undoOf(candidateId, was, today) })
    }
    const problem = explainRefusal(answer.error)
    if (answer.error.code === 'experience-too-short') setDeciding({ decision, on, text: word ?? '', problem })
    else setDeciding({ decision, on: null, text: formatShortDate(on), problem })
  }
  const confirm = ({ decision, on, text }: Deciding) => {
    if (on) return text.trim() === '' ? undefined : void record(decision, on, text.trim())
    const day = typedDate(text)
    return day.ok ? void record(decision, day.value) : setDeciding({ decision, on, text, problem: day.error })
  }
  const ask = (decision: Decision) => () =>
    setDeciding({ decision, on: null, text: formatShortDate(today), problem: null })
  const keys: readonly Binding[] = [
    { keys: ['v'], says: 'recevable', run: ask('admissible') },
    { keys: ['x'], says: 'non recevable', run: ask('inadmissible') },
  ]
  if (!deciding) return { keys, question: null }
  const { decision, on, text, problem } = deciding
  const asked = on ? 'Votre mot, gardé au journal\u00A0:' : 'Date de la décision (JJ/MM/AAAA)\u00A0:'
  const question: Question = {
    title: `${name}\u00A0: ${words[decision].title}`,
    text: [problem, asked].filter(Boolean).join('\n'),
    keys: [
      { keys: ['return'], says: 'confirmer', run: () => confirm(deciding) },
      { keys: ['escape'], says: 'ne rien faire', run: () => setDeciding(null) },
    ],
    body: ({ width }) => (
      <Box height={1}>
        <TextField value={text} onChange={(typed) => setDeciding({ ...deciding, text: typed })} active width={width} />
      </Box>
    ),
  }
  return { keys, question }
}

const words = {
  admissible: { title: 'déclarer la demande recevable\u202F?', done: 'Demande recevable.' },
  inadmissible: { title: 'déclarer la demande non recevable\u202F?', done: 'Demande non recevable.' },
} as const

/** Puts back what was decided before; one that was positive is decided again by who wants it, with their word. */
const undoOf = (
  candidateId: CandidateView['candidate']['id'],
  was: { readonly admissible: boolean; readonly on: CalendarDate } | null,
  today: CalendarDate,
): { readonly undo?: Order } => {
  if (was?.admissible) return {}
  const decision = was ? 'inadmissible' : 'open'
  return { undo: { type: 'admissibility.decide', candidateId, decision, on: was?.on ?? today } }
}
