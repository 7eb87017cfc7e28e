import { minutes, type Timer, timerState } from '@delibere/core'
import { formatMinutes } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { Refused } from '../parts/refused.tsx'
import { shownPhase } from '../timer-face.ts'
import { useOrder } from '../use-order.ts'
import type { HearingProps } from './screen-props.ts'

const extensions = [1, 2, 5]

/** The president's hand on the timer under way: pause, more time, and an end out of a pause (H2). Starting, resuming and ending are next steps. */
export function TimerControls(props: HearingProps) {
  const running = () => {
    const timer = shownPhase(props.hearing.phases)?.timer
    return timer?.endedAt === null ? timer : null
  }
  return <Show when={running()}>{(timer) => <Controls {...props} timer={timer()} />}</Show>
}

function Controls(props: HearingProps & { readonly timer: Timer }) {
  const order = useOrder(props)
  const at = () => ({ sessionId: props.view.id, hearingId: props.hearing.id, phase: props.timer.phase })
  const paused = () => timerState(props.timer) === 'paused'
  return (
    <fieldset class="timer-controls" aria-label="Minuteur">
      <Show
        when={paused()}
        fallback={
          <Button
            busy={order.busy()}
            label="Mettre en pause"
            onPress={() => void order.send({ type: 'timer.pause', ...at() })}
          >
            Pause
          </Button>
        }
      >
        <Button busy={order.busy()} onPress={() => void order.send({ type: 'timer.end', ...at() })}>
          Terminer sans reprendre
        </Button>
      </Show>
      <For each={extensions}>
        {(count) => (
          <Button
            kind="quiet"
            busy={order.busy()}
            label={`Ajouter ${formatMinutes(minutes(count))}`}
            onPress={() => void order.send({ type: 'timer.extend', ...at(), minutes: count })}
          >
            +{formatMinutes(minutes(count))}
          </Button>
        )}
      </For>
      <Refused text={order.refused()} />
    </fieldset>
  )
}
