import { describe, expect, it, vi } from 'vitest'
import { createClock } from './clock.ts'
import type { Live } from './contract.ts'
import { follow } from './follow.ts'

type Told = Live<{ readonly name: string }>

/** A server whose streams the test writes to, one after the other as the screen comes back. */
function aServer(answers: readonly (number | 'stream')[] = []) {
  const streams: { write(text: string): void; cut(): void }[] = []
  let opened = 0
  const open = async (signal: AbortSignal): Promise<Response> => {
    const answer = answers[opened] ?? 'stream'
    opened += 1
    if (answer !== 'stream') return new Response(null, { status: answer })
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const write = (text: string) => controller.enqueue(new TextEncoder().encode(text))
        streams.push({ write, cut: () => controller.error(new Error('cut')) })
        signal.addEventListener('abort', () => controller.error(signal.reason))
      },
    })
    return new Response(body, { headers: { 'x-delibere-build': `index-${opened}.js` } })
  }
  return { streams, open, opened: () => opened }
}

const view = (revision: number, name: string) =>
  `event: view\nid: ${revision}\ndata: ${JSON.stringify({ revision, view: { name } })}\n\n`

function aScreen(server: ReturnType<typeof aServer>, staleAfter = 60_000) {
  const told: Told[] = []
  const estimate = createClock({ monotonic: () => 0, askServer: () => Promise.reject(new Error('none')) })
  const { open } = server
  const parts = { open, estimate, onConnect: () => {}, staleAfter, firstRetry: 1, lastRetry: 5 }
  const stop = follow<{ name: string }>(parts, (live) => told.push(live))
  return { told, last: () => told.at(-1)!, stop }
}

describe('following a stream', () => {
  it('begins by connecting, without a view', () => {
    const { last, stop } = aScreen(aServer())
    expect(last()).toMatchObject({ connection: 'connecting', view: null })
    stop()
  })

  it('gives each whole view as it comes', async () => {
    const server = aServer()
    const { last, stop } = aScreen(server)
    await vi.waitFor(() => expect(server.streams).toHaveLength(1))
    server.streams[0]!.write(view(3, 'a'))
    await vi.waitFor(() => expect(last()).toMatchObject({ connection: 'live', revision: 3, view: { name: 'a' } }))
    stop()
  })

  it('says which build of the pages the server has, anew when it comes back', async () => {
    const server = aServer()
    const { last, stop } = aScreen(server)
    await vi.waitFor(() => expect(server.streams).toHaveLength(1))
    expect(last().build).toBeNull()
    server.streams[0]!.write(view(3, 'a'))
    await vi.waitFor(() => expect(last()).toMatchObject({ connection: 'live', build: 'index-1.js' }))
    server.streams[0]!.cut()
    await vi.waitFor(() => expect(server.streams).toHaveLength(2))
    server.streams[1]!.write(view(3, 'a'))
    await vi.waitFor(() => expect(last()).toMatchObject({ connection: 'live', build: 'index-2.js' }))
    stop()
  })

  it('keeps the last view while the connection is lost, and comes back by itself', async () => {
    const server = aServer(['stream', 503])
    const { told, last, stop } = aScreen(server)
    await vi.waitFor(() => expect(server.streams).toHaveLength(1))
    server.streams[0]!.write(view(3, 'a'))
    await vi.waitFor(() => expect(last().connection).toBe('live'))
    server.streams[0]!.cut()
    await vi.waitFor(() => expect(server.streams).toHaveLength(2))
    expect(told.some(({ connection, view }) => connection === 'lost' && view?.name === 'a')).toBe(true)
    server.streams[1]!.write('event: heartbeat\ndata: {}\n\n')
    await vi.waitFor(() => expect(last()).toMatchObject({ connection: 'live', view: { name: 'a' } }))
    stop()
  })

  it('gives up a stream that says nothing for too long', async () => {
    const server = aServer()
    const { stop } = aScreen(server, 20)
    await vi.waitFor(() => expect(server.opened()).toBeGreaterThan(1))
    stop()
  })

  it.each([401, 403, 404])('stops when the server refuses with %i', async (status) => {
    const server = aServer([status])
    const { last, stop } = aScreen(server)
    await vi.waitFor(() => expect(last().connection).toBe('refused'))
    expect(server.opened()).toBe(1)
    stop()
  })

  it('stops when access is taken away while it follows', async () => {
    const server = aServer()
    const { last, stop } = aScreen(server)
    await vi.waitFor(() => expect(server.streams).toHaveLength(1))
    server.streams[0]!.write('event: refused\ndata: {}\n\n')
    await vi.waitFor(() => expect(last().connection).toBe('refused'))
    expect(server.opened()).toBe(1)
    stop()
  })

  it('tells nothing more once it has been stopped', async () => {
    const server = aServer()
    const { told, stop } = aScreen(server)
    await vi.waitFor(() => expect(server.streams).toHaveLength(1))
    stop()
    const before = told.length
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(told).toHaveLength(before)
    expect(server.opened()).toBe(1)
  })
})
