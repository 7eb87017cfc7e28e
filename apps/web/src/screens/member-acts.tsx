import { createSignal, For, type JSX, Show } from 'solid-js'
import type { MemberView } from '@delibere/core'
import { Button } from '../parts/button.tsx'
import { ClaimDialog } from './claim-dialog.tsx'
import { DepartureDialog, LeavingDialog, ReturnDialog } from './departure-dialogs.tsx'
import type { ScreenProps } from './screen-props.ts'
import { TransferDialog } from './transfer-dialog.tsx'
import { isHere, membersGone, membersHere, presidesSession } from './viewing.ts'

type Asked = 'transfer' | 'claim' | 'leave' | 'departure' | { readonly back: Pick<MemberView, 'id' | 'name'> }

export interface MemberActsProps extends ScreenProps {
  /** The menu they are in; given its lines, which need to know how to close it. */
  readonly children: (lines: (close: () => void) => JSX.Element) => JSX.Element
}

/** What a member may do about who sits and who presides, while the sitting goes on (J2, J3). Each is asked once more. */
export function MemberActs(props: MemberActsProps) {
  const [asked, setAsked] = createSignal<Asked | null>(null)
  const close = () => setAsked(null)
  const back = () => {
    const now = asked()
    return typeof now === 'object' ? now?.back : null
  }
  return (
    <>
      {props.children((closeMenu) => (
        <Lines {...props} onAsk={(what) => (closeMenu(), setAsked(what))} />
      ))}
      <TransferDialog {...props} open={asked() === 'transfer'} onClose={close} />
      <Show when={asked() === 'claim'}>
        <ClaimDialog {...props} onClose={close} />
      </Show>
      <Show when={asked() === 'leave'}>
        <LeavingDialog {...props} onClose={close} />
      </Show>
      <Show when={asked() === 'departure'}>
        <DepartureDialog {...props} onClose={close} />
      </Show>
      <Show when={back()}>{(who) => <ReturnDialog {...props} member={who()} onClose={close} />}</Show>
    </>
  )
}

function Lines(props: ScreenProps & { readonly onAsk: (what: Asked) => void }) {
  const under = () => isHere(props.view) && ['open', 'minutes'].includes(props.view.status)
  const presides = () => under() && presidesSession(props.view)
  const others = () => membersHere(props.view).length > 1
  const line = (label: string, what: Asked) => (
    <Button kind="quiet" onPress={() => props.onAsk(what)}>
      {label}
    </Button>
  )
  return (
    <>
      <Show when={presides()}>{line('Transmettre la présidence…', 'transfer')}</Show>
      <Show when={under() && !presides() && !props.view.claim}>{line('Le président ne répond plus…', 'claim')}</Show>
      <Show when={presides() && others()}>{line('Noter le départ d’un membre…', 'departure')}</Show>
      <Show when={presides()}>
        <For each={membersGone(props.view)}>{(one) => line(`${one.name} est de retour…`, { back: one })}</For>
      </Show>
      <Show when={under() && others()}>{line('Je quitte la séance pour de bon…', 'leave')}</Show>
    </>
  )
}
