import { For } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'

/** As in tags; `none`: nothing was said. */
type CriterionMeaning = 'good' | 'bad' | 'talk' | 'none'

export interface CriteriaListProps {
  readonly label: string
  readonly criteria: readonly {
    readonly says: string
    readonly word: string
    readonly meaning: CriterionMeaning
  }[]
}

/** Criteria in words, each with what was said of it. */
export function CriteriaList(props: CriteriaListProps) {
  return (
    <ul class="criteria" aria-label={props.label}>
      <For each={props.criteria}>
        {({ says, word, meaning }) => (
          <li>
            <span>{says}</span>
            <span class="criteria-word" data-meaning={meaning}>
              <Icon name={icons[meaning]} />
              {word}
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}

const icons: Readonly<Record<CriterionMeaning, IconName>> = { good: 'check', bad: 'cross', talk: 'talk', none: 'wait' }
