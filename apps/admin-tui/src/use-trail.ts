import { useState } from 'react'
import type { Route } from './routes.ts'

const home: Route = { screen: 'home' }

/** Where somebody is, and by which screens they came. */
export interface Trail {
  readonly route: Route
  /** Tells one stay on a screen from another: each begins anew. */
  readonly key: string
  readonly open: (route: Route) => void
  readonly back: () => void
  readonly goTo: (route: Route) => void
}

export function useTrail(): Trail {
  const [routes, setRoutes] = useState<readonly Route[]>([home])
  return {
    route: routes.at(-1) ?? home,
    key: JSON.stringify(routes),
    open: (to) => setRoutes((past) => [...past, to]),
    back: () => setRoutes((past) => (past.length > 1 ? past.slice(0, -1) : past)),
    goTo: (to) => setRoutes(to.screen === 'home' ? [home] : [home, to]),
  }
}
