import { For, type JSX } from 'solid-js'
import { Icon } from './icon.tsx'

export interface Person {
  readonly name: string
  /** Whether they have done what is asked of everybody here. */
  readonly done: boolean
  readonly state: JSX.Element
}

/** What is asked of each member, and who has done it. */
export function PeopleList(props: { readonly people: readonly Person[] }) {
  return (
    <ul class="people">
      <For each={props.people}>
        {(person) => (
          <li data-done={person.done}>
            <Icon name={person.done ? 'check' : 'wait'} />
            <span>
              {person.name}
              <span class="person-state">{person.state}</span>
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}
