import { Box } from 'ink'
import { useState } from 'react'
import type { Question } from './parts/dialog.tsx'
import { TextField } from './parts/text-field.tsx'

/** A question that is answered by a line of text. */
export interface Asked {
  readonly title: string
  readonly text: string
  /** What Entrée does with the answer, in the infinitive. */
  readonly says: string
  /** Does it, and gives null; or tells what is wrong with the answer, or what is asked next, having done nothing. */
  readonly take: (answer: string) => Taken | Promise<Taken>
  /** What stands in the line at first. */
  readonly answer?: string
  /** Shown in the line while it is empty. */
  readonly example?: string
}

type Taken = string | null | Asked

interface Asking {
  readonly asked: Asked
  readonly answer: string
  readonly problem: string | null
  /** While it is being done, which is begun once, however often Entrée is pressed. */
  readonly busy: boolean
}

/** Asks for a line of text in the place of the screen; what is wrong with it is told, and it can be typed on. */
export function useTypedAnswer(): { readonly question: Question | null; readonly ask: (asked: Asked) => void } {
  const [asking, setAsking] = useState<Asking | null>(null)
  if (!asking)
    return {
      question: null,
      ask: (asked) => setAsking({ asked, answer: asked.answer ?? '', problem: null, busy: false }),
    }
  const { asked, answer, problem, busy } = asking
  const confirm = async () => {
    setAsking({ ...asking, problem: null, busy: true })
    const found = await asked.take(answer)
    if (found === null) setAsking(null)
    else if (typeof found === 'string') setAsking({ asked, answer, problem: found, busy: false })
    else setAsking({ asked: found, answer: found.answer ?? '', problem: null, busy: false })
  }
  const question: Question = {
    title: asked.title,
    text: [asked.text, busy ? 'Un instant…' : problem].filter(Boolean).join('\n'),
    keys: busy
      ? []
      : [
          { keys: ['return'], says: asked.says, run: confirm },
          { keys: ['escape'], says: 'ne rien faire', run: () => setAsking(null) },
        ],
    body: ({ width }) => (
      <Box height={1}>
        <TextField
          value={answer}
          onChange={(typed) => setAsking({ ...asking, answer: typed, problem: null })}
          active={!busy}
          width={width}
          example={asked.example ?? ''}
        />
      </Box>
    ),
  }
  return { question, ask: () => {} }
}
