import type { HearingLine } from '@delibere/core'
import { of } from '@delibere/core/fr'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { Menu } from '../parts/menu.tsx'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { Refused } from '../parts/refused.tsx'
import { useOrder } from '../use-order.ts'
import { setAsideActions } from '../words.ts'
import { type OfLine, ofPresident } from './line-orders.ts'
import { Recusal } from './recusal.tsx'
import type { ScreenProps } from './screen-props.ts'
import { presidesSession, viewerIn } from './viewing.ts'

export interface LineProps extends ScreenProps {
  readonly line: HearingLine
}

/** What the viewer may do about one candidate of the running order (H1, H9, J4). */
export function LineActions(props: LineProps) {
  // Who stands in for a recused president is told through their next step.
  const presides = () =>
    (presidesSession(props.view) && !props.line.recused) ||
    (props.view.step.do === 'callCandidate' && props.view.step.hearingId === props.line.id)
  const sitting = () => !props.line.recused && (viewerIn(props.view)?.signedAt ?? null) !== null
  const free = () => props.view.current === null && props.view.step.do !== 'stayOut'
  const setAside = () => setAsideActions.some(({ as }) => as === props.line.stage)
  return (
    <Switch>
      <Match when={props.line.stage === 'waiting' && (presides() || sitting())}>
        <Waiting {...props} presides={presides()} sitting={sitting()} free={free()} />
      </Match>
      <Match when={setAside() && presides() && props.view.status === 'open'}>
        <Restore {...props} />
      </Match>
      <Match when={props.line.stage === 'signed' && presides() && free()}>
        <Correct {...props} />
      </Match>
    </Switch>
  )
}

interface WaitingProps extends LineProps {
  readonly presides: boolean
  readonly sitting: boolean
  readonly free: boolean
}

function Waiting(props: WaitingProps) {
  const order = useOrder(props)
  const at = () => ({ sessionId: props.view.id, hearingId: props.line.id })
  return (
    <Recusal {...props} hearingId={props.line.id} candidate={props.line.name}>
      {(recuse) => (
        <>
          <Show when={props.presides && props.free && props.view.step.do !== 'completeJury'}>
            <Button
              kind="quiet"
              busy={order.busy()}
              label={`Appeler ${props.line.name} maintenant`}
              onPress={() => void order.send({ type: 'hearing.call', ...at() })}
            >
              Appeler
            </Button>
          </Show>
          <OtherActions {...props} onOrder={(one) => void order.send({ ...one, ...at() })} onRecuse={recuse} />
          <Refused text={order.refused()} />
        </>
      )}
    </Recusal>
  )
}

interface OtherActionsProps extends WaitingProps {
  readonly onOrder: (order: OfLine) => void
  readonly onRecuse: () => void
}

function OtherActions(props: OtherActionsProps) {
  const label = () => (
    <span>
      Autres actions <span class="visually-hidden">pour {props.line.name}</span>
    </span>
  )
  return (
    <Menu label={label()}>
      {(close) => (
        <>
          <For each={props.presides ? ofPresident(props) : []}>
            {({ label, order }) => (
              <Button kind="quiet" onPress={() => (close(), props.onOrder(order))}>
                {label}
              </Button>
            )}
          </For>
          <Show when={props.sitting}>
            <Button kind="quiet" onPress={() => (close(), props.onRecuse())}>
              Je me récuse
            </Button>
          </Show>
        </>
      )}
    </Menu>
  )
}

function Restore(props: LineProps) {
  const order = useOrder(props)
  return (
    <>
      <Button
        kind="quiet"
        busy={order.busy()}
        label={`Remettre en attente ${props.line.name}`}
        onPress={() => void order.send({ type: 'hearing.restore', sessionId: props.view.id, hearingId: props.line.id })}
      >
        Remettre en attente
      </Button>
      <Refused text={order.refused()} />
    </>
  )
}

function Correct(props: LineProps) {
  const order = useOrder(props)
  const [asking, setAsking] = createSignal(false)
  const close = () => {
    order.clear()
    setAsking(false)
  }
  async function reopen(reason: string) {
    const hearing = { sessionId: props.view.id, hearingId: props.line.id }
    const answer = await order.send({ type: 'sheet.reopen', ...hearing, reason })
    if (answer?.ok) close()
  }
  return (
    <>
      <Button
        kind="quiet"
        label={`Corriger une erreur matérielle sur la fiche ${of(props.line.name)}`}
        onPress={() => setAsking(true)}
      >
        Corriger une erreur matérielle
      </Button>
      <ReasonDialog
        open={asking()}
        title={`Corriger la fiche ${of(props.line.name)}`}
        sentence="Une nouvelle version sera lue et signée. La version signée est gardée, et le motif figure sur la nouvelle."
        label="Erreur à corriger"
        confirm="Reprendre la fiche"
        busy={order.busy()}
        refused={order.refused()}
        onConfirm={(reason) => void reopen(reason)}
        onCancel={close}
      />
    </>
  )
}
