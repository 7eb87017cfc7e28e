import type { LinkHolder } from '@delibere/core'
import type { Question } from '../../parts/dialog.tsx'
import { Lines } from '../../parts/lines.tsx'
import type { Copy } from './use-copy.ts'

/** Who a link is for, as the office calls them. */
export interface Holder {
  readonly holder: LinkHolder
  readonly name: string
}

/** What is being asked about a link. */
export type Asking =
  | { readonly kind: 'replace' | 'revoke'; readonly who: Holder }
  | { readonly kind: 'shown'; readonly who: Holder; readonly url: string }

interface Answers {
  readonly issue: (who: Holder) => void
  readonly revoke: (who: Holder) => void
  readonly close: () => void
  readonly copy: Copy
  /** Whether no server listens: the link leads nowhere until one does. */
  readonly inside: boolean
}

/** The question as it is put; nothing is done before it is answered. */
export function questionOf(asking: Asking, { issue, revoke, close, copy, inside }: Answers): Question {
  const { who } = asking
  const stop = { keys: ['escape'], says: 'annuler', run: close }
  if (asking.kind === 'shown') return shownLink(asking, { close, copy, inside })
  if (asking.kind === 'revoke') {
    return {
      title: `Retirer le lien donné à ${who.name}\u202F?`,
      text: 'Il n’ouvrira plus rien, et les appareils qui l’ont utilisé seront déconnectés.',
      keys: [{ keys: ['return', 'o'], says: 'retirer le lien', run: () => revoke(who) }, stop],
    }
  }
  return {
    title: `Faire un nouveau lien pour ${who.name}\u202F?`,
    text: 'Le lien précédent n’ouvrira plus rien, et les appareils qui l’ont utilisé seront déconnectés.',
    keys: [{ keys: ['return', 'o'], says: 'faire un nouveau lien', run: () => issue(who) }, stop],
  }
}

function shownLink(
  { who, url }: Extract<Asking, { kind: 'shown' }>,
  { close, copy, inside }: Pick<Answers, 'close' | 'copy' | 'inside'>,
): Question {
  return {
    title: `Lien personnel pour ${who.name}`,
    text: [
      'Il est affiché cette seule fois\u00A0: transmettez-le à cette personne et à elle seule.',
      ...(inside
        ? ['Aucun serveur ne tourne\u00A0: le lien fonctionnera quand il sera démarré (npx pnpm@12.21.0 start).']
        : []),
    ].join('\n'),
    body: ({ width }) => <Lines text={url} width={width} tone="accent" />,
    keys: [
      {
        keys: ['c'],
        says: 'copier dans le presse-papiers (si le terminal le permet)',
        run: () => copy.toClipboard(url),
      },
      { keys: ['v'], says: 'voir le lien seul, pour le copier à la souris', run: () => copy.alone(url) },
      { keys: ['escape', 'return'], says: 'fermer', run: close },
    ],
  }
}
