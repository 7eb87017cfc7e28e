import type { Opinion } from '@delibere/core'
import { opinionWords } from '@delibere/core/fr'
import { For } from 'solid-js'
import { Icon, type IconName } from './icon.tsx'

export interface AgreementMapProps {
  /** Who sits, in the order of the columns. */
  readonly members: readonly string[]
  readonly domains: readonly {
    readonly code: string
    readonly title: string
    /** Where on the page the domain is talked about. */
    readonly place: string
    readonly agreement: string
    /** The jury's verdict, once there is one. */
    readonly verdict: string | null
    readonly opinions: readonly (Opinion | null)[]
  }[]
}

/** Who thinks what of which domain, at one glance (H4, H5): a mark for each, in words for who does not see them. */
export function AgreementMap(props: AgreementMapProps) {
  return (
    <section class="agreement-map" aria-label="Carte des avis">
      <table>
        <thead>
          <tr>
            <th scope="col">Domaine</th>
            <For each={props.members}>{(name) => <th scope="col">{name}</th>}</For>
            <th scope="col">Accord, verdict</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.domains}>
            {(domain) => (
              <tr>
                <th scope="row">
                  <a href={`#${domain.place}`} class="agreement-domain">
                    {domain.code}
                    <span class="agreement-title"> – {domain.title}</span>
                  </a>
                </th>
                <For each={domain.opinions}>
                  {(opinion) => (
                    <td data-opinion={opinion ?? 'none'}>
                      <Icon name={drawings[opinion ?? 'none']} />
                      <span class="visually-hidden">{opinion ? opinionWords[opinion] : 'Sans avis'}</span>
                    </td>
                  )}
                </For>
                <td class="agreement-said">
                  {domain.verdict === null ? domain.agreement : <strong>{domain.verdict}</strong>}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

const drawings: Readonly<Record<Opinion | 'none', IconName>> = {
  acquired: 'check',
  notAcquired: 'cross',
  toDiscuss: 'talk',
  none: 'wait',
}
