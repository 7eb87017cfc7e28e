import { Box } from 'ink'
import { Say } from '../../parts/tone.tsx'
import { tabs } from './candidate.tsx'

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
