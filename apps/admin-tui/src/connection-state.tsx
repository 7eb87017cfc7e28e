import type { Live } from '@delibere/client'
import { Say, type Tone } from './parts/tone.tsx'
import type { Place } from './program.ts'

const states: Readonly<Record<Live<unknown>['connection'], { readonly tone: Tone; readonly says: string }>> = {
  connecting: { tone: 'quiet', says: '… connexion' },
  live: { tone: 'good', says: '● à jour' },
  lost: { tone: 'warn', says: '○ connexion perdue, nouvel essai' },
  refused: { tone: 'bad', says: '× accès refusé' },
}

/** Where the records are, and whether what is shown is up to date. */
export function ConnectionState({ live, place }: { readonly live: Live<unknown>; readonly place: Place }) {
  const { tone, says } = states[live.connection]
  return (
    <Say>
      <Say tone={tone}>{says}</Say>
      <Say tone="quiet"> · {place.kind === 'inside' ? `sans serveur, ${place.name}` : place.name}</Say>
    </Say>
  )
}
