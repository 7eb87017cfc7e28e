import { World } from '../model/world.ts'
import { withPlanning } from './with-planning.ts'
import { withRegisters } from './with-registers.ts'
import { withRoom } from './with-room.ts'

/** A step from one stored shape to the next: pure, on plain JSON, never on today's types. */
type Step = (stored: unknown) => unknown

/** `steps[n]` brings shape n + 1 to n + 2. Only ever added to, at the end. */
const steps: readonly Step[] = [withRegisters, withPlanning, withRoom]

/** The number of the shape in which this program stores the world. A snapshot of its schema fails when it changes alone. */
export const worldShape = steps.length + 1

/** Reads a world that was stored as JSON of shape number `shape` (1…). Throws where it is not one. */
export function readWorld(stored: unknown, shape: number): World {
  if (!Number.isInteger(shape) || shape < 1 || shape > worldShape) throw new Error(`no stored shape ${shape}`)
  return World.parse(steps.slice(shape - 1).reduce((json, step) => step(json), stored))
}
