import type { HearingId, JurorId, SessionId } from '../basics/ids.ts'
import { err, ok, type Result } from '../basics/result.ts'
import type { Hearing, Stage } from '../model/hearing.ts'
import type { Session, SessionStatus } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { hasDeparted, mayArrange, presidentFor, sittingFor } from '../rules/sitting.ts'
import type { Violation } from '../violations.ts'
import type { Context } from './command.ts'

// What most commands ask before their own rule: where are we, and is it for you.

/** The session a command names, if it is at one of the stages the command is for. */
export function sessionAt(
  world: World,
  { sessionId }: { readonly sessionId: SessionId },
  needed: readonly SessionStatus[],
): Result<Session, Violation> {
  const session = world.sessions[sessionId]
  if (!session) return err({ code: 'session-unknown' })
  return needed.includes(session.status) ? ok(session) : err({ code: 'wrong-status', status: session.status, needed })
}

export interface At {
  readonly session: Session
  readonly hearing: Hearing
}

/** The hearing a command names, if its session is open and it is at one of the stages the command is for. */
export function hearingAt(
  world: World,
  input: { readonly sessionId: SessionId; readonly hearingId: HearingId },
  needed: readonly Stage[],
  statuses: readonly SessionStatus[] = ['open'],
): Result<At, Violation> {
  const found = sessionAt(world, input, statuses)
  if (!found.ok) return found
  const hearing = found.value.hearings.find(({ id }) => id === input.hearingId)
  if (!hearing) return err({ code: 'hearing-unknown' })
  if (!needed.includes(hearing.stage)) return err({ code: 'wrong-stage', stage: hearing.stage, needed })
  return ok({ session: found.value, hearing })
}

/** The same, for the one who presides that hearing alone (H2, J4). */
export function presidedHearingAt(
  world: World,
  input: { readonly sessionId: SessionId; readonly hearingId: HearingId },
  { actor }: Context,
  needed: readonly Stage[],
  statuses?: readonly SessionStatus[],
): Result<At, Violation> {
  const at = hearingAt(world, input, needed, statuses)
  if (!at.ok) return at
  const presides = actor.kind === 'member' && actor.jurorId === presidentFor(world, at.value.session, at.value.hearing)
  return presides ? at : err({ code: 'president-only' })
}

/** The same, for who may say what the running order needs (H1). */
export function arrangedHearingAt(
  world: World,
  input: { readonly sessionId: SessionId; readonly hearingId: HearingId },
  { actor }: Context,
  needed: readonly Stage[],
  statuses?: readonly SessionStatus[],
): Result<At, Violation> {
  const at = hearingAt(world, input, needed, statuses)
  if (!at.ok) return at
  const may = actor.kind === 'member' && mayArrange(world, at.value.session, at.value.hearing, actor.jurorId)
  return may ? at : err({ code: 'president-only' })
}

/** The same, for a member who sits for that candidate, being there (J3) and not recused (J4); gives who it is. */
export function sittingHearingAt(
  world: World,
  input: { readonly sessionId: SessionId; readonly hearingId: HearingId },
  { actor }: Context,
  needed: readonly Stage[],
): Result<At & { readonly jurorId: JurorId }, Violation> {
  const at = hearingAt(world, input, needed)
  if (!at.ok) return at
  if (actor.kind !== 'member') return err({ code: 'not-allowed' })
  if (at.value.session.attendance[actor.jurorId] === undefined) return err({ code: 'not-signed-in' })
  if (hasDeparted(at.value.session, actor.jurorId)) return err({ code: 'has-left' })
  const sits = sittingFor(at.value.session, at.value.hearing).includes(actor.jurorId)
  return sits ? ok({ ...at.value, jurorId: actor.jurorId }) : err({ code: 'recused' })
}

/** Whether the asker presides the session, whoever is recused for a candidate (J2). */
export const presidesSession = (session: Session, { actor }: Context): boolean =>
  actor.kind === 'member' && session.presidency?.presidentId === actor.jurorId
