import { z } from 'zod'
import { JurorId, SessionId } from '../basics/ids.ts'

/** What an agent of the office goes by at their terminal: said by the terminal, so it tells who acted but proves nothing. */
export const AgentName = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._'’-]{0,59}$/u)

/** Who asks: found from the request by the server, never said by the one who asks; of the office, by whose hand where the terminal says so. */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('staff'), agent: AgentName.optional() }),
  z.object({ kind: z.literal('member'), sessionId: SessionId, jurorId: JurorId }),
  z.object({ kind: z.literal('room'), sessionId: SessionId }),
  z.object({ kind: z.literal('server') }),
  z.object({ kind: z.literal('nobody') }),
])
export type Actor = z.infer<typeof Actor>

/** The two who look at a session through a personal link. */
export const LinkHolder = z.union([JurorId, z.literal('room')])
export type LinkHolder = z.infer<typeof LinkHolder>
