import type { SheetView } from '@delibere/core'
import { nbsp, of } from '@delibere/core/fr'
import { Show } from 'solid-js'
import { Icon } from './icon.tsx'

export interface SheetLinkProps {
  readonly sheet: Pick<SheetView, 'number' | 'version'> & { readonly sha256: string | null }
  /** Whose sheet it is. */
  readonly about: string
  readonly url: string
}

/** A signed sheet to download, once its document exists. */
export function SheetLink(props: SheetLinkProps) {
  const name = () =>
    props.sheet.version > 1 ? `${props.sheet.number}, version${nbsp}${props.sheet.version}` : props.sheet.number
  return (
    <Show when={props.sheet.sha256} fallback={<p class="sheet-link">Fiche {name()}&nbsp;: document en préparation…</p>}>
      <a class="sheet-link" href={props.url} download={`${props.sheet.number}-v${props.sheet.version}.pdf`}>
        <Icon name="file" />
        <span>
          Fiche {name()} (PDF) <span class="visually-hidden">{of(props.about)}</span>
        </span>
      </a>
    </Show>
  )
}
