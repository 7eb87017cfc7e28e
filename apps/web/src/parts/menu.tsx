import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import { Icon } from './icon.tsx'

export interface MenuProps {
  /** What is always in sight; the arrow is added. */
  readonly label: JSX.Element
  /** What is behind it; given how to close it, which puts the keyboard back on the button. */
  readonly children: (close: () => void) => JSX.Element
}

/** What is seldom needed, behind a button. Escape, or leaving it, closes it. */
export function Menu(props: MenuProps) {
  const [open, setOpen] = createSignal(false)
  const id = createUniqueId()
  let place: HTMLElement
  let button: HTMLElement
  const close = () => {
    button.focus()
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open()) close()
  }
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !place.contains(relatedTarget)) setOpen(false)
  }
  return (
    <div
      class="menu"
      role="presentation"
      ref={(element) => (place = element)}
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
    >
      <button
        type="button"
        class="menu-button"
        ref={(element) => (button = element)}
        aria-expanded={open()}
        aria-controls={id}
        onClick={() => setOpen((was) => !was)}
      >
        {props.label}
        <Icon name="down" />
      </button>
      <div id={id} class="menu-content" hidden={!open()}>
        <Show when={open()}>{props.children(close)}</Show>
      </div>
    </div>
  )
}
