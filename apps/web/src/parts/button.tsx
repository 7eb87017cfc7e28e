import type { JSX } from 'solid-js'

export interface ButtonProps {
  readonly children: JSX.Element
  readonly onPress: () => void
  /** `primary` is for the one thing that is expected next; everything else stays quiet. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  /** While an order is under way: nothing happens, and the keyboard keeps its place (a disabled button would lose it). */
  readonly busy?: boolean
  /** In its first moment: nothing happens either, but it looks as it will. */
  readonly settling?: boolean
  /** The whole name, where the words shown are only its beginning. */
  readonly label?: string
}

/** A button that cannot be pressed twice by a double click. */
export function Button(props: ButtonProps) {
  const press = (event: MouseEvent) => {
    const second = event.detail > 1 && props.kind === 'primary'
    if (!props.busy && !props.settling && !second) props.onPress()
  }
  return (
    <button
      type="button"
      class={`button ${props.kind ?? 'plain'}`}
      aria-disabled={props.busy || props.settling ? 'true' : undefined}
      data-settling={props.settling ? 'true' : undefined}
      aria-label={props.label}
      onClick={press}
    >
      {props.children}
    </button>
  )
}
