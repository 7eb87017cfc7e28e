import type { Client } from '@delibere/client'
import { rehearsalTitle } from '@delibere/core/fr'
import { createResource, Show } from 'solid-js'
import { App } from './app.tsx'
import { RehearsalBand } from './parts/rehearsal-band.tsx'
import { placesPath, type RehearsalPlace } from './place.ts'
import { RehearsalHall } from './screens/rehearsal-hall.tsx'
import { RehearsalOverPage } from './screens/rehearsal-over.tsx'

export interface RehearsalAppProps {
  readonly place: RehearsalPlace
  /** The real server, which knows of its rehearsals. */
  readonly house: Client
  /** The rehearsal's own server. */
  readonly client: Client
  readonly goTo: (path: string) => void
}

/** The web application in a rehearsal: the same screens under a band that says so, and a hall where places are taken and shared. */
export function RehearsalApp(props: RehearsalAppProps) {
  document.title = rehearsalTitle('Délibéré')
  const [found] = createResource(() => props.house.rehearsal(props.place.id))
  const isOver = () => {
    const answer = found()
    return answer !== undefined && !answer.ok && answer.error.code === 'rehearsal-over'
  }
  const over = () => <RehearsalOverPage house={props.house} goTo={props.goTo} />
  const hall = (onEnter: ((secret: string) => void) | null) => (
    <RehearsalHall id={props.place.id} house={props.house} onEnter={onEnter} over={over} />
  )
  const places = () => placesPath(props.place)
  const onlyPlaces = () => location.pathname === places()
  return (
    <>
      <RehearsalBand places={onlyPlaces() ? null : places()} />
      <Show when={found()}>
        <Show when={!isOver()} fallback={over()}>
          <Show when={!onlyPlaces()} fallback={hall(null)}>
            <App client={props.client} goTo={props.goTo} rehearsal={{ hall, over }} />
          </Show>
        </Show>
      </Show>
    </>
  )
}
