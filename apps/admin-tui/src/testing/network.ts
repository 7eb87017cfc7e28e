import type { House } from '@delibere/server/testing'

/** A server at the other end of a line that a test can cut and mend, or hold up. */
export interface Line {
  readonly server: House['server']
  cut(): void
  mend(): void
  /** What is asked from now on waits until this is called. */
  hold(): () => void
}

export function aLineTo({ server }: Pick<House, 'server'>): Line {
  let isCut = new AbortController()
  let held: Promise<void> = Promise.resolve()
  const request: typeof server.request = async (input, init) => {
    await held
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
    hold() {
      let release = () => {}
      held = new Promise((resolve) => {
        release = resolve
      })
      return release
    },
  }
}

const plain = ({ body, status, headers }: Response) => ({ body, status, headers })
