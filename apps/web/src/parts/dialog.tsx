import { Dialog as Modal } from '@kobalte/core/dialog'
import type { JSX } from 'solid-js'
import { Refused } from './refused.tsx'

export interface DialogProps {
  readonly open: boolean
  /** `question` must be answered before anything else; `form` asks for something to be written; `reading` takes the whole screen. */
  readonly kind: 'question' | 'form' | 'reading'
  readonly title: string
  readonly description: JSX.Element
  readonly children?: JSX.Element
  readonly actions: JSX.Element
  readonly refused: string | null
  readonly onClose: () => void
  /** Where the keyboard goes back to if what it came from is gone: a dialog that opened from another. */
  readonly home?: HTMLElement | null
}

/** A dialog over the page. Escape closes it, and the keyboard goes back to where it was. */
export function Dialog(props: DialogProps) {
  let before: Element | null = null
  const giveBack = () => {
    const back = before !== document.body && before?.isConnected ? before : props.home
    if (back instanceof HTMLElement) return back.focus()
    // What it came from has gone with what was decided: the keyboard goes to the head of what is there now.
    document.querySelector<HTMLElement>('main h1')?.focus()
  }
  return (
    <Modal open={props.open} onOpenChange={(open) => open || props.onClose()}>
      <Modal.Portal>
        <Modal.Overlay class="dialog-veil" />
        <div class="dialog-place">
          <Modal.Content
            class="dialog"
            data-kind={props.kind}
            role={props.kind === 'question' ? 'alertdialog' : 'dialog'}
            onOpenAutoFocus={() => (before = document.activeElement)}
            onCloseAutoFocus={giveBack}
          >
            <Modal.Title class="dialog-title">{props.title}</Modal.Title>
            <Modal.Description class="dialog-text">{props.description}</Modal.Description>
            {props.children}
            <Refused text={props.refused} />
            <div class="dialog-actions">{props.actions}</div>
          </Modal.Content>
        </div>
      </Modal.Portal>
    </Modal>
  )
}
