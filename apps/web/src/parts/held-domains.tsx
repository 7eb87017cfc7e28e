import type { DomainView } from '@delibere/core'
import { formatDate } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { domainTitle } from '../words.ts'
import { Icon } from './icon.tsx'

/** The domains acquired at an earlier session, which this jury does not judge again (C5). */
export function HeldDomains(props: { readonly domains: readonly DomainView[] }) {
  const held = () => props.domains.filter((domain) => domain.held)
  return (
    <Show when={held().length > 0}>
      <section class="held" aria-labelledby="held-title">
        <h3 id="held-title">Déjà acquis, non jugés aujourd’hui</h3>
        <ul>
          <For each={held()}>
            {(domain) => (
              <li>
                <Icon name="lock" />
                <span>
                  {domainTitle(domain)}
                  <span class="held-until">
                    {domain.held?.until ? `Valable jusqu’au ${formatDate(domain.held.until)}` : 'Sans limite de durée'}
                  </span>
                </span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
