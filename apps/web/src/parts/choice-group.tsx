import { createUniqueId, For, type JSX, Show } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  /** What choosing it means, where the label alone would not say. */
  readonly detail?: string
  readonly icon?: IconName
}

export interface ChoiceGroupProps<Value extends string> {
  /** What is chosen about. */
  readonly label: JSX.Element
  readonly choices: readonly Choice<Value>[]
  /** What is chosen, as the server has it. */
  readonly chosen: Value | null
  readonly closed?: boolean
  /** `segments` side by side, `lines` one under the other. */
  readonly shape: 'segments' | 'lines'
  readonly onChoose: (value: Value) => void
}

/** One choice among a few. It shows what it is given: a click asks, and the answer comes with the next view. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const id = createUniqueId()
  let group: HTMLElement
  const choose = (value: Value) => {
    props.onChoose(value)
    // The browser has checked what was clicked; what counts is what was given.
    for (const input of group.querySelectorAll('input')) input.checked = input.value === props.chosen
  }
  return (
    <div
      class={`choices ${props.shape}`}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      ref={(element) => (group = element)}
    >
      <span class="choices-label" id={`${id}-label`}>
        {props.label}
      </span>
      <div class="choices-row">
        <For each={props.choices}>
          {(choice) => (
            <label class="choice" data-value={choice.value}>
              <input
                class="choice-input"
                type="radio"
                name={id}
                value={choice.value}
                checked={props.chosen === choice.value}
                disabled={props.closed}
                aria-labelledby={`${id}-${choice.value}`}
                aria-describedby={choice.detail ? `${id}-${choice.value}-detail` : undefined}
                onChange={() => choose(choice.value)}
              />
              <span class="choice-mark">
                <Show when={choice.icon}>{(name) => <Icon name={name()} />}</Show>
              </span>
              <span class="choice-label" id={`${id}-${choice.value}`}>
                {choice.label}
              </span>
              <Show when={choice.detail}>
                <span class="choice-detail" id={`${id}-${choice.value}-detail`}>
                  {choice.detail}
                </span>
              </Show>
            </label>
          )}
        </For>
      </div>
    </div>
  )
}
