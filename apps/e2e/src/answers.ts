import type { Answer, Client } from '@delibere/client'
import type { SessionId, SessionView } from '@delibere/core'

/** What was asked for; a fault if it was refused. */
export async function taken<Value>(answer: Answer<Value>): Promise<Value> {
  const given = await answer
  if (!given.ok) throw new Error(`refused: ${JSON.stringify(given.error)}`)
  return given.value
}

/** A session under way as a client sees it now. */
export const sessionNow = (client: Client, sessionId: SessionId): Promise<SessionView> =>
  first((tell) => client.followSession(sessionId, ({ view }) => view?.kind === 'session' && tell(view)))

/** The first thing that is told; what was begun to hear it is stopped. */
export async function first<Value>(begin: (tell: (value: Value) => void) => () => void): Promise<Value> {
  let stop: (() => void) | undefined
  const value = await new Promise<Value>((tell) => (stop = begin(tell)))
  stop?.()
  return value
}
