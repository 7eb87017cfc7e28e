import type { Opinion } from '@delibere/core'
import { opinionWords } from '@delibere/core/fr'
import { For } from 'solid-js'
import { Tag, type TagProps } from './tag.tsx'

export interface OpinionsSideBySideProps {
  /** One for each member who sits; null where no opinion was given. */
  readonly opinions: readonly { readonly name: string; readonly opinion: Opinion | null }[]
}

/** Everybody's opinion on one domain, once the deliberation is open (H4). */
export function OpinionsSideBySide(props: OpinionsSideBySideProps) {
  return (
    <dl class="opinions">
      <For each={props.opinions}>
        {({ name, opinion }) => (
          <div class="opinion">
            <dt>{name}</dt>
            <dd>
              <Tag {...tags[opinion ?? 'none']}>{opinion ? opinionWords[opinion] : 'Sans avis'}</Tag>
            </dd>
          </div>
        )}
      </For>
    </dl>
  )
}

const tags: Readonly<Record<Opinion | 'none', Pick<TagProps, 'meaning' | 'icon'>>> = {
  acquired: { meaning: 'good', icon: 'check' },
  notAcquired: { meaning: 'bad', icon: 'cross' },
  toDiscuss: { meaning: 'talk', icon: 'talk' },
  none: { meaning: 'quiet' },
}
