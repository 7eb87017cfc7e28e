import type { Access, SignedIn } from '../../access/access.ts'
import type { Engine } from '../../engine/engine.ts'
import { createEventStream, eventBytes, type EventStream } from './event-stream.ts'
import type { Eye } from './eyes.ts'

/** Milliseconds between two signs of life. */
export const heartbeat = 15_000
/** Milliseconds after which a browser's own reader would come again. */
const retry = 2_000

export interface LiveHub {
  /** A stream of what this eye sees: now, then whenever it changes. Null where there is nothing to see. */
  follow(eye: Eye, signed: SignedIn): ReadableStream<Uint8Array> | null
  /** How many streams are open. */
  readonly streams: number
  /** Ends every stream and takes no more. */
  close(): void
}

interface Channel {
  readonly eye: Eye
  readonly readers: Set<Reader>
  parts: readonly unknown[]
  /** What the eye sees, as JSON; null where there is nothing any more. */
  json: string | null
}

interface Reader {
  readonly signed: SignedIn
  readonly stream: EventStream
}

/**
 * Live means: here is what is, again, whole. What an eye sees is made and written out once, however many look through it,
 * and sent only when it has changed. A reader who has lost access hears `refused` and nothing more.
 */
export function createLiveHub({
  engine,
  access,
}: {
  readonly engine: Pick<Engine, 'world' | 'revision' | 'now' | 'listen'>
  readonly access: Pick<Access, 'listen'>
}): LiveHub {
  const channels = new Map<string, Channel>()
  let closed = false

  const event = (json: string) =>
    eventBytes('view', `{"revision":${engine.revision},"now":${engine.now()},"view":${json}}`, engine.revision)

  function refresh(): void {
    dismissAll(channels)
    for (const channel of [...channels.values()]) {
      if (!look(channel, engine.world)) continue
      if (channel.json === null) for (const reader of [...channel.readers]) refuse(reader, 'session-unknown')
      else {
        const bytes = event(channel.json)
        for (const { stream } of channel.readers) stream.send(bytes)
      }
    }
  }

  function beat(): void {
    dismissAll(channels)
    const bytes = eventBytes('heartbeat', `{"now":${engine.now()}}`)
    for (const { readers } of channels.values()) for (const { stream } of readers) stream.beat(bytes)
  }

  function channelOf(eye: Eye): Channel {
    const known = channels.get(eye.key)
    if (known) return known
    const channel: Channel = { eye, readers: new Set(), parts: [], json: null }
    look(channel, engine.world)
    return channel
  }

  const stops = [engine.listen(refresh), access.listen(() => dismissAll(channels))]
  const timer = setInterval(beat, heartbeat)
  // A heart that beats keeps no process alive.
  timer.unref()

  return {
    follow(eye, signed) {
      if (closed) return null
      const channel = channelOf(eye)
      if (channel.json === null) return null
      const stream = createEventStream(() => {
        channel.readers.delete(reader)
        if (channel.readers.size === 0) channels.delete(eye.key)
      })
      const reader: Reader = { signed, stream }
      channel.readers.add(reader)
      channels.set(eye.key, channel)
      stream.send(Buffer.concat([Buffer.from(`retry: ${retry}\n\n`), event(channel.json)]))
      return stream.body
    },
    get streams() {
      return [...channels.values()].reduce((sum, { readers }) => sum + readers.size, 0)
    },
    close() {
      closed = true
      clearInterval(timer)
      for (const stop of stops) stop()
      for (const { readers } of [...channels.values()]) for (const { stream } of [...readers]) stream.end()
    },
  }
}

/** Looks again, and says whether anything has changed. */
function look(channel: Channel, world: Parameters<Eye['view']>[0]): boolean {
  const parts = channel.eye.parts(world)
  if (parts.length === channel.parts.length && parts.every((part, n) => part === channel.parts[n])) return false
  channel.parts = parts
  const view = channel.eye.view(world)
  const json = view && JSON.stringify(view)
  if (json === channel.json) return false
  channel.json = json
  return true
}

function dismissAll(channels: ReadonlyMap<string, Channel>): void {
  for (const { readers } of [...channels.values()]) {
    for (const reader of [...readers]) if (!reader.signed.holds()) refuse(reader, 'signed-out')
  }
}

const refuse = ({ stream }: Reader, code: 'signed-out' | 'session-unknown') =>
  stream.end(eventBytes('refused', JSON.stringify({ code })))
