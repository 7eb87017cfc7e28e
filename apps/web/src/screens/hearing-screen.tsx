import { Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { BreakOff } from './break-off.tsx'
import { CandidateAside } from './candidate-aside.tsx'
import { LinksPanel } from './links-panel.tsx'
import { GeneralNote } from './note-field.tsx'
import { NotComing } from './not-coming.tsx'
import { OpinionList } from './opinion-list.tsx'
import { OrderOfDay } from './order-of-day.tsx'
import { Reminder } from './reminder.tsx'
import { Recusal } from './recusal.tsx'
import type { HearingProps } from './screen-props.ts'
import { saidOpinions } from './steps-of-oral.ts'
import { presidesHearing, sits } from './viewing.ts'

/** While a candidate is heard: who it is, the timer, and one's own opinion domain by domain (F4, H2, H4). */
export function HearingScreen(props: HearingProps) {
  const begun = () => props.hearing.phases.some(({ timer }) => timer !== null)
  return (
    <div class="screen split">
      <CandidateAside {...props}>
        <Show when={props.view.question}>{(question) => <LinksPanel {...props} question={question()} />}</Show>
        <Show when={presidesHearing(props.view, props.hearing)}>
          <Show when={begun()} fallback={<NotComing {...props} />}>
            <BreakOff {...props} />
          </Show>
        </Show>
        <Show when={sits(props.view, props.hearing)}>
          <Recusal {...props} hearingId={props.hearing.id} candidate={props.hearing.candidate.name}>
            {(ask) => (
              <Button kind="quiet" onPress={ask}>
                Je me récuse
              </Button>
            )}
          </Recusal>
        </Show>
      </CandidateAside>
      <div class="stack">
        <GeneralNote {...props} />
        <section aria-labelledby="opinions-title">
          <div class="section-head">
            <h2 id="opinions-title">Votre avis par domaine</h2>
            <p class="count">{saidOpinions(props.hearing.opinionsGiven)}</p>
          </div>
          <Reminder {...props} />
          <OpinionList {...props} />
        </section>
        <Disclosure label="Ordre de passage">
          <OrderOfDay {...props} />
        </Disclosure>
      </div>
    </div>
  )
}
