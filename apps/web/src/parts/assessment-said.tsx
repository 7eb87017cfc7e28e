import type { DomainFileView } from '@delibere/core'
import { formatDate, listed, nbsp } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { exercisedWord, masteredWord, metWord } from './file-words.ts'
import { CriteriaList } from './criteria-list.tsx'
import { QuestionAnswers } from './question-answers.tsx'
import { Tag } from './tag.tsx'

type Assessment = NonNullable<DomainFileView['assessment']>

/** Whether the evaluators say that the domain is mastered. */
export function MasteredTag(props: { readonly assessment: Assessment }) {
  const look = () => {
    const { mastered } = props.assessment
    if (mastered === null) return { meaning: 'quiet', icon: 'wait' } as const
    return mastered ? ({ meaning: 'good', icon: 'check' } as const) : ({ meaning: 'bad', icon: 'cross' } as const)
  }
  return <Tag {...look()}>{masteredWord(props.assessment)}</Tag>
}

/** What the two evaluators and the candidate say of one domain (livret d’évaluation finale en entreprise). */
export function AssessmentSaid(props: { readonly assessment: Assessment }) {
  const facts = () => [
    { name: 'Activités exercées', value: exercisedWord(props.assessment) },
    { name: 'Dates de l’évaluation', value: listed(props.assessment.dates.map(formatDate)) },
    { name: 'Conditions de l’évaluation', value: props.assessment.conditions },
    { name: 'Commentaire des évaluateurs', value: props.assessment.evaluatorsComment },
    { name: 'Commentaire du candidat', value: props.assessment.candidateComment },
  ]
  const criteria = () =>
    props.assessment.criteria.map(({ says, met }) => {
      return {
        says,
        word: metWord(met),
        meaning: met === null ? ('none' as const) : met ? ('good' as const) : ('bad' as const),
      }
    })
  return (
    <>
      <section class="file-section" aria-label="Évaluation en entreprise">
        <p class="file-title">
          Évaluation en entreprise <MasteredTag assessment={props.assessment} />
        </p>
        <dl class="file-facts">
          <For each={facts().filter(({ value }) => value !== '')}>
            {({ name, value }) => (
              <div>
                <dt>
                  {name}
                  {nbsp}:
                </dt>
                <dd class="written">{value}</dd>
              </div>
            )}
          </For>
        </dl>
        <Show when={criteria().length > 0}>
          <CriteriaList label="Critères de l’évaluation" criteria={criteria()} />
        </Show>
      </section>
      <QuestionAnswers title="Réponses du candidat" answers={props.assessment.answers} />
    </>
  )
}
