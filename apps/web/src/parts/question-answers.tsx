import { For, Show } from 'solid-js'

export interface QuestionAnswersProps {
  readonly title: string
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
}

/** What the candidate answers to the framework's questions; nothing where they answer none. */
export function QuestionAnswers(props: QuestionAnswersProps) {
  return (
    <Show when={props.answers.length > 0}>
      <section class="file-section" aria-label={props.title}>
        <p class="file-title">{props.title}</p>
        <dl class="file-answers">
          <For each={props.answers}>
            {({ question, answer }) => (
              <div>
                <dt>{question}</dt>
                <dd class="written">{answer}</dd>
              </div>
            )}
          </For>
        </dl>
      </section>
    </Show>
  )
}
