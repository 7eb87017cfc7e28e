import { aSession } from '@delibere/core/testing'
import { createEffect, createRoot } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { createLiveSession } from './live-session.ts'
import { fakeServer } from './testing/fake-clients.ts'

function following(stage: Parameters<typeof aSession>[0]) {
  const sitting = aSession(stage)
  const server = fakeServer(sitting)
  const client = server.member('aubry')
  const who = { sessionId: sitting.sessionId }
  const { live, dispose } = createRoot((dispose) => ({ live: createLiveSession({ client, who }), dispose }))
  const session = () => (live.view?.kind === 'session' ? live.view : null)
  return { sitting, server, client, live, session, dispose }
}

describe('a session followed live', () => {
  it('is the latest view, its untouched parts being the same objects', () => {
    const { sitting, server, session } = following('made')
    const [first, second] = session()!.members
    server.after(() => sitting.signIn(['aubry']))
    expect(session()!.members[0]!.signedAt).not.toBeNull()
    expect(session()!.members[0]).toBe(first)
    expect(session()!.members[1]).toBe(second)
  })

  it('draws again only what reads what has changed', () => {
    const { sitting, server, session } = following('made')
    let drawn = 0
    createRoot(() => createEffect(() => session()!.members[1]!.signedAt !== undefined && (drawn += 1)))
    server.after(() => sitting.signIn(['aubry']))
    expect(drawn).toBe(1)
    server.after(() => sitting.signIn(['brun']))
    expect(drawn).toBe(2)
  })

  it('leaves what the client gave as it was', () => {
    const sitting = aSession('made')
    const server = fakeServer(sitting)
    const { followSession } = server.member('aubry')
    const given: { readonly view: unknown; readonly asGiven: string }[] = []
    const client = {
      ...server.member('aubry'),
      followSession: ((id, listener) =>
        followSession(id, (live) => {
          given.push({ view: live.view, asGiven: JSON.stringify(live.view) })
          listener(live)
        })) as typeof followSession,
    }
    createRoot(() => createLiveSession({ client, who: sitting }))
    server.after(() => sitting.signIn(['aubry']))
    expect(JSON.stringify(given[0]!.view)).toBe(given[0]!.asGiven)
  })

  it('is another hearing from one candidate to the next, not the same one changed', () => {
    const { sitting, server, session } = following('called')
    const before = session()!.current
    server.after(() => sitting.holdOral(1).openDeliberation(1))
    expect(session()!.current).toBe(before)
    server.after(() => sitting.recordVerdicts(1).presentSheet(1).readSheet(1).signSheet(1).call(2))
    expect(session()!.current).not.toBe(before)
  })

  it('keeps the last view while the connection is lost', () => {
    const { client, live } = following('opened')
    client.stream({ connection: 'lost', synchronised: false })
    expect(live.connection).toBe('lost')
    expect(live.synchronised).toBe(false)
    expect(live.view?.kind).toBe('session')
  })

  it('tells the server’s time', () => {
    const { live, sitting } = following('opened')
    expect(live.now()).toBe(sitting.play.now)
  })

  it('stops when its place on the screen is gone', () => {
    const { sitting, server, session, dispose } = following('made')
    dispose()
    server.after(() => sitting.signIn(['aubry']))
    expect(session()!.members[0]!.signedAt).toBeNull()
  })
})
