import { z } from 'zod'
import { CommandId } from '../basics/ids.ts'
import type { Result } from '../basics/result.ts'
import type { Instant } from '../basics/time.ts'
import type { Fact } from '../facts/fact.ts'
import type { Actor } from '../model/actor.ts'
import type { World } from '../model/world.ts'
import type { Violation } from '../violations.ts'

/** All that a decision may know besides the world: when it is, and who asks. */
export interface Context {
  readonly now: Instant
  readonly actor: Actor
}

/** The facts a command makes, or why it is refused. */
export type Decision = Result<readonly Fact[], Violation>

/** A command that does not say who may give it cannot be written: `allows` has no default. */
export function defineCommand<const Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
  body: {
    allows: (actor: Actor, input: z.output<z.ZodObject<Shape>>, world: World) => boolean
    decide: (world: World, input: z.output<z.ZodObject<Shape>> & { id: CommandId }, context: Context) => Decision
  },
) {
  return { type, input: z.strictObject({ ...shape, type: z.literal(type), id: CommandId }), ...body }
}
