import type { HearingLine, SessionView } from '@delibere/core'
import { useState } from 'react'
import type { Question } from '../../parts/dialog.tsx'
import { useProgram } from '../../program.ts'
import { useOrder } from '../../use-order.ts'
import { explainRefusal } from '../../words.ts'

interface Asked {
  readonly hearing: HearingLine
  /** Whether it has been tried since it was asked: a refusal of before says nothing of it. */
  readonly tried: boolean
}

/** Taking one candidate out of a session that has not opened; asked once more, since the place in the order is lost. */
export function useReleasing({ id, number }: SessionView) {
  const { client, say } = useProgram()
  const { send, refusal } = useOrder(client)
  const [asked, setAsked] = useState<Asked | null>(null)
  const release = async (hearing: HearingLine) => {
    setAsked({ hearing, tried: true })
    if (!(await send({ type: 'session.release', sessionId: id, hearingId: hearing.id }))) return
    setAsked(null)
    say({ tone: 'good', text: `${hearing.name} n’est plus dans la séance ${number}.` })
  }
  const question = ({ hearing, tried }: Asked): Question => {
    const keep = { keys: ['escape', 'n'], says: 'ne rien faire', run: () => setAsked(null) }
    const why = tried ? refusal : null
    return {
      title: `Retirer ${hearing.name} de la séance ${number}\u202F?`,
      text: why
        ? explainRefusal(why)
        : 'Ce candidat pourra être mis dans une autre séance ou renoncer. Les suivants passeront plus tôt.',
      keys: why ? [keep] : [{ keys: ['o'], says: 'le retirer', run: () => release(hearing) }, keep],
    }
  }
  return {
    question: asked && question(asked),
    ask: (hearing: HearingLine) => setAsked({ hearing, tried: false }),
  }
}
