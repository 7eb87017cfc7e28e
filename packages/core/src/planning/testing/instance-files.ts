import { type Instance, readInstance } from '../instance.ts'
import s10 from './instances/s10-small-30.json' with { type: 'json' }
import t01 from './instances/t01-tiny.json' with { type: 'json' }
import t02 from './instances/t02-tiers-temps.json' with { type: 'json' }
import t03 from './instances/t03-infeasible-deadline.json' with { type: 'json' }
import t06 from './instances/t06-presidents.json' with { type: 'json' }

/** An instance whose best score is known: proven by exhaustive search, by HiGHS and by CP-SAT, level by level. */
export interface KnownInstance {
  readonly instance: Instance
  readonly best: readonly number[]
}

/** Instances made up by hand or by chance, small enough that their best plan is known. */
export const knownInstances: readonly KnownInstance[] = [
  { instance: read(t01), best: [0, 0, 0, 4, 59, 7, 80] },
  { instance: read(t02), best: [0, 0, 0, 2, 45, 0, 4] },
  { instance: read(t03), best: [2, 0, 0, 2, 16, 0, 4] },
  { instance: read(t06), best: [0, 0, 4, 2, 24, 0, 4] },
  { instance: read(s10), best: [0, 0, 0, 10, 320, 36, 156] },
]

function read(value: unknown): Instance {
  const instance = readInstance(value)
  if (!instance.ok) throw new Error(JSON.stringify(instance.error))
  return instance.value
}
