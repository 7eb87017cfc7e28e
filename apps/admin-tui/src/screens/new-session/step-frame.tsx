import { Box } from 'ink'
import type { ReactNode } from 'react'
import type { Area } from '../../parts/area.ts'
import type { Binding } from '../../parts/bindings.ts'
import { Lines } from '../../parts/lines.tsx'
import { Screen } from '../../parts/screen.tsx'
import { Say } from '../../parts/tone.tsx'
import { wrapped } from '../../parts/wrapped.ts'
import { titles } from '../../routes.ts'
import { reasonsOf, sayUnread } from '../../session-draft.ts'
import type { StepProps } from './step-props.ts'

const names = ['Date et lieu', 'Candidats', 'Jury', 'Vérification']

/** Rows that a step has around what it shows: the steps above, what is refused below. */
const [above, below] = [2, 5]
export const roomInStep = (height: number): number => height - above - below

interface Props extends Pick<StepProps, 'step' | 'kept' | 'stepKeys' | 'considered' | 'read' | 'unread'> {
  readonly keys: readonly Binding[]
  readonly typing?: boolean
  /** Set where the step itself lists what is refused. */
  readonly reasonsAbove?: boolean
  readonly children: (area: Area) => ReactNode
}

/** A step of the making of a session, with all that still keeps it from being made. */
export function StepFrame({
  step,
  kept,
  stepKeys,
  considered,
  read,
  unread,
  keys,
  typing = false,
  reasonsAbove = false,
  children,
}: Props) {
  return (
    <Screen title={titles['new-session']} keys={[...keys, ...stepKeys]} typing={typing} draft={kept}>
      {({ width, height }) => (
        <>
          <Box height={above} flexShrink={0} paddingX={1}>
            {names.map((name, place) => (
              <Box key={name} paddingRight={3}>
                <Say tone={place === step ? 'accent' : 'quiet'}>
                  {place === step ? `[${place + 1} ${name}]` : ` ${place + 1} ${name} `}
                </Say>
              </Box>
            ))}
          </Box>
          <Box flexDirection="column" height={roomInStep(height)} overflow="hidden">
            {children({ width, height: roomInStep(height) })}
          </Box>
          <Reasons considered={considered} read={read} unread={unread} width={width} above={reasonsAbove} />
        </>
      )}
    </Screen>
  )
}

type ReasonsProps = Pick<StepProps, 'considered' | 'read' | 'unread'> & {
  readonly width: number
  readonly above: boolean
}

function Reasons({ considered, read, unread, width, above }: ReasonsProps) {
  const reasons = missing(read, considered)
  const lines = above ? [] : reasons.flatMap((reason) => wrapped(`– ${reason}`, width - 2))
  const room = below - 1
  const shown = lines.length > room ? [...lines.slice(0, room - 1), '… la suite à l’étape 4.'] : lines
  const refused = above ? 'La séance ne peut pas encore être créée.' : 'Ce qui manque ou s’oppose encore\u00A0:'
  return (
    <Box flexDirection="column" height={below} flexShrink={0} paddingX={1}>
      {considered.state === 'allowed' && (
        <>
          <Say tone="good">Rien ne s’oppose à cette séance.</Say>
          <Lines text={sayUnread(unread)} width={width - 2} tone="warn" most={room} />
        </>
      )}
      {reasons.length > 0 && <Say tone="warn">{refused}</Say>}
      {shown.map((line, place) => (
        <Say key={place}>{line}</Say>
      ))}
    </Box>
  )
}

const labels = { date: 'Date', opensAt: 'Heure', place: 'Lieu' } as const

/** Everything that keeps the session from being made, in sentences. */
export function missing({ problems }: StepProps['read'], considered: StepProps['considered']): readonly string[] {
  const typed = Object.entries(problems).map(
    ([name, problem]) => `${labels[name as keyof typeof labels]}\u00A0: ${problem}`,
  )
  return considered.state === 'refused' ? [...typed, ...reasonsOf(considered.refusal)] : typed
}
