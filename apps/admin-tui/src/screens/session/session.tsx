import type { SessionId } from '@delibere/core'
import { Box } from 'ink'
import { Screen } from '../../parts/screen.tsx'
import { Say } from '../../parts/tone.tsx'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { useSession } from '../../use-live.ts'
import { ClosedSession } from './closed-session.tsx'
import { OpenSession } from './open-session.tsx'

/** A session followed as it goes, whatever its state. */
export function Session({ sessionId }: { readonly sessionId: SessionId }) {
  const { client, back } = useProgram()
  const live = useSession(client, sessionId)
  if (live.view?.kind === 'session') return <OpenSession view={live.view} live={live} />
  if (live.view?.kind === 'closed') return <ClosedSession view={live.view} />
  return (
    <Screen title={titles.session} keys={[{ keys: ['escape'], says: 'revenir', run: back }]}>
      {() => (
        <Box padding={1}>
          <Say>{live.connection === 'refused' ? 'Cette séance n’existe pas ou n’existe plus.' : 'Chargement…'}</Say>
        </Box>
      )}
    </Screen>
  )
}
