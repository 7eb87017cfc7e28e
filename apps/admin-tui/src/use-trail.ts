import { useRef, useState } from 'react'
import type { Route } from './routes.ts'

const home: Route = { screen: 'home' }

/** Where somebody is, and by which screens they came. */
export interface Trail {
  readonly route: Route
  /** Tells one stay on a screen from another: each begins anew, and going back goes on with the one before. */
  readonly key: string
  readonly open: (route: Route) => void
  readonly back: () => void
  readonly goTo: (route: Route) => void
}

interface Stay {
  readonly route: Route
  readonly at: number
}

const atHome: Stay = { route: home, at: 0 }

export function useTrail(): Trail {
  const [stays, setStays] = useState<readonly Stay[]>([atHome])
  const latest = useRef(0)
  const begin = (route: Route): Stay => ({ route, at: (latest.current += 1) })
  const { route, at } = stays.at(-1) ?? atHome
  return {
    route,
    key: String(at),
    open(to) {
      const stay = begin(to)
      setStays((past) => [...past, stay])
    },
    back: () => setStays((past) => (past.length > 1 ? past.slice(0, -1) : past)),
    goTo: (to) => setStays(to.screen === 'home' ? [atHome] : [atHome, begin(to)]),
  }
}
