import { Show } from 'solid-js'
import { Icon } from './icon.tsx'

/** Why what was asked did not happen, said at once and shown near where it was asked. */
export function Refused(props: { readonly text: string | null }) {
  return (
    <Show when={props.text}>
      {(text) => (
        <p class="refused" role="alert">
          <Icon name="warn" />
          <span>{text()}</span>
        </p>
      )}
    </Show>
  )
}
