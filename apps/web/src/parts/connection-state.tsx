import { Show } from 'solid-js'
import { Icon } from './icon.tsx'

export interface ConnectionStateProps {
  readonly connection: 'connecting' | 'live' | 'lost' | 'refused'
  /** Whether the server's clock is known well enough to show its seconds. */
  readonly synchronised: boolean
}

/** Says when what is on the screen may be late, and nothing when all is well. */
export function ConnectionState(props: ConnectionStateProps) {
  return (
    <div class="connection" aria-live="polite">
      <Show when={props.connection === 'lost'}>
        <p class="connection-banner">
          <Icon name="offline" />
          Connexion perdue, reprise automatique…
        </p>
      </Show>
      <Show when={(props.connection === 'live' || props.connection === 'lost') && !props.synchronised}>
        <p class="connection-banner">
          <Icon name="wait" />
          Horloge non synchronisée
        </p>
      </Show>
    </div>
  )
}
