import type { Api } from '@delibere/server/api'
import type { hc } from 'hono/client'
import { ask } from './ask.ts'
import type { Answer, Client, Me } from './contract.ts'

type Routes = ReturnType<typeof hc<Api>>['api']

/**
 * Who a page was opened for, said with all it asks. A browser has one cookie for all its pages: once another has come in by
 * theirs, the server refuses what an earlier page still asks (`signed-in-another`), and takes it for nobody else's (H3, H4).
 */
export function knowViewer() {
  let known: Me = { kind: 'nobody' }
  // Who signs out stays who they were: nothing of theirs is to go as another.
  const become = async (asked: Answer<Me>): Answer<Me> => {
    const answer = await asked
    if (answer.ok && answer.value.kind !== 'nobody') known = answer.value
    return answer
  }
  return {
    headers: (): Readonly<Record<string, string>> =>
      'sessionId' in known
        ? { 'x-delibere-as': `${known.sessionId} ${known.kind === 'room' ? 'room' : known.jurorId}` }
        : {},
    /** The questions by which it becomes somebody; `door` is asked without the words above. */
    signing: (door: Routes, api: Routes): Pick<Client, 'signIn' | 'signOut' | 'me'> => ({
      signIn: (secret) => become(ask((signal) => door['sign-in'].$post({ json: { secret } }, { init: { signal } }))),
      signOut: () => ask((signal) => api['sign-out'].$post({}, { init: { signal } })),
      me: () => become(ask((signal) => door.me.$get({}, { init: { signal } }))),
    }),
  }
}
