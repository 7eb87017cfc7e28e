import type { Instant } from '@delibere/core'
import type { ClockEstimate } from './clock.ts'
import type { Listener, Live } from './contract.ts'
import { readEvents, type ServerEvent } from './sse.ts'
import { waker } from './wake.ts'

/** How one stream is followed: how to open it, and how long to wait. All times in ms. */
export interface FollowParts {
  readonly open: (signal: AbortSignal) => Promise<Response>
  readonly estimate: ClockEstimate
  /** Told each time the stream comes back, when the clock wants new samples. */
  readonly onConnect: () => void
  /** Without any event for so long the stream is given up: the server sends one every 15 s at least. */
  readonly staleAfter?: number
  readonly firstRetry?: number
  readonly lastRetry?: number
}

type Ending = 'lost' | 'refused'

/**
 * Follows a stream of whole views and comes back to it for as long as it is wanted: at once when the network is back or
 * the screen wakes, else after a growing wait. Ends by itself only when the server refuses. Returns how to stop.
 */
export function follow<View>(parts: FollowParts, listener: Listener<View>): () => void {
  const { estimate, staleAfter = 35_000, firstRetry = 250, lastRetry = 5_000 } = parts
  const wake = waker()
  let stopped = false
  let heard = false
  let abort = new AbortController()
  let live: Live<View> = { view: null, revision: 0, connection: 'connecting', clock: estimate.clock, build: null }

  const tell = (change: Partial<Live<View>>) => {
    if (stopped) return
    live = { ...live, ...change }
    estimate.setStale(live.connection !== 'live')
    listener(live)
  }

  const take = ({ event, data }: ServerEvent): Ending | null => {
    if (event === 'refused') return 'refused'
    const { now, revision, view } = JSON.parse(data) as { now?: Instant; revision: number; view: View }
    if (now !== undefined) estimate.hint(now)
    if (event === 'view') {
      tell({ revision, view, connection: 'live' })
    } else if (live.connection !== 'live') tell({ connection: 'live' })
    return null
  }

  const once = async (): Promise<Ending> => {
    abort = new AbortController()
    const watch = staleWatch(staleAfter, abort)
    try {
      const response = await parts.open(abort.signal)
      if ([401, 403, 404].includes(response.status)) return 'refused'
      if (!response.ok || !response.body) return 'lost'
      parts.onConnect()
      live = { ...live, build: response.headers.get('x-delibere-build') }
      for await (const event of readEvents(response.body, abort.signal)) {
        watch.restart()
        heard = true
        const ending = take(event)
        if (ending) return ending
      }
      return 'lost'
    } catch {
      return 'lost'
    } finally {
      watch.stop()
      abort.abort()
    }
  }

  const loop = async (): Promise<void> => {
    let wait = firstRetry
    while (!stopped) {
      heard = false
      const ending = await once()
      tell({ connection: ending })
      if (ending === 'refused') return wake.close()
      wait = heard ? firstRetry : Math.min(lastRetry, wait * 2)
      if (!stopped) await wake.wait(wait * (0.75 + Math.random() / 2))
    }
  }

  const stops = [wake.onWake(() => abort.abort()), estimate.onChange(() => tell({}))]
  tell({})
  void loop()

  return () => {
    stopped = true
    for (const stop of stops) stop()
    wake.close()
    abort.abort()
  }
}

function staleWatch(after: number, abort: AbortController) {
  let timer = setTimeout(() => abort.abort(), after)
  return {
    restart() {
      clearTimeout(timer)
      timer = setTimeout(() => abort.abort(), after)
    },
    stop: () => clearTimeout(timer),
  }
}
