import type { MinutesView } from '@delibere/core'
import { formatHour } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { Disclosure } from '../parts/disclosure.tsx'
import { Icon } from '../parts/icon.tsx'
import { MinutesPaper } from '../parts/minutes-paper.tsx'
import { OrderOfDay } from './order-of-day.tsx'
import type { ScreenProps } from './screen-props.ts'

/** The end of the session: the minutes are read and signed, the president closes; then the sheets stay at hand (H10). */
export function MinutesScreen(props: ScreenProps & { readonly minutes: MinutesView }) {
  const closed = () => props.view.status === 'closed'
  return (
    <div class="screen split reading">
      <aside class="aside" aria-label="Signatures du procès-verbal">
        <header class="candidate">
          <p class="kicker">Séance {props.view.number}</p>
          <h1 tabindex="-1">{closed() ? 'Séance close' : 'Procès-verbal'}</h1>
        </header>
        <section aria-labelledby="signatures-title">
          <h2 id="signatures-title">Signatures</h2>
          <ul class="readers">
            <For each={props.minutes.sat}>
              {(member) => (
                <li data-read={member.signedAt !== null}>
                  <Icon name={member.signedAt === null ? 'wait' : 'check'} />
                  <span>
                    {member.name}
                    <span class="reader-state">
                      <Show when={member.signedAt} fallback="n’a pas encore signé">
                        {(at) => <>a signé à {formatHour(at(), props.view.timeZone)}</>}
                      </Show>
                    </span>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </aside>
      <div class="stack">
        <Show when={closed()}>
          <section class="card" aria-labelledby="sheets-title">
            <h2 id="sheets-title">Fiches à télécharger</h2>
            <OrderOfDay {...props} />
          </section>
        </Show>
        <MinutesPaper
          minutes={props.minutes}
          number={props.view.number}
          place={props.view.place}
          timeZone={props.view.timeZone}
        />
        <Show when={!closed()}>
          <Disclosure label="Candidats et fiches">
            <OrderOfDay {...props} />
          </Disclosure>
        </Show>
      </div>
    </div>
  )
}
