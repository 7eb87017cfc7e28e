import { Box } from 'ink'
import { useArea } from './parts/area.ts'
import { Frame } from './parts/frame.tsx'
import { Say } from './parts/tone.tsx'
import { titles } from './routes.ts'

/** The first frame, drawn before the records are opened. It reads no key; Ctrl+C ends the program as everywhere. */
export const Opening = () => (
  <Frame title={titles.home} keys={[{ keys: ['ctrl+c'], says: 'quitter' }]} area={useArea()}>
    <Box paddingX={1}>
      <Say tone="quiet">Ouverture des registres…</Say>
    </Box>
  </Frame>
)
