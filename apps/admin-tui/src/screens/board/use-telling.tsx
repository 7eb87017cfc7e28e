import type { BoardSession } from '@delibere/core'
import { nbsp } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import { messageWord } from '../../board-words.ts'
import type { Question } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { Say } from '../../parts/tone.tsx'
import { useProgram } from '../../program.ts'
import { useOrder } from '../../use-order.ts'
import { explainRefusal } from '../../words.ts'

/** Letters a message may have: it is read at a glance, beside what goes on. */
const longest = 200

const characters = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/** What fits of a text, in whole characters: an emoji is several of what `length` counts. */
function cut(text: string): string {
  const past = [...characters.segment(text)].find(({ index, segment }) => index + segment.length > longest)
  return text.slice(0, past?.index)
}

/** Whether a room can still be written to. */
export const mayTell = ({ status }: BoardSession): boolean =>
  status === 'planned' || status === 'open' || status === 'minutes'

/** Writing a short message to a room: who presides sees it, and the board says when it has been read. */
export function useTelling(): {
  readonly question: Question | null
  readonly ask: (session: BoardSession) => void
} {
  const { client, say, ofStay } = useProgram()
  const { send, busy, refusal } = useOrder(client)
  const [asked, setAsked] = useState<BoardSession | null>(null)
  const [text, setText] = ofStay(`message ${asked?.id ?? ''}`, '')
  const tell = async ({ id, number }: BoardSession) => {
    if (text.trim() === '' || busy) return
    if (!(await send({ type: 'room.tell', sessionId: id, text }))) return
    setText('')
    setAsked(null)
    say({ tone: 'good', text: `Message envoyé à la salle de ${number}\u202F; le tableau dira quand il est lu.` })
  }
  const question = (session: BoardSession): Question => ({
    title: `Écrire à la salle, ${session.number}, ${session.place}`,
    text: [
      refusal ? explainRefusal(refusal) : 'La présidence le verra aussitôt, à la place du message précédent.',
      ...(messageWord(session) === null ? [] : [messageWord(session)!]),
      `Message (${text.length} sur ${longest}${nbsp}lettres)${nbsp}:`,
    ].join('\n'),
    body: ({ width }) => (
      <Box height={1}>
        <Say tone="accent">› </Say>
        <TextField value={text} onChange={(next) => setText(cut(next))} active width={width - 2} />
      </Box>
    ),
    keys: [
      { keys: ['return'], says: 'envoyer', run: () => void tell(session) },
      { keys: ['escape'], says: 'annuler', run: () => setAsked(null) },
    ],
  })
  return { question: asked && question(asked), ask: setAsked }
}
