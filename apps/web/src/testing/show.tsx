import type { Sitting } from '@delibere/core/testing'
import { render } from '@solidjs/testing-library'
import userEvent from '@testing-library/user-event'
import { App } from '../app.tsx'
import { SettleTime } from '../parts/settle.ts'
import { type FakeClient, type FakeServer, fakeServer } from './fake-clients.ts'

export interface Shown {
  readonly client: FakeClient
  readonly server: FakeServer
  readonly user: ReturnType<typeof userEvent.setup>
  readonly unmount: () => void
}

/**
 * The application as one member of a session sees it (by their id), or as the room screen does (`room`). `settle`: for how
 * long, in ms, a new button takes no press; tests press at once what a person sees first.
 */
export function show(sitting: Sitting, who: string, settle = 0): Shown {
  const server = fakeServer(sitting)
  const client = who === 'room' ? server.room() : server.member(who)
  const { unmount } = render(() => (
    <SettleTime.Provider value={settle}>
      <App client={client} />
    </SettleTime.Provider>
  ))
  return { client, server, user: userEvent.setup(), unmount }
}
