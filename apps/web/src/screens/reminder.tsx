import { formatHour } from '@delibere/core/fr'
import { Match, Show, Switch } from 'solid-js'
import { Announced } from '../parts/announced.tsx'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { Refused } from '../parts/refused.tsx'
import { useOrder } from '../use-order.ts'
import { reminderSentence } from './notices.ts'
import type { HearingProps } from './screen-props.ts'
import { presidesHearing } from './viewing.ts'

/** The president reminds those whose opinions are missing, without knowing who; they alone are told (H4), aloud by `Announcements`. */
export function Reminder(props: HearingProps) {
  return (
    <Switch>
      <Match when={presidesHearing(props.view, props.hearing)}>
        <Remind {...props} />
      </Match>
      <Match when={reminderSentence(props.view)}>
        {(sentence) => (
          <p class="reminder">
            <Icon name="wait" />
            {sentence()}
          </p>
        )}
      </Match>
    </Switch>
  )
}

function Remind(props: HearingProps) {
  const order = useOrder(props)
  const missing = () => props.hearing.opinionsGiven.complete < props.hearing.opinionsGiven.of
  const begun = () => props.hearing.phases.some(({ timer }) => timer !== null)
  const sent = () => {
    const at = props.hearing.remindedAt
    return at === null ? null : `Rappel envoyé à ${formatHour(at, props.view.timeZone)}.`
  }
  return (
    <Show when={missing() && begun()}>
      <div class="reminder-row">
        <Button
          kind="quiet"
          busy={order.busy()}
          onPress={() =>
            void order.send({ type: 'opinions.remind', sessionId: props.view.id, hearingId: props.hearing.id })
          }
        >
          Rappeler les avis manquants
        </Button>
        <Announced text={sent()} />
      </div>
      <Refused text={order.refused()} />
    </Show>
  )
}
