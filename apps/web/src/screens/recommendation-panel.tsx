import type { Recommendation } from '@delibere/core'
import { nbsp } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { Wordings } from '../parts/wordings.tsx'
import { ModulePicker } from '../parts/module-picker.tsx'
import { Refused } from '../parts/refused.tsx'
import { isBlank } from '../recommendation-draft.ts'
import { useOrder } from '../use-order.ts'
import type { HearingProps } from './screen-props.ts'
import { recommendationPlace } from './steps-of-decision.ts'
import { presidesHearing } from './viewing.ts'

/** The recommendation to the candidate (H7): the president writes it, the others see what is saved. */
export function RecommendationPanel(props: HearingProps) {
  return (
    <section class="card" aria-labelledby="recommendation-title">
      <h2 id="recommendation-title">Préconisation</h2>
      <p class="quiet-text">
        {props.hearing.recommendationRequired
          ? 'Obligatoire en VAE quand le certificat n’est pas délivré en totalité.'
          : 'Facultative.'}{' '}
        Elle conseille le candidat{nbsp}; la décision, elle, n’a pas à être justifiée.
      </p>
      <Show when={presidesHearing(props.view, props.hearing)} fallback={<Saved {...props} />}>
        <Editor {...props} />
      </Show>
    </section>
  )
}

function Editor(props: HearingProps) {
  const said = () => props.draft.value()
  const change = (part: Partial<Recommendation>) => props.draft.change({ ...said(), ...part })
  return (
    <div class="stack">
      <TextField
        id={recommendationPlace}
        label="Expérience à approfondir"
        value={said().experience}
        rows={4}
        maxLength={4000}
        onInput={(experience) => change({ experience })}
        onLeave={props.draft.settle}
      />
      <Wordings
        wordings={props.hearing.wordings}
        said={said().experience}
        onAdd={(wording) => change({ experience: [said().experience.trim(), wording].filter(Boolean).join('\n') })}
      />
      <ModulePicker
        modules={props.hearing.modules}
        chosen={said().modules}
        onChange={(modules) => {
          change({ modules })
          props.draft.settle()
        }}
      />
      <SaveRow {...props} />
    </div>
  )
}

/** Whether what is written is saved, and how it gets there. */
function SaveRow(props: HearingProps) {
  const order = useOrder(props)
  const saved = () => (props.hearing.recommendation ? 'Enregistrée.' : 'Rien n’est encore enregistré.')
  const save = () => {
    const said = props.draft.value()
    const hearing = { sessionId: props.view.id, hearingId: props.hearing.id }
    const recommendation = isBlank(said) ? null : said
    void order.send({ type: 'recommendation.write', ...hearing, recommendation })
  }
  return (
    <>
      <div class="save-row">
        <output class="save-state" data-unsaved={props.draft.unsaved()}>
          {props.draft.unsaved() ? 'Modifications non enregistrées' : saved()}
        </output>
        <Show when={props.draft.unsaved()}>
          <Button kind="quiet" onPress={props.draft.revert}>
            Revenir au texte enregistré
          </Button>
          <Button busy={order.busy()} onPress={save}>
            Enregistrer
          </Button>
        </Show>
      </div>
      <Refused text={order.refused()} />
    </>
  )
}

function Saved(props: HearingProps) {
  return (
    <Show when={props.hearing.recommendation} fallback={<p class="quiet-text">Rien n’est encore enregistré.</p>}>
      {(said) => (
        <>
          <p class="paper-text">{said().experience}</p>
          <ul class="paper-list">
            <For each={said().modules}>{(module) => <li>{module}</li>}</For>
          </ul>
        </>
      )}
    </Show>
  )
}
