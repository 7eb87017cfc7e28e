import type { Api } from '@delibere/server/api'
import type { hc } from 'hono/client'
import { ask, patienceOfAll } from './ask.ts'
import type { Client } from './contract.ts'

/** What a client asks about rehearsals. */
export const rehearsing = (
  api: ReturnType<typeof hc<Api>>['api'],
): Pick<Client, 'startRehearsal' | 'rehearsal' | 'givePlaces'> => ({
  // Its session is made from the ground up before it answers.
  startRehearsal: () => ask((signal) => api.rehearsals.$post({}, { init: { signal } }), patienceOfAll),
  rehearsal: (rehearsalId) =>
    ask((signal) => api.rehearsals[':rehearsalId'].$get({ param: { rehearsalId } }, { init: { signal } })),
  givePlaces: ({ id: rehearsalId, jurorIds }) =>
    ask((signal) =>
      api.rehearsals[':rehearsalId'].program.$post(
        { param: { rehearsalId }, json: { jurorIds: [...jurorIds] } },
        { init: { signal } },
      ),
    ),
})
