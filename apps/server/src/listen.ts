import type { Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { err, ok, type Result } from '@delibere/core'

export interface Listening {
  readonly port: number
  /** Takes no new connection. */
  stop(): void
}

type Fetch = (request: Request, env: object) => Response | Promise<Response>

/** Listens at an address; the system's name for the reason where it may not (`EADDRINUSE`). */
export function listen(
  fetch: Fetch,
  host: string,
  port: number,
): Promise<Result<Listening, { readonly code: string }>> {
  const http = createAdaptorServer({ fetch }) as HttpServer
  return new Promise((resolve) => {
    http.once('error', (cause: NodeJS.ErrnoException) => resolve(err({ code: cause.code ?? cause.name })))
    http.listen(port, host, () => {
      const { port: given } = http.address() as AddressInfo
      resolve(ok({ port: given, stop: () => void http.close() }))
    })
  })
}

/** The same at the first port that is free, from `port` on. */
export async function listenNear(fetch: Fetch, host: string, port: number): ReturnType<typeof listen> {
  for (let at = port; at < Math.min(port + 100, 65_536); at += 1) {
    const listening = await listen(fetch, host, at)
    if (listening.ok || listening.error.code !== 'EADDRINUSE') return listening
  }
  return listen(fetch, host, 0)
}
