import type { Sitting } from '@delibere/core/testing'
import { render } from '@solidjs/testing-library'
import userEvent from '@testing-library/user-event'
import { App } from '../app.tsx'
import { type FakeClient, type FakeServer, fakeServer } from './fake-clients.ts'

export interface Shown {
  readonly client: FakeClient
  readonly server: FakeServer
  readonly user: ReturnType<typeof userEvent.setup>
  readonly unmount: () => void
}

/** The application as one member of a session sees it (by their id), or as the room screen does (`room`). */
export function show(sitting: Sitting, who: string): Shown {
  const server = fakeServer(sitting)
  const client = who === 'room' ? server.room() : server.member(who)
  const { unmount } = render(() => <App client={client} />)
  return { client, server, user: userEvent.setup(), unmount }
}
