import type { Client, Live } from '@delibere/client'
import {
  type BoardView,
  type ClosedSessionView,
  instant,
  type OfficeView,
  type RoomView,
  type SessionId,
  type SessionView,
} from '@delibere/core'
import { useEffect, useState } from 'react'

const nothingYet = {
  view: null,
  revision: 0,
  connection: 'connecting',
  clock: { now: () => instant(Date.now()), uncertainty: Infinity, synchronised: false },
  build: null,
} as const

/** The office's overview, as it is now and each time it changes. */
export function useOffice(client: Client): Live<OfficeView> {
  const [live, setLive] = useState<Live<OfficeView>>(nothingYet)
  useEffect(() => client.followOffice(setLive), [client])
  return live
}

/** What goes on today in every room, as it is now and each time it changes. */
export function useBoard(client: Client): Live<BoardView> {
  const [live, setLive] = useState<Live<BoardView>>(nothingYet)
  useEffect(() => client.followBoard(setLive), [client])
  return live
}

export type AnySessionView = SessionView | RoomView | ClosedSessionView

/** A session, as it is now and each time it changes. */
export function useSession(client: Client, sessionId: SessionId): Live<AnySessionView> {
  const [live, setLive] = useState<Live<AnySessionView>>(nothingYet)
  useEffect(() => client.followSession(sessionId, setLive), [client, sessionId])
  return live
}
