import { basename } from 'node:path'
import type { Order } from '@delibere/client'
import {
  type CalendarDate,
  type CandidateView,
  isWaivable,
  mostAttachmentBytes,
  type PieceKind,
  type PieceState,
  type PieceView,
} from '@delibere/core'
import { formatShortDate, pieceStateWords, pieceWords } from '@delibere/core/fr'
import { bytesOrWhy } from '../../file/bytes-of.ts'
import { typedPath } from '../../file/typed-path.ts'
import type { Binding } from '../../parts/bindings.ts'
import type { Question } from '../../parts/dialog.tsx'
import { useProgram } from '../../program.ts'
import { typedDate } from '../../typed.ts'
import { type Asked, useTypedAnswer } from '../../use-typed-answer.tsx'
import { explainRefusal } from '../../words.ts'

/** What the office does with the piece under the cursor: received, returned, without reason to be, awaited again, a document attached. */
export function usePieceActs(
  { candidate, name: who, missing }: CandidateView,
  piece: PieceView | undefined,
): { readonly keys: readonly Binding[]; readonly question: Question | null } {
  const { client, today, say } = useProgram()
  const { question, ask } = useTypedAnswer()
  if (!piece) return { keys: [], question: null }
  const { kind, state, last } = piece
  const candidateId = candidate.id
  const record = async (pieces: readonly PieceKind[], change: Change) => {
    const answer = await client.order(orderOf(candidateId, pieces, change))
    return answer.ok ? null : explainRefusal(answer.error)
  }
  const recordOne = async (change: Change) => {
    const problem = await record([kind], change)
    if (problem !== null) return problem
    const undo = orderOf(candidateId, [kind], last ?? { state: 'awaited', on: today, reason: null })
    say({ tone: 'good', text: `${who}\u00A0: ${pieceWords[kind]}, ${pieceStateWords[change.state]}.`, undo })
    return null
  }
  const recordAtOnce = async (to: PieceState) => {
    const problem = await recordOne({ state: to, on: today, reason: null })
    if (problem !== null) say({ tone: 'bad', text: problem })
  }
  const received = (text: string, take: (change: Change) => Promise<string | null>) => {
    const day = typedDate(text)
    return day.ok ? take({ state: 'received', on: day.value, reason: null }) : day.error
  }
  const receivedAll = async (change: Change) => {
    const problem = await record(missing, change)
    if (problem === null) say({ tone: 'good', text: `${who}\u00A0: le dossier est complet.` })
    return problem
  }
  const returned = (text: string) =>
    text.trim() === ''
      ? 'Indiquez pourquoi la pièce est retournée.'
      : recordOne({ state: 'returned', on: today, reason: text.trim() })
  const attached = async (text: string) => {
    const path = typedPath(text)
    const bytes = await bytesOrWhy(path, mostAttachmentBytes)
    if (!bytes.ok) return bytes.error
    const answer = await client.attach({ candidateId, piece: kind, name: basename(path), bytes: bytes.value })
    if (!answer.ok) return explainRefusal(answer.error)
    const undo = { type: 'piece.detach', candidateId, piece: kind, sha256: answer.value.sha256 } as const
    say({ tone: 'good', text: `${basename(path)} est joint.`, undo })
    return null
  }
  const askFor = (what: keyof typeof labels, take: Asked['take'], answer = '') =>
    ask({ title: `${who}\u00A0: ${pieceWords[kind]}`, text: labels[what], says: 'confirmer', take, answer })
  const day = formatShortDate(today)
  const keys: readonly Binding[] = [
    { keys: ['e'], says: 'reçue', run: () => askFor('received', (text) => received(text, recordOne), day) },
    ...(missing.length > 1
      ? [
          {
            keys: ['E'],
            says: 'tout est reçu',
            run: () => askFor('all', (text) => received(text, receivedAll), day),
          },
        ]
      : []),
    ...(state === 'received' ? [{ keys: ['t'], says: 'retourner', run: () => askFor('returned', returned) }] : []),
    { keys: ['j'], says: 'joindre', run: () => askFor('attach', attached) },
    ...(isWaivable(kind) && state !== 'waived'
      ? [{ keys: ['x'], says: 'sans objet', run: () => void recordAtOnce('waived') }]
      : []),
    ...(state === 'awaited'
      ? []
      : [{ keys: ['a'], says: 'attendue de nouveau', run: () => void recordAtOnce('awaited'), quiet: true }]),
  ]
  return { keys, question }
}

const labels = {
  received: 'Reçue le (JJ/MM/AAAA)\u00A0:',
  all: 'Tout ce qui manque est reçu le (JJ/MM/AAAA)\u00A0:',
  returned: 'Retournée au candidat parce que\u00A0:',
  attach: 'Chemin du PDF ou de l’image (tapé, collé ou glissé ici)\u00A0:',
} as const

interface Change {
  readonly state: PieceState
  readonly on: CalendarDate
  readonly reason: string | null
}

const orderOf = (
  candidateId: CandidateView['candidate']['id'],
  pieces: readonly PieceKind[],
  { state, on, reason }: Change,
): Order => ({ type: 'piece.record', candidateId, pieces: [...pieces], state, on, reason })
