import { useRef, useState } from 'react'
import type { Route } from './routes.ts'

const home: Route = { screen: 'home' }

/** A screen that somebody has come to, told from every other time they come to it. */
interface Stay {
  readonly route: Route
  readonly key: string
}

/** Where somebody is, and by which screens they came. */
export interface Trail {
  readonly route: Route
  /** Tells one stay on a screen from another: each begins anew, but for one that somebody comes back to. */
  readonly key: string
  readonly open: (route: Route) => void
  readonly back: () => void
  readonly goTo: (route: Route) => void
}

export function useTrail(): Trail {
  const stays = useRef(0)
  const stayOn = (route: Route): Stay => ({ route, key: String((stays.current += 1)) })
  const [first] = useState(() => stayOn(home))
  const [trail, setTrail] = useState<readonly Stay[]>([first])
  return {
    ...(trail.at(-1) ?? first),
    open: (to) => setTrail([...trail, stayOn(to)]),
    back: () => setTrail(trail.length > 1 ? trail.slice(0, -1) : trail),
    goTo: (to) => setTrail(to.screen === 'home' ? [first] : [first, stayOn(to)]),
  }
}
