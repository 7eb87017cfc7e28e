import type { SessionId } from '../basics/ids.ts'
import type { Actor } from '../model/actor.ts'
import type { World } from '../model/world.ts'

/** The office, from its terminal. */
export const isStaff = (actor: Actor): boolean => actor.kind === 'staff'

/** A member of the jury of the session a command names: their link opens that session alone. */
export const isMember = (actor: Actor, { sessionId }: { sessionId: SessionId }, world: World): boolean =>
  actor.kind === 'member' &&
  actor.sessionId === sessionId &&
  (world.sessions[sessionId]?.jurorIds.includes(actor.jurorId) ?? false)

/** The office, or a member of that jury: what helps the room and can come from either. */
export const isStaffOrMember = (actor: Actor, input: { sessionId: SessionId }, world: World): boolean =>
  isStaff(actor) || isMember(actor, input, world)

/** The program itself, for what no person does. */
export const isServer = (actor: Actor): boolean => actor.kind === 'server'
