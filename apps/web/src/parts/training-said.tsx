import type { DomainFileView, FollowedModule } from '@delibere/core'
import { formatDate, nbsp } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { moduleFacts, objectiveWords, resultWord } from './file-words.ts'
import { CriteriaList } from './criteria-list.tsx'

/** The modules somebody followed; nothing where there are none. */
export function ModuleList(props: { readonly title: string; readonly modules: readonly FollowedModule[] }) {
  return (
    <Show when={props.modules.length > 0}>
      <section class="file-section" aria-label={props.title}>
        <p class="file-title">{props.title}</p>
        <ul class="file-lines">
          <For each={props.modules}>
            {(module) => (
              <li>
                {module.title} <span class="file-aside">{moduleFacts(module)}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

type Formative = DomainFileView['formative'][number]

/** How one formative assessment came out (livret de suivi de la formation). */
export function FormativeSaid(props: { readonly result: Formative }) {
  const head = () => {
    const { on, trainer } = props.result
    return [on && formatDate(on), trainer].filter(Boolean).join(', ')
  }
  const criteria = () =>
    props.result.criteria.map(({ says, result }) => {
      const meaning =
        result === null ? ('none' as const) : result === 'acquired' ? ('good' as const) : ('talk' as const)
      return { says, word: resultWord(result), meaning }
    })
  return (
    <section class="file-section" aria-label="Évaluation formative">
      <p class="file-title">
        Évaluation formative{props.result.subject ? `${nbsp}: ${props.result.subject}` : ''}{' '}
        <span class="file-aside">{head()}</span>
      </p>
      <Show when={props.result.objective}>{(objective) => <p>{objectiveWords[objective()]}</p>}</Show>
      <CriteriaList label="Résultats de l’évaluation formative" criteria={criteria()} />
      <Show when={props.result.goals}>
        <p class="written">
          Objectifs de progression{nbsp}: {props.result.goals}
        </p>
      </Show>
    </section>
  )
}
