import type { Client } from '@delibere/client'
import type { ClosedSessionView } from '@delibere/core'
import { formatLongDate, outcomeWords, stageWords } from '@delibere/core/fr'
import { For } from 'solid-js'
import type { LiveSession } from '../live-session.ts'
import { ConnectionState } from '../parts/connection-state.tsx'
import { Frame } from '../parts/frame.tsx'
import { SheetLink } from '../parts/sheet-link.tsx'
import { StepBar } from '../parts/step-bar.tsx'
import { capital } from '../words.ts'
import { LeaveButton } from './member-menu.tsx'

export interface ClosedScreenProps {
  readonly view: ClosedSessionView
  readonly live: LiveSession
  readonly client: Client
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
      connection={<ConnectionState connection={props.live.connection} synchronised />}
      foot={
        <StepBar sentence="La séance est close." label={null} busy={false} refused={null} onPress={() => undefined} />
      }
    >
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
            <For each={props.view.hearings}>
              {(hearing) => (
                <li class="order-line closed">
                  <div class="order-who">
                    <p class="order-name">
                      <span class="order-position">{hearing.position}.</span> {hearing.name}
                    </p>
                    <p class="order-certificate">{endOf(hearing)}</p>
                    <For each={hearing.sheets}>
                      {(sheet) => (
                        <SheetLink
                          sheet={sheet}
                          about={hearing.name}
                          url={props.client.sheetUrl({
                            sessionId: props.view.id,
                            hearingId: hearing.id,
                            version: sheet.version,
                          })}
                        />
                      )}
                    </For>
                  </div>
                </li>
              )}
            </For>
          </ol>
        </section>
      </div>
    </Frame>
  )
}

function endOf({ recused, outcome, stage }: ClosedSessionView['hearings'][number]): string {
  if (recused) return 'Vous n’avez pas siégé pour ce candidat.'
  return outcome ? outcomeWords[outcome] : capital(stageWords[stage])
}
