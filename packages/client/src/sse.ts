/** One event of a stream as the server sent it. */
export interface ServerEvent {
  readonly event: string
  readonly data: string
}

/** Reads the events of a `text/event-stream` body as they come, until it ends or `signal` cancels it. */
export async function* readEvents(body: ReadableStream<Uint8Array>, signal?: AbortSignal): AsyncGenerator<ServerEvent> {
  const reader = body.getReader()
  // A network's `fetch` sees to it by itself; a server inside this process does not.
  const cancel = () => void reader.cancel().catch(() => {})
  signal?.addEventListener('abort', cancel, { once: true })
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const blocks = (rest + decoder.decode(value, { stream: true })).replaceAll('\r\n', '\n').split('\n\n')
      rest = blocks.pop() ?? ''
      yield* blocks.flatMap(parseBlock)
    }
  } finally {
    signal?.removeEventListener('abort', cancel)
    await reader.cancel().catch(() => {})
  }
}

function parseBlock(block: string): readonly ServerEvent[] {
  const lines = block.split('\n').map((line) => /^([a-z]+): ?(.*)$/s.exec(line))
  const all = (field: string) => lines.filter((line) => line?.[1] === field).map((line) => line?.[2] ?? '')
  const data = all('data')
  return data.length === 0 ? [] : [{ event: all('event').at(-1) ?? 'message', data: data.join('\n') }]
}
