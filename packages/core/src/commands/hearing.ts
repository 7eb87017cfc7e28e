import { HearingId, SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import type { Fact } from '../facts/fact.ts'
import { SetAside } from '../model/hearing.ts'
import { ofTheHouse } from '../rules/composition.ts'
import { compositionFault } from '../rules/composition-now.ts'
import { domainsHeld, domainsToJudge } from '../rules/domains-held.ts'
import { frameworkOf } from '../rules/frameworks.ts'
import { namedCandidate, namedJuror } from '../rules/people.ts'
import { currentHearing, positionOf, present, sittingFor } from '../rules/sitting.ts'
import { callFaults, restoreFaults } from '../rules/summonable.ts'
import { defineCommand } from './command.ts'
import { arrangedHearingAt, presidedHearingAt } from './steps.ts'
import { isMember } from './who.ts'

const shape = { sessionId: SessionId, hearingId: HearingId }

/**
 * The president calls a candidate, in any order, one at a time (H1). What is to be judged is known from here on (C5), and
 * who is there to judge it: a member who comes later sits from the next candidate on (J3). Refused while the jury is not whole
 * any more, and while somebody who sits is of the candidate's house, which a correction since may have brought to light (J4).
 */
export const callCandidate = defineCommand('hearing.call', shape, {
  allows: isMember,
  decide: (world, input, context) => {
    const at = presidedHearingAt(world, input, context, ['waiting'])
    if (!at.ok) return at
    const { session, hearing } = at.value
    const current = currentHearing(session)
    if (current) return err({ code: 'hearing-under-way', position: positionOf(session, current.id) })
    const framework = frameworkOf(world, hearing.framework)
    if (!framework) return err({ code: 'hearing-unknown' })
    const held = domainsHeld(world, hearing.candidateId, framework, session.date)
    const judged = domainsToJudge(framework, held)
    const broken = compositionFault(world, session, present(session))
    if (broken) return err(broken)
    const faults = callFaults(world, hearing, session, judged)
    if (faults.length > 0) return err({ code: 'candidates-refused', faults })
    const linked = ofTheHouse(world, sittingFor(session, hearing), hearing.candidateId)
    if (linked.length > 0) {
      const members = linked.map((id) => namedJuror(world, id))
      return err({ code: 'recusal-expected', candidate: namedCandidate(world, hearing.candidateId), members })
    }
    const missing = session.jurorIds.filter((id) => !present(session).includes(id))
    const called = { sessionId: session.id, hearingId: hearing.id, judged, held, missing, at: context.now }
    return ok([{ type: 'hearing.called', ...called }])
  },
})

/**
 * A candidate is not heard: absent, excused or postponed (H1); they can be planned again with the same file. Once the oral
 * has begun they are there: it can only be broken off, as postponed.
 */
export const setAsideHearing = defineCommand(
  'hearing.setAside',
  { ...shape, as: SetAside },
  {
    allows: isMember,
    decide: (world, { sessionId, hearingId, as }, context) => {
      const at = arrangedHearingAt(world, { sessionId, hearingId }, context, ['waiting', 'called'])
      if (!at.ok) return at
      const last = at.value.hearing.timers.at(-1)
      if (last && as !== 'postponed') return err({ code: 'oral-started' })
      const ended: readonly Fact[] =
        last && last.endedAt === null ? [{ type: 'timer.ended', sessionId, hearingId, at: context.now }] : []
      return ok([...ended, { type: 'hearing.setAside', sessionId, hearingId, as, at: context.now }])
    },
  },
)

/**
 * Puts a candidate back among those who wait: called by mistake, or come after all (H1), unless another session has them
 * by now.
 */
export const restoreHearing = defineCommand('hearing.restore', shape, {
  allows: isMember,
  decide: (world, { sessionId, hearingId }, context) => {
    const stages = ['called', ...SetAside.options] as const
    const at = arrangedHearingAt(world, { sessionId, hearingId }, context, stages)
    if (!at.ok) return at
    if (at.value.hearing.timers.length > 0) return err({ code: 'oral-started' })
    const faults = restoreFaults(world, at.value.hearing, at.value.session)
    if (faults.length > 0) return err({ code: 'candidates-refused', faults })
    return ok([{ type: 'hearing.restored', sessionId, hearingId }])
  },
})
