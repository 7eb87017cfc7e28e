import type { Instance } from '@delibere/core/planning'
import { knownInstances } from '@delibere/core/planning/testing'

/** One of the instances whose best score is known, by its name. */
export function instanceFile(name: string): Instance {
  const known = knownInstances.find(({ instance }) => instance.name === name)
  if (!known) throw new Error(`there is no instance ${name}`)
  return known.instance
}
