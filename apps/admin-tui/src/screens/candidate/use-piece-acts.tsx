import { basename } from 'node:path'
import type { Order } from '@delibere/client'
import {
  type CalendarDate,
  type CandidateView,
  isWaivable,
  mostAttachmentBytes,
  type PieceState,
  type PieceView,
} from '@delibere/core'
import { formatShortDate, pieceStateWords, pieceWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import { bytesOrWhy } from '../../file/bytes-of.ts'
import { typedPath } from '../../file/typed-path.ts'
import type { Binding } from '../../parts/bindings.ts'
import type { Question } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useProgram } from '../../program.ts'
import { typedDate } from '../../typed.ts'
import { explainRefusal } from '../../words.ts'

/** What is being asked about a piece: the day it came, why it goes back, or which document to attach. */
interface Asking {
  readonly what: 'received' | 'all' | 'returned' | 'attach'
  readonly text: string
  readonly problem: string | null
}

/** What the office does with the piece under the cursor: received, returned, without reason to be, awaited again, a document attached. */
export function usePieceActs(
  { candidate, name: who, missing }: CandidateView,
  piece: PieceView | undefined,
): { readonly keys: readonly Binding[]; readonly question: Question | null } {
  const { client, today, say } = useProgram()
  const [asking, setAsking] = useState<Asking | null>(null)
  if (!piece) return { keys: [], question: null }
  const { kind, state, last } = piece
  const candidateId = candidate.id
  const record = async (to: PieceState, on: CalendarDate, reason: string | null) => {
    setAsking(null)
    const order = orderOf(candidateId, kind, { state: to, on, reason })
    const answer = await client.order(order)
    const undo = orderOf(candidateId, kind, last ?? { state: 'awaited', on: today, reason: null })
    say(
      answer.ok
        ? { tone: 'good', text: `${who}\u00A0: ${pieceWords[kind]}, ${pieceStateWords[to]}.`, undo }
        : { tone: 'bad', text: explainRefusal(answer.error) },
    )
  }
  const receiveAll = async (on: CalendarDate) => {
    setAsking(null)
    const pieces = [...missing]
    const answer = await client.order({
      type: 'piece.record',
      candidateId,
      pieces,
      state: 'received',
      on,
      reason: null,
    })
    say(
      answer.ok
        ? { tone: 'good', text: `${who}\u00A0: le dossier est complet.` }
        : { tone: 'bad', text: explainRefusal(answer.error) },
    )
  }
  const attach = async (text: string) => {
    const path = typedPath(text)
    const bytes = await bytesOrWhy(path, mostAttachmentBytes)
    if (!bytes.ok) return setAsking({ what: 'attach', text, problem: bytes.error })
    const answer = await client.attach({ candidateId, piece: kind, name: basename(path), bytes: bytes.value })
    if (!answer.ok) return setAsking({ what: 'attach', text, problem: explainRefusal(answer.error) })
    setAsking(null)
    const undo = { type: 'piece.detach', candidateId, piece: kind, sha256: answer.value.sha256 } as const
    say({ tone: 'good', text: `${basename(path)} est joint.`, undo })
  }
  const confirm = ({ what, text }: Asking) => {
    if (what === 'attach') return void attach(text)
    if (what === 'returned') {
      if (text.trim() === '') return setAsking({ what, text, problem: 'Indiquez pourquoi la pièce est retournée.' })
      return void record('returned', today, text.trim())
    }
    const day = typedDate(text)
    if (!day.ok) return setAsking({ what, text, problem: day.error })
    return void (what === 'all' ? receiveAll(day.value) : record('received', day.value, null))
  }
  const ask = (what: Asking['what'], text: string) => setAsking({ what, text, problem: null })
  const keys: readonly Binding[] = [
    { keys: ['e'], says: 'reçue', run: () => ask('received', formatShortDate(today)) },
    ...(missing.length > 1
      ? [{ keys: ['E'], says: 'tout est reçu', run: () => ask('all', formatShortDate(today)) }]
      : []),
    ...(state === 'received' ? [{ keys: ['t'], says: 'retourner', run: () => ask('returned', '') }] : []),
    { keys: ['j'], says: 'joindre', run: () => ask('attach', '') },
    ...(isWaivable(kind) && state !== 'waived'
      ? [{ keys: ['x'], says: 'sans objet', run: () => void record('waived', today, null) }]
      : []),
    ...(state === 'awaited'
      ? []
      : [{ keys: ['a'], says: 'attendue de nouveau', run: () => void record('awaited', today, null), quiet: true }]),
  ]
  const question = asking && {
    title: `${who}\u00A0: ${pieceWords[kind]}`,
    text: asking.problem ? `${labels[asking.what]}\n${asking.problem}` : labels[asking.what],
    keys: [
      { keys: ['return'], says: 'confirmer', run: () => confirm(asking) },
      { keys: ['escape'], says: 'ne rien faire', run: () => setAsking(null) },
    ],
    body: ({ width }: { readonly width: number }) => (
      <Box height={1}>
        <TextField value={asking.text} onChange={(text) => ask(asking.what, text)} active width={width} />
      </Box>
    ),
  }
  return { keys, question }
}

const labels = {
  received: 'Reçue le (JJ/MM/AAAA)\u00A0:',
  all: 'Tout ce qui manque est reçu le (JJ/MM/AAAA)\u00A0:',
  returned: 'Retournée au candidat parce que\u00A0:',
  attach: 'Chemin du PDF ou de l’image (tapé, collé ou glissé ici)\u00A0:',
} as const

const orderOf = (
  candidateId: CandidateView['candidate']['id'],
  piece: PieceView['kind'],
  { state, on, reason }: { readonly state: PieceState; readonly on: CalendarDate; readonly reason: string | null },
): Order => ({ type: 'piece.record', candidateId, pieces: [piece], state, on, reason })
