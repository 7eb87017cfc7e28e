import { collegeWords, formatLongDate, formatTimeOfDay, nbsp } from '@delibere/core/fr'
import { Box } from 'ink'
import { useArea } from '../../parts/area.ts'
import { List, placeInList } from '../../parts/list.tsx'
import { useSelection } from '../../parts/selection.ts'
import { Say } from '../../parts/tone.tsx'
import { wrapped } from '../../parts/wrapped.ts'
import { useProgram } from '../../program.ts'
import { reasonsOf } from '../../session-draft.ts'
import { useOrder } from '../../use-order.ts'
import type { StepProps } from './step-props.ts'
import { missing, roomInStep, StepFrame } from './step-frame.tsx'

/** Last step: everything once more, and the key that makes the session. */
export function CheckStep({ draft, candidates, jurors, onMade, ...frame }: StepProps) {
  const { client, say } = useProgram()
  const { send, refusal, busy } = useOrder(client)
  const { width, height } = useArea()
  const { order } = frame.read
  const reasons = [...missing(frame.read, frame.considered), ...(refusal ? reasonsOf(refusal) : [])]
  const lines = [
    ...(order ? [`${formatLongDate(order.date)}, ${formatTimeOfDay(order.opensAt)}, ${order.place}`] : []),
    `Candidats${nbsp}:`,
    ...draft.candidateIds.map((id, place) => `  ${place + 1}. ${candidates.find((one) => one.id === id)?.name ?? id}`),
    `Jury${nbsp}:`,
    ...draft.jurorIds.map((id) => `  ${jurorLine(jurors.find((one) => one.id === id))}`),
    ...(reasons.length > 0 ? ['Ce qui manque ou s’y oppose\u00A0:', ...reasons.map((reason) => `– ${reason}`)] : []),
  ].flatMap((line) => wrapped(line, width - 4))
  const room = roomInStep(height) - 1
  const selection = useSelection(lines.length, room)
  const make = async () => {
    if (!order || !(await send(order))) return
    onMade()
    say({ tone: 'good', text: 'La séance est préparée. Ouvrez-la pour créer les liens des membres.' })
  }
  const ready = frame.considered.state === 'allowed' && !busy
  const keys = [...(ready ? [{ keys: ['return'], says: 'créer la séance', run: make }] : []), ...selection.bindings]
  return (
    <StepFrame {...frame} keys={keys} reasonsAbove>
      {() => (
        <Box flexDirection="column">
          <List items={lines} selection={selection} height={room} keyOf={(_line, place) => String(place)}>
            {(line) => <Say>{line}</Say>}
          </List>
          <Box height={1} paddingX={1}>
            <Say tone="quiet">{placeInList(selection.top, room, lines.length)}</Say>
          </Box>
        </Box>
      )}
    </StepFrame>
  )
}

const jurorLine = (juror: StepProps['jurors'][number] | undefined) =>
  juror ? `${juror.name}, ${collegeWords[juror.college]}, ${juror.organisation}` : '?'
