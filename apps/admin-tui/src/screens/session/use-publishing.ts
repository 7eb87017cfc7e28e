import type { ClosedSessionView } from '@delibere/core'
import { nbsp } from '@delibere/core/fr'
import { useState } from 'react'
import type { Question } from '../../parts/dialog.tsx'
import { useProgram } from '../../program.ts'
import { useOrder } from '../../use-order.ts'
import { explainRefusal } from '../../words.ts'

/** Publishing a sealed session (H10); asked once more, since nothing undoes it. */
export function usePublishing({ id, number }: ClosedSessionView) {
  const { client, say } = useProgram()
  const { send, refusal } = useOrder(client)
  const [asking, setAsking] = useState(false)
  const publish = async () => {
    if (!(await send({ type: 'session.publish', sessionId: id }))) return
    setAsking(false)
    say({ tone: 'good', text: `La séance ${number} est publiée.` })
  }
  const stop = { keys: ['escape', 'n'], says: 'ne rien faire', run: () => setAsking(false) }
  const question: Question = {
    title: `Publier la séance ${number}\u202F?`,
    text: refusal
      ? explainRefusal(refusal)
      : `Les fiches pourront être envoyées aux candidats, et les notes privées des membres seront effacées. C’est définitif${nbsp}: relisez les fiches avant.`,
    keys: refusal ? [stop] : [{ keys: ['o'], says: 'publier', run: publish }, stop],
  }
  return { question: asking ? question : null, ask: () => setAsking(true) }
}
