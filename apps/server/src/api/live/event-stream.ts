const encoder = new TextEncoder()

/** One server-sent event, as bytes. `data` is JSON on one line. */
export const eventBytes = (event: string, data: string, id?: number): Uint8Array =>
  encoder.encode(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`)

export interface EventStream {
  readonly body: ReadableStream<Uint8Array>
  /** Sends what is now. To a reader who is slower than the news only the latest goes out. */
  send(bytes: Uint8Array): void
  /** Sends a sign of life, unless something is on its way already. */
  beat(bytes: Uint8Array): void
  /** Ends the stream, after a last word if there is one. */
  end(bytes?: Uint8Array): void
}

/** A stream to one reader. `onGone` is called once, when the reader has gone or the stream was ended. */
export function createEventStream(onGone: () => void): EventStream {
  let controller!: ReadableStreamDefaultController<Uint8Array>
  let latest: Uint8Array | null = null
  let over = false

  const finish = () => {
    if (over) return false
    over = true
    latest = null
    onGone()
    return true
  }
  const body = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given
    },
    pull() {
      if (latest === null) return
      controller.enqueue(latest)
      latest = null
    },
    cancel() {
      finish()
    },
  })
  const isReady = () => latest === null && (controller.desiredSize ?? 0) > 0

  return {
    body,
    send(bytes) {
      if (over) return
      if (isReady()) controller.enqueue(bytes)
      else latest = bytes
    },
    beat(bytes) {
      if (!over && isReady()) controller.enqueue(bytes)
    },
    end(bytes) {
      if (!finish()) return
      if (bytes) controller.enqueue(bytes)
      controller.close()
    },
  }
}
