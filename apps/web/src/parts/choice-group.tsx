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
            <ChoiceBox
              {...choice}
              group={id}
              chosen={props.chosen === choice.value}
              closed={props.closed ?? false}
              onChoose={() => choose(choice.value)}
            />
          )}
        </For>
      </div>
    </div>
  )
}

interface ChoiceBoxProps extends Choice<string> {
  /** The id of the group it is part of. */
  readonly group: string
  readonly chosen: boolean
  readonly closed: boolean
  readonly onChoose: () => void
}

function ChoiceBox(props: ChoiceBoxProps) {
  const id = () => `${props.group}-${props.value}`
  return (
    <label class="choice" data-value={props.value}>
      <input
        class="choice-input"
        type="radio"
        name={props.group}
        value={props.value}
        checked={props.chosen}
        disabled={props.closed}
        aria-labelledby={id()}
        aria-describedby={props.detail ? `${id()}-detail` : undefined}
        onChange={() => props.onChoose()}
      />
      <span class="choice-mark">
        <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      </span>
      <span class="choice-label" id={id()}>
        {props.label}
      </span>
      <Show when={props.detail}>
        <span class="choice-detail" id={`${id()}-detail`}>
          {props.detail}
        </span>
      </Show>
    </label>
  )
}
