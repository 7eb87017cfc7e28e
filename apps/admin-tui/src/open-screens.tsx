import { constants } from 'node:os'
import type { Result } from '@delibere/core'
import { render } from 'ink'
import { App } from './app.tsx'
import type { Connection } from './connection.ts'

/** How the screens ended: with which exit code, or by which fault of ours. */
interface End {
  readonly code: number
  readonly fault: Error | null
}

export interface Ended extends End {
  /** What connecting came to, to be closed if it is a connection; null if it broke. */
  readonly connection: Result<Connection, string> | null
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Draws the first frame, connects, and shows the screens until somebody quits, a signal comes, something breaks or the
 * connection is refused. The terminal is its user's again, as it was, when this resolves.
 */
export async function openScreens(connect: () => Promise<Result<Connection, string>>): Promise<Ended> {
  let ended: End = { code: 0, fault: null }
  // What is typed before the first screen must not be echoed into it: a line break would put it out of place.
  process.stdin.setRawMode(true)
  const instance = render(<App connection={null} />, {
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    exitOnCtrlC: true,
  })
  const end = (how: End) => {
    ended = how
    instance.unmount()
  }
  const onFault = (cause: unknown) => end({ code: 1, fault: cause instanceof Error ? cause : new Error(String(cause)) })
  const onSignal = (signal: (typeof signals)[number]) => end({ code: 128 + constants.signals[signal], fault: null })
  process.on('uncaughtException', onFault)
  process.on('unhandledRejection', onFault)
  for (const signal of signals) process.on(signal, onSignal)
  const connecting = instance.waitUntilRenderFlush().then(connect)
  connecting
    .then((reached) => (reached.ok ? instance.rerender(<App connection={reached.value} />) : instance.unmount()))
    .catch(onFault)
  try {
    await instance.waitUntilExit()
  } catch (cause) {
    onFault(cause)
  }
  return { ...ended, connection: await connecting.catch(() => null) }
}
