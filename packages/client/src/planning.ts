import type { Api } from '@delibere/server/api'
import type { hc } from 'hono/client'
import { ask, patienceOfAll } from './ask.ts'
import type { Client } from './contract.ts'

/** What a client asks about planning (B1–B5). */
export const planning = (
  api: ReturnType<typeof hc<Api>>['api'],
): Pick<Client, 'planQuestion' | 'startPlan' | 'planRun' | 'stopPlan' | 'planDrafts'> => ({
  planQuestion: (json) =>
    ask((signal) => api.plan.question.$post({ json: json as never }, { init: { signal } }), patienceOfAll),
  startPlan: (json) =>
    ask((signal) => api.plan.runs.$post({ json: json as never }, { init: { signal } }), patienceOfAll),
  planRun: ({ id, after }) => {
    const query = after === undefined ? {} : { after: String(after) }
    return ask((signal) =>
      api.plan.runs[':runId'].$get({ param: { runId: id }, query: query as never }, { init: { signal } }),
    )
  },
  stopPlan: (id) => ask((signal) => api.plan.runs[':runId'].stop.$post({ param: { runId: id } }, { init: { signal } })),
  planDrafts: () => ask((signal) => api.plan.drafts.$get({}, { init: { signal } }), patienceOfAll),
})
