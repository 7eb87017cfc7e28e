import { z } from 'zod'
import { JurorId, SessionId } from '../basics/ids.ts'

/** Who asks: found from the request by the server, never said by the one who asks. */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('staff') }),
  z.object({ kind: z.literal('member'), sessionId: SessionId, jurorId: JurorId }),
  z.object({ kind: z.literal('room'), sessionId: SessionId }),
  z.object({ kind: z.literal('server') }),
  z.object({ kind: z.literal('nobody') }),
])
export type Actor = z.infer<typeof Actor>

/** The two who look at a session through a personal link. */
export const LinkHolder = z.union([JurorId, z.literal('room')])
export type LinkHolder = z.infer<typeof LinkHolder>
