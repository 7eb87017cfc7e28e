import { createUniqueId, Show } from 'solid-js'

export interface TextFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly rows: number
  readonly maxLength: number
  readonly id?: string
  readonly onInput: (value: string) => void
  readonly onLeave?: () => void
}

/** A field of several lines, its label always in sight. */
export function TextField(props: TextFieldProps) {
  const own = createUniqueId()
  const id = () => props.id ?? own
  return (
    <div class="field">
      <label class="field-label" for={id()}>
        {props.label}
      </label>
      <Show when={props.hint}>
        <p class="field-hint" id={`${id()}-hint`}>
          {props.hint}
        </p>
      </Show>
      <textarea
        class="field-input"
        id={id()}
        rows={props.rows}
        maxLength={props.maxLength}
        aria-describedby={props.hint ? `${id()}-hint` : undefined}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onBlur={() => props.onLeave?.()}
      />
    </div>
  )
}
