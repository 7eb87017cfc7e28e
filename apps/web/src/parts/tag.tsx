import { type JSX, Show } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'

export interface TagProps {
  /** What the colour means; `quiet` has none. */
  readonly meaning: 'good' | 'bad' | 'talk' | 'now' | 'quiet'
  readonly icon?: IconName
  readonly children: JSX.Element
}

/** A state in a word or two. */
export function Tag(props: TagProps) {
  return (
    <span class={`tag ${props.meaning}`}>
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      {props.children}
    </span>
  )
}
