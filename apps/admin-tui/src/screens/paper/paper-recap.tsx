import type { Order } from '@delibere/client'
import type { PaperKit } from '@delibere/core'
import { Box } from 'ink'
import { type PaperAnswers, paperParts } from '../../paper-questions.ts'
import { useArea } from '../../parts/area.ts'
import { List, placeInList } from '../../parts/list.tsx'
import { Screen, type Unsaved } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { Say } from '../../parts/tone.tsx'
import { wrapped } from '../../parts/wrapped.ts'
import { useProgram } from '../../program.ts'
import { reasonsOf } from '../../session-draft.ts'
import { useOrder } from '../../use-order.ts'

interface Props {
  readonly kit: PaperKit
  readonly answers: PaperAnswers
  readonly order: Order | null
  readonly reasons: readonly string[]
  /** Whether the server has said that nothing stands against it. */
  readonly allowed: boolean
  readonly draft: Unsaved
  readonly onClose: () => void
}

/** Everything that was typed once more, what stands against it, and the key that enters it: nothing undoes that. */
export function PaperRecap({ kit, answers, order, reasons, allowed, draft, onClose }: Props) {
  const { client, say, back } = useProgram()
  const { send, refusal, busy } = useOrder(client)
  const { width, height } = useArea()
  const against = refusal ? reasonsOf(refusal) : reasons
  const lines = [...againstLines(against, allowed), ...typedLines(kit, answers)].flatMap((line) =>
    wrapped(line, width - 4),
  )
  const room = Math.max(1, height - 2)
  const selection = useSelection(lines.length, room)
  const enter = async () => {
    if (!order || !(await send(order))) return
    draft.clear()
    back()
    say({ tone: 'good', text: `La séance ${kit.number} est saisie et close.` })
  }
  const ready = allowed && against.length === 0 && !busy
  const keys = [
    ...(ready ? [{ keys: ['return'], says: 'saisir et clore la séance', run: enter }] : []),
    { keys: ['escape'], says: 'revenir', run: onClose },
    ...selection.bindings,
  ]
  return (
    <Screen title={`Récapitulation, séance ${kit.number}`} keys={keys} draft={draft}>
      {() => (
        <>
          <List items={lines} selection={selection} height={room} keyOf={(_line, place) => String(place)}>
            {(line) => <Say>{line}</Say>}
          </List>
          <Box height={1} paddingX={1}>
            <Say tone="quiet">{placeInList(selection.top, room, lines.length)}</Say>
          </Box>
        </>
      )}
    </Screen>
  )
}

const againstLines = (reasons: readonly string[], allowed: boolean): readonly string[] =>
  reasons.length === 0
    ? [
        allowed
          ? 'Rien ne s’oppose à la saisie. Les fiches seront numérotées et la séance close\u00A0: c’est définitif.'
          : 'Vérification…',
        '',
      ]
    : ['Ce qui manque ou s’y oppose\u00A0:', ...reasons.map((reason) => `– ${reason}`), '']

const typedLines = (kit: PaperKit, answers: PaperAnswers): readonly string[] =>
  paperParts(kit).flatMap(({ title, of, questions }) => [
    of === '' ? title : `${title}, ${of}`,
    ...questions.flatMap(({ key, asks }) => {
      const answer = answers[key] ?? ''
      return answer === '' ? [] : [`  ${asks}\u00A0: ${answer}`]
    }),
  ])
