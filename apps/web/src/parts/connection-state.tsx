import { Show } from 'solid-js'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

export interface ConnectionStateProps {
  readonly connection: 'connecting' | 'live' | 'lost' | 'refused'
  /** Whether the server's clock is known well enough to show its seconds. */
  readonly synchronised: boolean
  /** Whether the server has a newer version of this page. */
  readonly outdated: boolean
}

/** Says when what is on the screen may be late, or is of an older version; nothing when all is well. */
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
      <Show when={props.outdated}>
        {/* Only who looks at the page knows whether something is being typed: it is never loaded anew by itself. */}
        <div class="connection-banner update">
          <p>Une nouvelle version est disponible</p>
          <Button onPress={() => location.reload()}>Recharger</Button>
        </div>
      </Show>
    </div>
  )
}
