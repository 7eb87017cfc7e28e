import { z } from 'zod'
import { CandidateId, type CommandId, JurorId, OpeningId, SessionId } from '../basics/ids.ts'
import { err, ok, type Result } from '../basics/result.ts'
import { evolve, evolveAll } from '../facts/evolve.ts'
import type { FactOf } from '../facts/fact.ts'
import type { World } from '../model/world.ts'
import { fittingFault, Span, spanTimes } from '../rules/spans.ts'
import { sentByWord } from '../rules/sent-by-word.ts'
import type { RefusedSession } from '../violations.ts'
import { type Context, defineCommand } from './command.ts'
import { Confirmations } from './session.ts'
import { sessionMade } from './session-made.ts'
import { isStaff } from './who.ts'

/** One session of a plan: in which opening and half-days, whom it hears in which order, before whom. */
export const PlannedSession = z.object({
  openingId: OpeningId,
  span: Span,
  candidateIds: z.array(CandidateId).max(60),
  jurorIds: z.array(JurorId).max(20),
})
export interface PlannedSession extends z.infer<typeof PlannedSession> {}

/** As many things as one session may number: itself, and everybody it hears. */
const idsPerSession = 100

/**
 * Makes the sessions of a plan, all or none (B5), each checked on the registers as they are now and on the sessions before
 * it: refused with every session that cannot be, and why, where a candidate was withdrawn or a juror engaged meanwhile.
 */
export const planSessions = defineCommand(
  'sessions.plan',
  {
    sessions: z.array(PlannedSession).max(5_000),
    /** Planned sessions that those of the plan take the place of: they are given up first. */
    cancels: z.array(SessionId).max(5_000).optional(),
    confirmations: Confirmations.optional(),
  },
  {
    allows: isStaff,
    decide: (world, { id, sessions, cancels = [], confirmations = [] }, context) => {
      const leaving = [...new Set(cancels)]
      const begun = leaving.find((sessionId) => world.sessions[sessionId]?.status !== 'planned')
      if (begun !== undefined) return err({ code: world.sessions[begun] ? 'session-begun' : 'session-unknown' })
      const facts: FactOf<'session.made' | 'session.cancelled'>[] = leaving.map((sessionId) => ({
        type: 'session.cancelled',
        sessionId,
      }))
      const refused: RefusedSession[] = []
      const sent = sentByWord(
        world,
        leaving.flatMap((sessionId) => world.sessions[sessionId] ?? []),
      )
      let then = evolveAll(world, facts)
      for (const [index, session] of sessions.entries()) {
        const words = confirmations.filter(({ candidateId }) => session.candidateIds.includes(candidateId))
        const made = inOpening(then, session, { words, sent }, { id, first: index * idsPerSession, context })
        if (!made.ok) {
          const { date = null, place = null } = world.openings[session.openingId] ?? {}
          refused.push({ openingId: session.openingId, date, place, fault: made.error })
          continue
        }
        facts.push(made.value.fact)
        then = made.value.after
      }
      return refused.length > 0 ? err({ code: 'plan-refused', sessions: refused }) : ok(facts)
    },
  },
)

/** The session as a fact, and the world in which it is. */
function inOpening(
  world: World,
  { openingId, span, candidateIds, jurorIds }: PlannedSession,
  { words, sent }: { readonly words: z.infer<typeof Confirmations>; readonly sent: readonly CandidateId[] },
  numbered: { readonly id: CommandId; readonly first: number; readonly context: Context },
): Result<{ readonly fact: FactOf<'session.made'>; readonly after: World }, RefusedSession['fault']> {
  const opening = world.openings[openingId]
  if (!opening) return err({ code: 'opening-unknown' })
  const times = spanTimes(world, opening, span)
  if (!times.ok) return times
  const { date, place } = opening
  const session = { date, place, ...times.value, openingId, candidateIds, jurorIds, confirmations: words, sent }
  const made = sessionMade(world, session, numbered)
  if (!made.ok) return made
  const after = evolve(world, made.value)
  const overflow = fittingFault(after, made.value.sessionId, opening, span)
  return overflow ? err(overflow) : ok({ fact: made.value, after })
}
