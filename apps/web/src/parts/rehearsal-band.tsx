import { rehearsalBand } from '@delibere/core/fr'
import { Show } from 'solid-js'

export interface RehearsalBandProps {
  /** Where the places and their links are; null on that page itself. */
  readonly places: string | null
}

/** Says on every screen of a rehearsal that it is one. It stays in sight and cannot be closed. */
export function RehearsalBand(props: RehearsalBandProps) {
  return (
    <aside class="rehearsal-band" aria-label="Répétition">
      <p>{rehearsalBand}</p>
      <Show when={props.places}>
        {(places) => (
          <a href={places()} target="_blank" rel="noopener">
            Places<span class="wide-only"> et liens</span>
          </a>
        )}
      </Show>
    </aside>
  )
}
