import type { DomainFileView } from '@delibere/core'
import { formatDate, nbsp } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { AssessmentSaid } from './assessment-said.tsx'
import { QuestionAnswers } from './question-answers.tsx'
import { FormativeSaid, ModuleList } from './training-said.tsx'

/** Everything a candidate's file says of one domain, beside what the jury has to judge (H5). */
export function DomainFile(props: { readonly domain: DomainFileView }) {
  const empty = () => {
    const { assessment, formative, modules, vae } = props.domain
    return !assessment && formative.length + modules.length + vae.length === 0
  }
  return (
    <div class="file">
      <Show when={props.domain.held}>
        {(held) => (
          <p>
            Déjà acquis, {held().until ? `valable jusqu’au${nbsp}${formatDate(held().until!)}` : 'sans limite de durée'}
            .
          </p>
        )}
      </Show>
      <Show when={empty()}>
        <p class="quiet-text">Rien n’a été saisi dans le dossier pour ce domaine. Voyez les documents joints.</p>
      </Show>
      <Show when={props.domain.assessment}>{(assessment) => <AssessmentSaid assessment={assessment()} />}</Show>
      <QuestionAnswers title="Dossier VAE" answers={props.domain.vae} />
      <ModuleList title="Modules suivis" modules={props.domain.modules} />
      <For each={props.domain.formative}>{(result) => <FormativeSaid result={result} />}</For>
    </div>
  )
}
