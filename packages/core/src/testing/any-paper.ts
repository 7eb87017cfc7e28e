import { SessionId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { Random } from '../basics/random.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { PaperEntry } from '../commands/paper.ts'
import { otherCollege } from '../model/college.ts'
import { Verdict } from '../model/decision.ts'
import { type Hearing, SetAside } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { presidenciesBefore, presidencyTurn } from '../rules/presidency.ts'
import { hasEnded } from '../rules/sitting.ts'
import { paperKit } from '../views/paper-kit.ts'
import type { Order } from './play.ts'

type Paper = Omit<Extract<Order, { type: 'session.enterPaper' }>, 'type'>

/** A session as it could have been held on paper, more often than not; at times with something that cannot be. */
export function anyPaper(world: World, random: Random): Paper {
  const likely = valuesOf(world.sessions).filter(({ status, date }) => status !== 'closed' && date === '2026-11-23')
  const session = random.pick([...likely, ...valuesOf(world.sessions), null])
  return session
    ? paperOf(world, session, random)
    : { sessionId: SessionId.parse('none'), attendance: [], president: null, hearings: [], minutes: [] }
}

/** What the paper of a session says, with chance for the rest. */
export function paperOf(world: World, session: Session, random: Random, on: CalendarDate = session.date): Paper {
  const { college: turn } = presidencyTurn(
    presidenciesBefore(world, session),
    session.date,
    session.regulation.presidency,
  )
  const members = session.jurorIds.filter(
    (id) => session.attendance[id] !== undefined || (session.status === 'planned' && !random.chance(3)),
  )
  const there = members.length > 0 ? members : session.jurorIds
  const ofTurn = there.find((id) => world.jurors[id]?.college === turn)
  const president = session.presidency?.presidentId ?? (ofTurn && !random.chance(10) ? ofTurn : random.pick(there))
  const judged = new Map(paperKit(world, session).hearings.map((one) => [one.id, one.judged.map(({ code }) => code)]))
  const one = (hearing: Hearing): PaperEntry => {
    const begun = hearing.stage !== 'waiting'
    if (!begun && random.chance(20)) return { hearingId: hearing.id, as: random.pick(SetAside.options) }
    const out = begun || !random.chance(15) ? [] : [random.pick(there)]
    const [recused, missing] = random.chance(50) ? [out, []] : [[], out]
    const sits = there.filter((id) => ![...out, ...hearing.recused, ...hearing.missing].includes(id))
    const college = world.jurors[president]?.college
    const presides = sits.includes(president)
      ? president
      : (sits.find((id) => world.jurors[id]?.college === college) ?? sits[0] ?? president)
    const facing = world.jurors[presides] && otherCollege(world.jurors[presides].college)
    const witness = sits.find((id) => world.jurors[id]?.college === facing) ?? sits.find((id) => id !== presides)
    const domains = (judged.get(hearing.id) ?? []).filter(() => !random.chance(2))
    return {
      hearingId: hearing.id,
      as: 'decided',
      recused,
      missing,
      verdicts: Object.fromEntries(domains.map((code) => [code, random.pick(Verdict.options)])),
      recommendation: random.chance(5) ? null : { experience: 'Qqq à approfondir', modules: [] },
      signatures: { presidentId: presides, witnessId: witness ?? presides, on },
    }
  }
  return {
    sessionId: session.id,
    attendance: there.filter((id) => session.attendance[id] === undefined).map((jurorId) => ({ jurorId, at: null })),
    president: session.presidency
      ? null
      : { jurorId: president, derogation: world.jurors[president]?.college === turn ? null : 'Zzz est souffrant' },
    hearings: session.hearings.filter((hearing) => !hasEnded(hearing) && !random.chance(2)).map(one),
    minutes: there,
  }
}
