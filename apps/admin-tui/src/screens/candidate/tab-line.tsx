import { Box } from 'ink'
import type { Binding } from '../../parts/bindings.ts'
import type { Question } from '../../parts/dialog.tsx'
import { Say } from '../../parts/tone.tsx'

/** The parts of what is known of a candidate, in the order of the digits that show them. */
export const tabs = ['Identité', 'Dossier', 'Domaines', 'Séances', 'Conflits', 'Historique'] as const

/** What every tab of the screen has around it. */
export interface TabProps {
  readonly title: string
  readonly shown: number
  readonly keys: readonly Binding[]
  readonly question: Question | null
}

/** The tabs, the one that is shown in brackets. */
export const TabLine = ({ shown }: { readonly shown: number }) => (
  <Box height={2} paddingX={1} flexShrink={0}>
    {tabs.map((name, place) => (
      <Box key={name} paddingRight={1}>
        <Say tone={place === shown ? 'accent' : 'quiet'}>
          {place === shown ? `[${place + 1} ${name}]` : ` ${place + 1} ${name} `}
        </Say>
      </Box>
    ))}
  </Box>
)
