import { counted } from '@delibere/core/fr'
import { For } from 'solid-js'

export interface ModulePickerProps {
  /** The modules of the framework, in its order. */
  readonly modules: readonly string[]
  readonly chosen: readonly string[]
  /** Given the chosen modules, in the framework's order. */
  readonly onChange: (chosen: string[]) => void
}

/** The modules of training a candidate can be advised to follow (H7). */
export function ModulePicker(props: ModulePickerProps) {
  const toggle = (module: string) => {
    const others = props.chosen.filter((one) => one !== module)
    const chosen = others.length < props.chosen.length ? others : [...props.chosen, module]
    props.onChange(props.modules.filter((one) => chosen.includes(one)))
  }
  return (
    <fieldset class="modules">
      <legend class="field-label">
        Modules à suivre <span class="count">{counted(props.chosen.length, 'choisi')}</span>
      </legend>
      <div class="modules-list">
        <For each={props.modules}>
          {(module) => (
            <label class="module">
              <input type="checkbox" checked={props.chosen.includes(module)} onChange={() => toggle(module)} />
              <span>{module}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
