import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import { Icon } from './icon.tsx'

export interface DisclosureProps {
  readonly label: string
  /** What the label is about, for those who hear it out of its place. */
  readonly about?: string
  readonly children: JSX.Element
}

/** Something that stays out of the way until it is asked for. */
export function Disclosure(props: DisclosureProps) {
  const [open, setOpen] = createSignal(false)
  const id = createUniqueId()
  return (
    <div class="disclosure">
      <button
        type="button"
        class="disclosure-button"
        aria-expanded={open()}
        aria-controls={id}
        onClick={() => setOpen((was) => !was)}
      >
        <Icon name="down" />
        <span>
          {props.label}{' '}
          <Show when={props.about}>
            <span class="visually-hidden">{props.about}</span>
          </Show>
        </span>
      </button>
      <div id={id} class="disclosure-content" hidden={!open()}>
        <Show when={open()}>{props.children}</Show>
      </div>
    </div>
  )
}
