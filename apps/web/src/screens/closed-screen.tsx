import type { Client } from '@delibere/client'
import type { ClosedSessionView } from '@delibere/core'
import { formatLongDate, outcomeWords, stageWords } from '@delibere/core/fr'
import { For } from 'solid-js'
import type { Keeping } from '../kept/keeping.ts'
import type { LiveSession } from '../live-session.ts'
import { ConnectionState } from '../parts/connection-state.tsx'
import { Frame } from '../parts/frame.tsx'
import { SheetLink } from '../parts/sheet-link.tsx'
import { StepBar } from '../parts/step-bar.tsx'
import { capital } from '../words.ts'
import { LeaveButton } from './member-menu.tsx'
import { NotKept } from './not-kept.tsx'

export interface ClosedScreenProps {
  readonly view: ClosedSessionView
  readonly live: LiveSession
  readonly client: Client
  readonly keeping: Keeping
  readonly onLeave: () => ReturnType<Client['signOut']>
}

/** A session whose record is sealed: what became of each candidate, and the sheets. */
export function ClosedScreen(props: ClosedScreenProps) {
  return (
    <Frame
      place={
        <p>
          <strong>Séance {props.view.number}</strong>
        </p>
      }
      who={<LeaveButton onLeave={props.onLeave} />}
      connection={<ConnectionState connection={props.live.connection} synchronised outdated={props.live.outdated} />}
      foot={
        <StepBar sentence="La séance est close." label={null} busy={false} refused={null} onPress={() => undefined} />
      }
    >
      <NotKept keeping={props.keeping} hearings={props.view.hearings} giving={null} />
      <div class="screen narrow">
        <header class="screen-head">
          <p class="kicker">
            {capital(formatLongDate(props.view.date))}, {props.view.place}
          </p>
          <h1 tabindex="-1">Séance close</h1>
        </header>
        <section class="card" aria-labelledby="sheets-title">
          <h2 id="sheets-title">Fiches à télécharger</h2>
          <ol class="order">
            <For each={props.view.hearings}>{(hearing) => <ClosedHearing {...props} hearing={hearing} />}</For>
          </ol>
        </section>
      </div>
    </Frame>
  )
}

type Hearing = ClosedSessionView['hearings'][number]

function ClosedHearing(props: ClosedScreenProps & { readonly hearing: Hearing }) {
  const url = (version: number) =>
    props.client.sheetUrl({ sessionId: props.view.id, hearingId: props.hearing.id, version })
  return (
    <li class="order-line closed">
      <div class="order-who">
        <p class="order-name">
          <span class="order-position">{props.hearing.position}.</span> {props.hearing.name}
        </p>
        <p class="order-certificate">{endOf(props.hearing)}</p>
        <For each={props.hearing.sheets}>
          {(sheet) => <SheetLink sheet={sheet} about={props.hearing.name} url={url(sheet.version)} />}
        </For>
      </div>
    </li>
  )
}

function endOf({ recused, outcome, stage }: Hearing): string {
  if (recused) return 'Vous n’avez pas siégé pour ce candidat.'
  return outcome ? outcomeWords[outcome] : capital(stageWords[stage])
}
