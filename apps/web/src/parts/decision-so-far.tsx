import type { HearingView } from '@delibere/core'
import { counted, outcomeWords } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'

/** What the verdicts make as they fall (H6): one mark for each domain, then the outcome in words. */
export function DecisionSoFar(props: { readonly hearing: HearingView }) {
  const marks = () =>
    props.hearing.domains.map(({ code, held, verdict }) => ({ code, mark: held ? ('held' as const) : verdict }))
  const missing = () => marks().filter(({ mark }) => mark === null).length
  return (
    <section class="decision" aria-labelledby="decision-title">
      <h2 id="decision-title">Décision</h2>
      <ol class="decision-marks" aria-label="Domaines">
        <For each={marks()}>
          {({ code, mark }) => (
            <li class="decision-mark" data-mark={mark ?? 'none'}>
              <span>{code}</span>
              <Show when={mark}>{(said) => <Icon name={drawings[said()]} />}</Show>
              <span class="visually-hidden">{mark ? words[mark] : 'sans verdict'}</span>
            </li>
          )}
        </For>
      </ol>
      <p class="decision-outcome" data-outcome={props.hearing.outcome ?? 'none-yet'}>
        {props.hearing.outcome
          ? outcomeWords[props.hearing.outcome]
          : `${counted(missing(), 'verdict attendu', 'verdicts attendus')}`}
      </p>
    </section>
  )
}

type Mark = 'acquired' | 'notAcquired' | 'held'

const drawings: Readonly<Record<Mark, IconName>> = { acquired: 'check', notAcquired: 'cross', held: 'lock' }
const words: Readonly<Record<Mark, string>> = {
  acquired: 'acquis',
  notAcquired: 'non acquis',
  held: 'déjà acquis',
}
