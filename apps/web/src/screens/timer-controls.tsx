import type { Order } from '@delibere/client'
import { minutes, timerState } from '@delibere/core'
import { formatMinutes, nbsp } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { Refused } from '../parts/refused.tsx'
import { shownPhase } from '../timer-face.ts'
import { useOrder } from '../use-order.ts'
import type { HearingProps } from './screen-props.ts'

const extensions = [1, 2, 5]

/** The president's hand on the timer under way: pause, resume, more time (H2). Starting and ending are next steps. */
export function TimerControls(props: HearingProps) {
  const order = useOrder(props)
  const running = () => {
    const shown = shownPhase(props.hearing.phases)
    return shown?.timer && shown.timer.endedAt === null ? shown.timer : null
  }
  const give = (type: 'timer.pause' | 'timer.resume') => {
    const timer = running()
    if (timer) void order.send({ type, ...place(props), phase: timer.phase })
  }
  const extend = (count: number) => {
    const timer = running()
    if (timer) void order.send({ type: 'timer.extend', ...place(props), phase: timer.phase, minutes: count })
  }
  return (
    <Show when={running()}>
      {(timer) => (
        <fieldset class="timer-controls" aria-label="Minuteur">
          <Button
            busy={order.busy()}
            label={timerState(timer()) === 'paused' ? 'Reprendre' : 'Mettre en pause'}
            onPress={() => give(timerState(timer()) === 'paused' ? 'timer.resume' : 'timer.pause')}
          >
            {timerState(timer()) === 'paused' ? 'Reprendre' : 'Pause'}
          </Button>
          <For each={extensions}>
            {(count) => (
              <Button
                kind="quiet"
                busy={order.busy()}
                label={`Ajouter ${formatMinutes(minutes(count))}`}
                onPress={() => extend(count)}
              >
                +{count}
                {nbsp}min
              </Button>
            )}
          </For>
          <Refused text={order.refused()} />
        </fieldset>
      )}
    </Show>
  )
}

type Place = Pick<Extract<Order, { type: 'timer.pause' }>, 'sessionId' | 'hearingId'>

const place = ({ view, hearing }: HearingProps): Place => ({ sessionId: view.id, hearingId: hearing.id })
