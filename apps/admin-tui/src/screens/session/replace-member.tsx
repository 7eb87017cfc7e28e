import type { JurorLine, MemberView, SessionView } from '@delibere/core'
import { collegeWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useArea } from '../../parts/area.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Lines } from '../../parts/lines.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { Say } from '../../parts/tone.tsx'
import { useProgram } from '../../program.ts'
import { reasonsOf } from '../../session-draft.ts'
import { useAnswer } from '../../use-answer.ts'
import { useConsidered } from '../../use-considered.ts'
import { useOrder } from '../../use-order.ts'

interface Props {
  readonly view: SessionView
  readonly leaving: MemberView
  readonly onClose: () => void
}

const rowsForReasons = 4
const none: readonly JurorLine[] = []

/** Puts a registered juror of the same college in the place of a member who has not come, or has left for good (J3). */
export function ReplaceMember({ view, leaving, onClose }: Props) {
  const { client, freshness } = useProgram()
  const seated = view.members.map(({ id }) => id)
  const jurors = (useAnswer(() => client.jurors(), freshness).value ?? none).filter(
    ({ id, college }) => college === leaving.college && !seated.includes(id),
  )
  const room = useArea().height - rowsForReasons - 3
  const selection = useSelection(jurors.length, room)
  const chosen = jurors[selection.index]
  const { replace, reasons } = useReplacing({ view, leaving, onClose }, chosen)
  const keys = [
    ...(replace ? [{ keys: ['return'], says: 'remplacer', run: replace }] : []),
    { keys: ['escape'], says: 'annuler', run: onClose },
    ...selection.bindings,
  ]
  return (
    <Screen title={`Remplacer ${leaving.name}`} keys={keys}>
      {({ width }) => (
        <>
          <Box height={1} paddingX={1}>
            <Say tone="quiet">Jurés du {collegeWords[leaving.college]} qui ne sont pas dans cette séance</Say>
          </Box>
          <Table
            columns={columns}
            width={width}
            items={jurors}
            selection={selection}
            height={room}
            keyOf={({ id }) => id}
          />
          <Box flexDirection="column" height={rowsForReasons} paddingX={1}>
            {jurors.length === 0 && <Say tone="quiet">Aucun autre juré de ce collège.</Say>}
            <Lines text={reasons.join('\n')} width={width - 2} tone="warn" most={rowsForReasons} />
          </Box>
        </>
      )}
    </Screen>
  )
}

/** How the chosen juror takes the place; null, with the reasons, while they may not. */
function useReplacing({ view, leaving, onClose }: Props, chosen: JurorLine | undefined) {
  const { client, freshness, say } = useProgram()
  const order =
    chosen && ({ type: 'member.replace', sessionId: view.id, leaving: leaving.id, entering: chosen.id } as const)
  const considered = useConsidered(client, order ?? null, freshness)
  const { send, refusal } = useOrder(client)
  const replace = async () => {
    if (!order || !(await send(order))) return
    onClose()
    say({ tone: 'good', text: `${chosen.name} remplace ${leaving.name}. Donnez-lui son lien (l).` })
  }
  const why = refusal ?? (considered.state === 'refused' ? considered.refusal : null)
  return { replace: considered.state === 'allowed' ? replace : null, reasons: reasonsOf(why) }
}

const columns: readonly Column<JurorLine>[] = [
  { heading: 'Nom', share: 1, cell: ({ name }) => name },
  { heading: 'Organisation', share: 1, cell: ({ organisation }) => organisation },
  { heading: 'Siégé', width: 6, cell: ({ sat }) => String(sat) },
]
