import { basename } from 'node:path'
import type { Order } from '@delibere/client'
import {
  type CandidateLine,
  err,
  FilePart,
  folded,
  mostAttachmentBytes,
  ok,
  type PieceKind,
  piecesOf,
  type PieceState,
  type Result,
} from '@delibere/core'
import { counted, listed, partWords, pieceWords, quoted } from '@delibere/core/fr'
import { bytesOrWhy, textOrWhy } from '../file/bytes-of.ts'
import { typedPath } from '../file/typed-path.ts'
import { explainRefusal } from '../words.ts'
import { inWords, orderAndSay, theCandidate, versionGiven } from './answers.ts'
import { codeMeant, namesIn } from './chosen.ts'
import { type Command, done, misuse, refuse, withClient } from './command.ts'
import { dayGiven } from './days.ts'

const kind = `PIÈCE   ${namesIn(pieceWords)}`
const kinds = `${kind}\u202F; «\u00A0toutes\u00A0» pour toutes`

/** The pieces that words name: by their code or their French name; all of the route's. */
function piecesNamed(words: readonly string[], route: CandidateLine['route']): Result<readonly PieceKind[], string> {
  if (words.length === 1 && folded(words[0] ?? '') === 'toutes') return ok(piecesOf[route])
  const found = words.map((word) => codeMeant(word, pieceWords))
  const unknown = words.filter((_, place) => found[place] === null)
  return unknown.length > 0
    ? err(`${listed(unknown.map(quoted))} n’est pas une pièce d’un dossier. Les pièces\u00A0: ${namesIn(pieceWords)}.`)
    : ok(found.flatMap((kind) => kind ?? []))
}

const recording = (name: string, state: PieceState, says: string): Command => ({
  name,
  usage: `QUI PIÈCE… [--on JJ/MM/AAAA]${state === 'returned' ? ' --reason TEXTE' : ''}`,
  says,
  options: { on: { type: 'string' }, ...(state === 'returned' ? { reason: { type: 'string' } } : {}) },
  takes: { least: 2, most: 9 },
  details: [kinds],
  async run(given, shell) {
    const on = dayGiven(given, 'on')
    if (!on.ok) return misuse(shell, on.error)
    return withClient(shell, async (client) => {
      const candidate = await theCandidate(client, given.words[0] ?? '')
      if (!candidate.ok) return refuse(shell, candidate.error)
      const { id: candidateId, route, name: who } = candidate.value
      const pieces = piecesNamed(given.words.slice(1), route)
      if (!pieces.ok) return misuse(shell, pieces.error)
      const reason = state === 'returned' ? given.text('reason') : null
      const noted: PieceKind[] = [...pieces.value]
      const order: Order = { type: 'piece.record', candidateId, pieces: noted, state, on: on.value, reason }
      return orderAndSay(
        client,
        order,
        `${who}\u00A0: ${counted(pieces.value.length, 'pièce notée', 'pièces notées')}.`,
        shell,
      )
    })
  },
})

export const fileReceive = recording('file receive', 'received', 'note que des pièces d’un dossier sont reçues')
export const fileReturn = recording('file return', 'returned', 'note qu’une pièce est retournée pour correction')
export const fileAwait = recording('file await', 'awaited', 'note qu’une pièce est de nouveau attendue')
export const fileWaive = recording(
  'file waive',
  'waived',
  'note qu’un livret de suivi est sans objet (aucun module suivi)',
)

export const fileAttach: Command = {
  name: 'file attach',
  usage: 'QUI PIÈCE FICHIER',
  says: 'joint un PDF ou une image à une pièce',
  options: {},
  takes: { least: 3, most: 3 },
  details: [kind],
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const [who = '', word = '', file = ''] = given.words
      const candidate = await theCandidate(client, who)
      if (!candidate.ok) return refuse(shell, candidate.error)
      const pieces = piecesNamed([word], candidate.value.route)
      if (!pieces.ok) return misuse(shell, pieces.error)
      const [piece, another] = pieces.value
      if (!piece || another) return misuse(shell, 'Un document est joint à une seule pièce.')
      const path = typedPath(file)
      const bytes = await bytesOrWhy(path, mostAttachmentBytes)
      if (!bytes.ok) return refuse(shell, bytes.error)
      const attachment = { candidateId: candidate.value.id, piece, name: basename(path), bytes: bytes.value }
      const answer = await client.attach(attachment)
      if (!answer.ok) return refuse(shell, explainRefusal(answer.error))
      shell.out(`${basename(path)} est joint\u00A0: ${pieceWords[piece]}.`)
      return done
    }),
}

/** Enters a part of a file from a JSON file of the form that `candidate show --json` gives it. */
export const fileEnter: Command = {
  name: 'file enter',
  usage: 'QUI PARTIE FICHIER.json [--if-version N]',
  says: 'saisit une partie d’un dossier depuis un fichier JSON',
  options: { 'if-version': { type: 'string' } },
  takes: { least: 3, most: 3 },
  details: [
    `PARTIE   ${namesIn(partWords)}`,
    'Le JSON a la forme de «\u00A0file\u00A0» dans delibere candidate show QUI --json.',
    '--if-version   «\u00A0fileVersion\u00A0» lue au même endroit\u202F; refusé si le dossier a changé depuis',
  ],
  async run(given, shell) {
    const seen = versionGiven(given)
    if (!seen.ok) return misuse(shell, seen.error)
    return withClient(shell, async (client) => {
      const [who = '', part = '', file = ''] = given.words
      const text = await textOrWhy(typedPath(file))
      if (!text.ok) return refuse(shell, text.error)
      const entered = partIn(part, text.value)
      if (!entered.ok) return refuse(shell, entered.error)
      const candidate = await theCandidate(client, who)
      if (!candidate.ok) return refuse(shell, candidate.error)
      const view = await inWords(client.candidate(candidate.value.id))
      if (!view.ok) return refuse(shell, view.error)
      const order = {
        type: 'file.enter',
        candidateId: candidate.value.id,
        version: seen.value ?? view.value.fileVersion,
      } as const
      return orderAndSay(client, { ...order, entered: entered.value }, 'La saisie est enregistrée.', shell)
    })
  },
}

function partIn(named: string, text: string): Result<FilePart, string> {
  const part = codeMeant(named, partWords)
  if (part === null)
    return err(`${quoted(named)} n’est pas une partie d’un dossier. Les parties\u00A0: ${namesIn(partWords)}.`)
  try {
    const read = FilePart.safeParse({ part, content: JSON.parse(text) })
    if (read.success) return ok(read.data)
    const places = [...new Set(read.error.issues.map(({ path }) => path.slice(1).join('.') || 'partie'))]
    return err(`Ce qui n’a pas la forme attendue\u00A0: ${listed(places)}.`)
  } catch {
    return err('Le fichier n’est pas du JSON.')
  }
}

const decisionWords = { admissible: 'recevable', inadmissible: 'non-recevable', open: 'annulée' } as const

export const admissibilityDecide: Command = {
  name: 'admissibility decide',
  usage: 'QUI recevable|non-recevable|annulée [--on JJ/MM/AAAA] [--word TEXTE]',
  says: 'note la décision sur une demande de VAE',
  options: { on: { type: 'string' }, word: { type: 'string' } },
  takes: { least: 2, most: 2 },
  details: [
    'Une décision remplace la précédente\u202F; annulée l’enlève.',
    '--word   pourquoi la demande est admise, si l’expérience est trop courte',
  ],
  async run(given, shell) {
    const decision = codeMeant(given.words[1] ?? '', decisionWords)
    const on = dayGiven(given, 'on')
    if (!on.ok) return misuse(shell, on.error)
    if (decision === null) return misuse(shell, 'La décision est recevable, non-recevable ou annulée.')
    const word = given.text('word')
    return withClient(shell, async (client) => {
      const candidate = await theCandidate(client, given.words[0] ?? '')
      if (!candidate.ok) return refuse(shell, candidate.error)
      const order = { type: 'admissibility.decide', candidateId: candidate.value.id, decision, on: on.value } as const
      const told = decision === 'open' ? 'La décision est annulée.' : 'La décision est notée.'
      return orderAndSay(client, { ...order, ...(word ? { word } : {}) }, told, shell)
    })
  },
}
