import { Show } from 'solid-js'
import { DecisionSoFar } from '../parts/decision-so-far.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { HeldDomains } from '../parts/held-domains.tsx'
import { CandidateAside } from './candidate-aside.tsx'
import { GeneralNote } from './note-field.tsx'
import { OrderOfDay } from './order-of-day.tsx'
import { RecommendationPanel } from './recommendation-panel.tsx'
import type { HearingProps } from './screen-props.ts'
import { VerdictList } from './verdict-list.tsx'

/** The deliberation: opinions side by side, verdicts as they fall, and what they make (H4–H7). */
export function DeliberationScreen(props: HearingProps) {
  return (
    <div class="screen split">
      <CandidateAside {...props}>
        <DecisionSoFar hearing={props.hearing} />
      </CandidateAside>
      <div class="stack">
        <section aria-labelledby="verdicts-title">
          <h2 id="verdicts-title">Avis et verdicts par domaine</h2>
          <VerdictList {...props} />
          <HeldDomains domains={props.hearing.domains} />
        </section>
        <GeneralNote {...props} />
        <Show when={props.hearing.outcome && props.hearing.outcome !== 'full'}>
          <RecommendationPanel {...props} />
        </Show>
        <Disclosure label="Ordre de passage">
          <OrderOfDay {...props} />
        </Disclosure>
      </div>
    </div>
  )
}
