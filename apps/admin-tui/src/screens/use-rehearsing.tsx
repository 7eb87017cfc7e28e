import { useState } from 'react'
import type { Question } from '../parts/dialog.tsx'
import { Lines } from '../parts/lines.tsx'
import { useProgram } from '../program.ts'
import { explainRefusal, rehearsalNeedsServer } from '../words.ts'
import { useCopy } from './session/use-copy.ts'

/** Begins a rehearsal and shows its address. */
export function useRehearsing(): { readonly begin: () => void; readonly question: Question | null } {
  const { client, place, say } = useProgram()
  const copy = useCopy()
  const [url, setUrl] = useState<string | null>(null)

  const begin = async () => {
    if (place.kind === 'inside') return say({ tone: 'bad', text: rehearsalNeedsServer })
    const answer = await client.startRehearsal()
    if (answer.ok) setUrl(answer.value.url)
    else say({ tone: 'bad', text: explainRefusal(answer.error) })
  }
  const question: Question | null =
    url === null
      ? null
      : {
          title: 'Une répétition est prête',
          text: [
            'C’est une séance fictive\u00A0: rien n’en est enregistré, et elle disparaît après trois heures sans activité.',
            'Ouvrez cette adresse dans un navigateur\u00A0: chacun y prend une place, et le programme joue les autres.',
          ].join('\n'),
          body: ({ width }) => <Lines text={url} width={width} tone="accent" />,
          keys: [
            {
              keys: ['c'],
              says: 'copier dans le presse-papiers (si le terminal le permet)',
              run: () => copy.toClipboard(url),
            },
            { keys: ['v'], says: 'voir l’adresse seule, pour la copier à la souris', run: () => copy.alone(url) },
            { keys: ['escape', 'return'], says: 'fermer', run: () => setUrl(null) },
          ],
        }
  return { begin: () => void begin(), question }
}
