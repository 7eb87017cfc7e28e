import { For } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Refused } from '../parts/refused.tsx'
import { useOrder } from '../use-order.ts'
import { setAsideActions } from '../words.ts'
import type { HearingProps } from './screen-props.ts'

/** For the president, while nothing has begun: the candidate who was called is not there, or was called by mistake (H1). */
export function NotComing(props: HearingProps) {
  const order = useOrder(props)
  const at = () => ({ sessionId: props.view.id, hearingId: props.hearing.id })
  return (
    <Disclosure label="Le candidat n’est pas là">
      <div class="button-row">
        <For each={setAsideActions}>
          {({ as, label }) => (
            <Button
              kind="quiet"
              busy={order.busy()}
              onPress={() => void order.send({ type: 'hearing.setAside', ...at(), as })}
            >
              {label}
            </Button>
          )}
        </For>
        <Button kind="quiet" busy={order.busy()} onPress={() => void order.send({ type: 'hearing.restore', ...at() })}>
          Remettre en attente
        </Button>
      </div>
      <Refused text={order.refused()} />
    </Disclosure>
  )
}
