import type { Api } from '@delibere/server/api'
import type { hc } from 'hono/client'
import { ask } from './ask.ts'
import type { ServerClock } from './contract.ts'
import { randomHex } from './random-hex.ts'

type Routes = ReturnType<typeof hc<Api>>['api']

/** This page as the server tells it from others, for as long as it is open. */
export function newScreen(api: Pick<Routes, 'screens'>, clock: ServerClock) {
  const id = randomHex()
  return {
    id,
    /** Says how well it knows the time, and thereby that it is there. Nobody waits for it; where it does not arrive, the next will. */
    report(): void {
      const { uncertainty } = clock
      if (!Number.isFinite(uncertainty)) return
      // The wall clock of the device is asked for its fault alone: no timer rests on it.
      const json = { screen: id, uncertainty, ahead: Date.now() - clock.now() }
      void ask((signal) => api.screens.$post({ json }, { init: { signal } }))
    },
  }
}
