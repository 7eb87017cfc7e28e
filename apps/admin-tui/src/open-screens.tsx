import { constants } from 'node:os'
import { render } from 'ink'
import { App } from './app.tsx'
import type { Connection } from './connection.ts'

/** How the screens ended: with which exit code, or by which fault of ours. */
export interface Ended {
  readonly code: number
  readonly fault: Error | null
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Shows the screens until somebody quits, a signal comes or something breaks. The terminal is its user's again, as it
 * was, when this resolves.
 */
export async function openScreens({ client, place }: Connection): Promise<Ended> {
  let ended: Ended = { code: 0, fault: null }
  // What is typed before the first screen must not be echoed into it: a line break would put it out of place.
  process.stdin.setRawMode(true)
  const instance = render(<App client={client} place={place} />, {
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    exitOnCtrlC: true,
  })
  const end = (how: Ended) => {
    ended = how
    instance.unmount()
  }
  const onFault = (cause: unknown) => end({ code: 1, fault: cause instanceof Error ? cause : new Error(String(cause)) })
  const onSignal = (signal: (typeof signals)[number]) => end({ code: 128 + constants.signals[signal], fault: null })
  process.on('uncaughtException', onFault)
  process.on('unhandledRejection', onFault)
  for (const signal of signals) process.on(signal, onSignal)
  try {
    await instance.waitUntilExit()
  } catch (cause) {
    onFault(cause)
  }
  return ended
}
