import type { MinutesView } from '@delibere/core'
import { formatHour } from '@delibere/core/fr'
import { Show } from 'solid-js'
import { Disclosure } from '../parts/disclosure.tsx'
import { MinutesPaper } from '../parts/minutes-paper.tsx'
import { PeopleList } from '../parts/people-list.tsx'
import { OrderOfDay } from './order-of-day.tsx'
import type { ScreenProps } from './screen-props.ts'

export interface MinutesProps extends ScreenProps {
  readonly minutes: MinutesView
}

/** The end of the session: the minutes are read and signed, the president closes; then the sheets stay at hand (H10). */
export function MinutesScreen(props: MinutesProps) {
  const closed = () => props.view.status === 'closed'
  return (
    <div class="screen split reading">
      <aside class="aside" aria-label="Signatures du procès-verbal">
        <header class="candidate">
          <p class="kicker">Séance {props.view.number}</p>
          <h1 tabindex="-1">{closed() ? 'Séance close' : 'Procès-verbal'}</h1>
        </header>
        <Signatures {...props} />
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

function Signatures(props: MinutesProps) {
  const signatures = () =>
    props.minutes.sat.map(({ name, signedAt, departedAt }) => ({
      name,
      done: signedAt !== null,
      state:
        signedAt !== null
          ? `a signé à ${formatHour(signedAt, props.view.timeZone)}`
          : departedAt !== null
            ? `a quitté la séance à ${formatHour(departedAt, props.view.timeZone)}, ne signe pas`
            : 'n’a pas encore signé',
    }))
  return (
    <section aria-labelledby="signatures-title">
      <h2 id="signatures-title">Signatures</h2>
      <PeopleList people={signatures()} />
    </section>
  )
}
