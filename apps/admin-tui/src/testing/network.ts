import type { House } from '@delibere/server/testing'

/** A server at the other end of a line that a test can cut and mend. */
export interface Line {
  readonly server: House['server']
  cut(): void
  mend(): void
}

export function aLineTo({ server }: Pick<House, 'server'>): Line {
  let isCut = new AbortController()
  const request: typeof server.request = async (input, init) => {
    const { signal } = isCut
    if (signal.aborted) throw new TypeError('fetch failed')
    const { body, ...response } = await server.request(input, init).then(plain)
    return new Response(body?.pipeThrough(new TransformStream(), { signal }) ?? null, response)
  }
  return {
    server: { ...server, request },
    cut: () => isCut.abort(),
    mend: () => {
      isCut = new AbortController()
    },
  }
}

const plain = ({ body, status, headers }: Response) => ({ body, status, headers })
