import type { World } from '@delibere/core'
import type { Access, SignedIn } from '../../access/access.ts'
import type { Engine } from '../../engine/engine.ts'
import type { Notes } from '../../notes/notes.ts'
import { createEventStream, eventBytes, type EventStream } from './event-stream.ts'
import type { Eye } from './eyes.ts'
import type { PresenceBook } from './presence.ts'

/** Milliseconds between two signs of life. */
export const heartbeat = 15_000
/** Milliseconds after which a browser's own reader would come again. */
const retry = 2_000

export interface LiveHub {
  /** A stream of what this eye sees: now, then whenever it changes; `onGone` hears of its end. Null where there is nothing to see. */
  follow(eye: Eye, signed: Pick<SignedIn, 'holds'>, onGone?: () => void): ReadableStream<Uint8Array> | null
  /** How many streams are open. */
  readonly streams: number
  /** Ends every stream and takes no more. */
  close(): void
}

interface Channel {
  readonly eye: Eye
  readonly readers: Set<Reader>
  seen: Sight
  /** What it will see if the disk takes what has been decided. Told to nobody before. */
  foreseen: Sight
}

/** What an eye sees in certain parts of the world: as JSON, as text and bytes; null where there is nothing (any more). */
interface Sight {
  readonly parts: readonly unknown[]
  readonly json: string | null
  readonly bytes: Buffer
}

interface Reader {
  readonly signed: Pick<SignedIn, 'holds'>
  readonly stream: EventStream
}

/**
 * Live means: here is what is, again, whole. What an eye sees is made and written out once, however many look through it,
 * and sent only when it has changed. A reader who has lost access hears `refused` and nothing more.
 */
export function createLiveHub({
  engine,
  access,
  presence,
  notes,
}: {
  readonly engine: Pick<Engine, 'world' | 'revision' | 'now' | 'listen' | 'foresee'>
  readonly access: Pick<Access, 'listen'>
  readonly presence: Pick<PresenceBook, 'listen' | 'look'>
  readonly notes: Pick<Notes, 'listen'>
}): LiveHub {
  const channels = new Map<string, Channel>()
  let closed = false

  function event({ bytes }: Sight): Uint8Array {
    const { revision } = engine
    const start = `id: ${revision}\nevent: view\ndata: {"revision":${revision},"now":${engine.now()},"view":`
    return Buffer.concat([Buffer.from(start), bytes, Buffer.from('}\n\n')])
  }

  function refresh(): void {
    dismissAll(channels)
    for (const channel of [...channels.values()]) {
      const before = channel.seen.json
      channel.seen = look(channel, engine.world)
      if (channel.seen.json === before) continue
      if (channel.seen.json === null) for (const reader of [...channel.readers]) refuse(reader, 'session-unknown')
      else {
        const bytes = event(channel.seen)
        for (const { stream } of channel.readers) stream.send(bytes)
      }
    }
  }

  function foresee(world: World): void {
    for (const channel of channels.values()) channel.foreseen = look(channel, world)
  }

  function beat(): void {
    presence.look()
    // Some things change without anybody doing anything: the day it is.
    refresh()
    const bytes = eventBytes('heartbeat', `{"now":${engine.now()}}`)
    for (const { readers } of channels.values()) for (const { stream } of readers) stream.beat(bytes)
  }

  function channelOf(eye: Eye): Channel {
    const known = channels.get(eye.key)
    if (known) return known
    const channel = { eye, readers: new Set<Reader>(), seen: nothing, foreseen: nothing }
    return { ...channel, seen: look(channel, engine.world) }
  }

  const stops = [
    engine.listen(refresh),
    engine.foresee(foresee),
    access.listen(() => dismissAll(channels)),
    presence.listen(refresh),
    notes.listen(refresh),
  ]
  const timer = setInterval(beat, heartbeat)
  // A heart that beats keeps no process alive.
  timer.unref()

  return {
    follow(eye, signed, onGone = () => {}) {
      if (closed) return null
      const channel = channelOf(eye)
      if (channel.seen.json === null) return null
      const stream = createEventStream(() => {
        channel.readers.delete(reader)
        if (channel.readers.size === 0) channels.delete(eye.key)
        onGone()
      })
      const reader: Reader = { signed, stream }
      channel.readers.add(reader)
      channels.set(eye.key, channel)
      stream.send(Buffer.concat([Buffer.from(`retry: ${retry}\n\n`), event(channel.seen)]))
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

const nothing: Sight = { parts: [], json: null, bytes: Buffer.alloc(0) }

/** What the eye sees in this world: what it has seen already, as long as nothing it looks at has changed. */
function look({ eye, seen, foreseen }: Channel, world: World): Sight {
  const parts = eye.parts(world)
  const known = [seen, foreseen].find((sight) => isSame(sight.parts, parts))
  if (known) return known
  const view = eye.view(world)
  const json = view && JSON.stringify(view)
  return { parts, json, bytes: Buffer.from(json ?? '') }
}

const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((part, n) => part === others[n])

function dismissAll(channels: ReadonlyMap<string, Channel>): void {
  for (const { readers } of [...channels.values()]) {
    for (const reader of [...readers]) if (!reader.signed.holds()) refuse(reader, 'signed-out')
  }
}

const refuse = ({ stream }: Reader, code: 'signed-out' | 'session-unknown') =>
  stream.end(eventBytes('refused', JSON.stringify({ code })))
