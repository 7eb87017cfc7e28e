import type { Order } from '@delibere/client'
import { formatHour } from '@delibere/core/fr'
import { createSignal, type JSX, Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import { Refused } from '../parts/refused.tsx'
import { useOrder } from '../use-order.ts'
import { claimSentence, handoverSentence, messageFor } from './notices.ts'
import type { ScreenProps } from './screen-props.ts'
import { isHere, presidesSession, viewerId } from './viewing.ts'

/** At the head of every screen, while there is any: the office's message, and who is proposed to preside. Said aloud by `Announcements`. */
export function RoomNotices(props: ScreenProps) {
  return (
    <div class="notices">
      <OfficeMessage {...props} />
      <Claim {...props} />
      <Handover {...props} />
    </div>
  )
}

/** For who presides; before anybody does, for every member who is there. */
function OfficeMessage(props: ScreenProps) {
  return (
    <Show when={messageFor(props.view)} keyed>
      {(message) => (
        <Notice
          {...props}
          icon="talk"
          label="Message de l’OEMM"
          button="J’ai lu"
          order={{ type: 'room.hear', sessionId: props.view.id, at: message.at }}
        >
          <strong>Message de l’OEMM</strong>{' '}
          <span class="room-notice-hour">{formatHour(message.at, props.view.timeZone)}</span>
          <span class="room-notice-words">{message.text}</span>
        </Notice>
      )}
    </Show>
  )
}

/** The president answers no more: a second member may agree, the president may say that they are there (J2). */
function Claim(props: ScreenProps) {
  const answer = (): { readonly button: string; readonly order: Order } | null => {
    const { claim, id: sessionId } = props.view
    if (!claim || !isHere(props.view)) return null
    if (claim.by === viewerId(props.view)) return { button: 'Retirer', order: { type: 'presidency.keep', sessionId } }
    return presidesSession(props.view)
      ? { button: 'Je préside toujours', order: { type: 'presidency.keep', sessionId } }
      : { button: 'Je suis d’accord', order: { type: 'presidency.second', sessionId, to: claim.to } }
  }
  return (
    <Show when={claimSentence(props.view)}>
      {(sentence) => (
        <Notice
          {...props}
          icon="wait"
          label="Présidence proposée"
          button={answer()?.button ?? null}
          order={answer()?.order ?? null}
        >
          {sentence()}
        </Notice>
      )}
    </Show>
  )
}

function Handover(props: ScreenProps) {
  const [understood, setUnderstood] = createSignal<number | null>(null)
  const at = () => props.view.presidency.handover?.at ?? null
  return (
    <Show when={understood() !== at() && handoverSentence(props.view)}>
      {(sentence) => (
        <section class="room-notice" aria-label="Présidence transmise">
          <Icon name="check" />
          <p class="room-notice-text">{sentence()}</p>
          <Button onPress={() => setUnderstood(at())}>Compris</Button>
        </section>
      )}
    </Show>
  )
}

interface NoticeProps extends ScreenProps {
  readonly icon: IconName
  readonly label: string
  /** Null for who has nothing to answer. */
  readonly button: string | null
  readonly order: Order | null
  readonly children: JSX.Element
}

function Notice(props: NoticeProps) {
  const order = useOrder(props)
  const press = () => {
    if (props.order) void order.send(props.order)
  }
  return (
    <section class="room-notice" aria-label={props.label}>
      <Icon name={props.icon} />
      <p class="room-notice-text">{props.children}</p>
      <Show when={props.button}>
        {(button) => (
          <Button busy={order.busy()} onPress={press}>
            {button()}
          </Button>
        )}
      </Show>
      <Refused text={order.refused()} />
    </section>
  )
}
