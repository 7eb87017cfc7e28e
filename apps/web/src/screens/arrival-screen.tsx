import { explainOpeningFault, formatTimeOfDay } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { Icon } from '../parts/icon.tsx'
import { MemberList } from '../parts/member-list.tsx'
import { OrderOfDay } from './order-of-day.tsx'
import { PresidencyPanel } from './presidency-panel.tsx'
import { AwaitedActs, Replacing } from './replacing.tsx'
import type { ScreenProps } from './screen-props.ts'

/** Before the sitting opens: who is expected and has signed, who presides, what is missing (J2, J3). */
export function ArrivalScreen(props: ScreenProps) {
  return (
    <div class="screen">
      <header class="screen-head">
        <p class="kicker">Ouverture prévue à {formatTimeOfDay(props.view.opensAt)}</p>
        <h1 tabindex="-1">Émargement et ouverture</h1>
      </header>
      <div class="columns">
        <section class="card" aria-labelledby="jury-title">
          <h2 id="jury-title">Le jury</h2>
          <Replacing {...props}>
            {(replacing) => (
              <MemberList
                members={props.view.members}
                timeZone={props.view.timeZone}
                actions={(member) => <AwaitedActs view={props.view} member={member} replacing={replacing} />}
              />
            )}
          </Replacing>
        </section>
        <div class="stack">
          <PresidencyPanel {...props} />
          <Missing {...props} />
        </div>
      </div>
      <section class="card" aria-labelledby="order-title">
        <h2 id="order-title">Ordre de passage</h2>
        <OrderOfDay {...props} />
      </section>
    </div>
  )
}

function Missing(props: ScreenProps) {
  return (
    <section class="card" aria-labelledby="missing-title">
      <h2 id="missing-title">Avant l’ouverture</h2>
      <ul class="checklist">
        <For
          each={props.view.openingFaults}
          fallback={
            <li data-done="true">
              <Icon name="check" />
              <span>Tout est prêt&nbsp;: la séance peut être ouverte.</span>
            </li>
          }
        >
          {(fault) => (
            <li>
              <Icon name="wait" />
              <span>{explainOpeningFault(fault)}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.view.presidency.designated && props.view.openingFaults.length === 0}>
        <p class="quiet-text">C’est à la présidence d’ouvrir la séance.</p>
      </Show>
    </section>
  )
}
