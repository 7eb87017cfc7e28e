import { CandidateId, HearingId, JurorId, SessionId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import { calendarDate, timeOfDay } from '../basics/time.ts'
import { type CommandType, commandTypes } from '../commands/index.ts'
import type { Actor } from '../model/actor.ts'
import { Opinion, Verdict } from '../model/decision.ts'
import { SetAside } from '../model/hearing.ts'
import { Phase } from '../model/timer.ts'
import type { World } from '../model/world.ts'
import { allDocumentsMissing, sessionsToSeal } from '../rules/documents.ts'
import { currentHearing, presidentFor } from '../rules/sitting.ts'
import { registerOrders } from './any-register-order.ts'
import { planningOrders } from './any-planning-order.ts'
import { roomOrders } from './any-room-order.ts'
import { aNewCandidate, aNewJuror } from './build.ts'
import { anyPaper } from './any-paper.ts'
import { nextOrder } from './next-order.ts'
import { member, type Order, staff } from './play.ts'
import type { Random } from '../basics/random.ts'

export interface Asked {
  readonly actor: Actor
  readonly order: Order
}

/**
 * Something that could be asked now: more often than not what somebody is expected to do, else any command of anybody
 * about the people and sessions there are, sensible or not.
 */
export function anyOrder(world: World, random: Random): Asked {
  const expected = random.chance(60) ? expectedOrder(world, random) : null
  if (expected) return expected
  const types = random.chance(60) ? disturbing : commandTypes
  const order = ordersOf(world, random)[random.pick(types)]()
  return { order, actor: anyActor(world, random, order) }
}

/** What crosses the usual course of things. */
const disturbing = [
  'timer.pause',
  'timer.resume',
  'timer.extend',
  'hearing.setAside',
  'hearing.restore',
  'recusal.declare',
  'presidency.transfer',
  'sheet.reopen',
  'verdict.record',
  'opinion.give',
  'sheet.present',
  'president.designate',
  'member.replace',
  'attendance.sign',
  'hearing.move',
  'hearing.late',
  'recusal.request',
  'recusal.decide',
  'recusal.lift',
  'presidency.claim',
  'presidency.second',
  'presidency.keep',
  'opinions.remind',
  'member.return',
] as const satisfies readonly CommandType[]

function expectedOrder(world: World, random: Random): Asked | null {
  if (random.chance(15)) return keeping(world, random)
  const sessions = valuesOf(world.sessions).filter(({ status }) => status !== 'closed')
  if (sessions.length === 0 || random.chance(3)) return { actor: staff, order: makeSession(world, random) }
  const session = random.pick(sessions)
  const me = random.pick(session.jurorIds)
  const order = nextOrder(world, session, me, random)
  return order && { actor: member(session.id, me), order }
}

function keeping(world: World, random: Random): Asked | null {
  const actor = { kind: 'server' } as const
  const [missing] = allDocumentsMissing(world)
  if (missing) {
    const { sessionId, hearingId, version } = missing
    const sha256 = random.below(16).toString(16).repeat(64)
    return { actor, order: { type: 'document.keep', sessionId, hearingId, version, sha256, bytes: 1 } }
  }
  const [full] = sessionsToSeal(world)
  return full ? { actor, order: { type: 'session.seal', sessionId: full.id } } : null
}

const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-12-31', '2027-01-04'].map(calendarDate)

/** A session that could well be possible: two jurors of each college, one or two candidates, one of the next days. */
function makeSession(world: World, random: Random): Extract<Order, { type: 'session.make' }> {
  const seats = (['employer', 'employee'] as const).flatMap((college) => {
    const free = valuesOf(world.jurors).filter((juror) => juror.college === college)
    const first = random.below(free.length)
    return [free[first], free[(first + 1) % free.length]].flatMap((juror) => juror?.id ?? [])
  })
  const ids = valuesOf(world.candidates).map(({ id }) => id)
  const candidateIds = [random.pick(ids), ...(random.chance(50) ? [random.pick(ids)] : [])]
  const place = { place: 'Salle Condorcet', opensAt: timeOfDay('09:30') }
  return { type: 'session.make', date: random.pick(days), ...place, candidateIds, jurorIds: seats }
}

/** Mostly somebody who may give such an order, at times anybody. */
function anyActor(world: World, random: Random, order: Order): Actor {
  const others: readonly Actor[] = [staff, { kind: 'server' }, { kind: 'nobody' }]
  if (random.chance(5)) return random.pick(others)
  if (/^(document\.keep|.*\.(seal|attach|erase|complete))$/.test(order.type)) return { kind: 'server' }
  if (
    /^(candidates?|jurors?|link|piece|file|admissibility|results|regulation|framework|openings?|plan|sessions)\.|\.(make|cancel|release|replace|publish|tell|enterPaper)$/.test(
      order.type,
    )
  )
    return staff
  const session = 'sessionId' in order ? world.sessions[order.sessionId] : undefined
  if (!session) return random.pick(others)
  const hearing = 'hearingId' in order ? session.hearings.find(({ id }) => id === order.hearingId) : undefined
  const presides = hearing ? presidentFor(world, session, hearing) : session.presidency?.presidentId
  return member(session.id, presides && random.chance(60) ? presides : random.pick(session.jurorIds))
}

/** For every command, an order of that type about what there is. */
function ordersOf(
  world: World,
  random: Random,
): { readonly [Type in CommandType]: () => Extract<Order, { type: Type }> } {
  const session = random.chance(5) ? null : random.pick([...valuesOf(world.sessions), null])
  const sessionId =
    session?.id ?? random.pick([...valuesOf(world.archive).map(({ id }) => id), SessionId.parse('none')])
  const current = session && random.chance(60) ? currentHearing(session) : null
  const hearing = current ?? random.pick([...(session?.hearings ?? []), null])
  const at = { sessionId, hearingId: hearing?.id ?? HearingId.parse('none') }
  const juror = () => random.pick([...valuesOf(world.jurors).map(({ id }) => id), JurorId.parse('none')])
  const seated = () => (session && random.chance(85) ? random.pick(session.jurorIds) : juror())
  const domain = () => random.pick([...(hearing?.judged ?? []), 'D1', 'D9'])
  const draft = (hearing?.draft?.number ?? 1) + (random.chance(10) ? 1 : 0)
  const phase = random.chance(80) ? (hearing?.timers.at(-1)?.phase ?? 'interview') : random.pick(Phase.options)
  const timed = { ...at, phase }
  const name = `Zzz${random.below(1000)}`
  const registered = random.pick([...valuesOf(world.candidates).map(({ id }) => id), CandidateId.parse('none')])
  const candidate = aNewCandidate(name, { certificate: random.pick(['CM', 'AC'] as const) })
  const organisation = { name: `Maison Zzz${random.below(20)}`, siret: null }
  const newJuror = aNewJuror(name, random.pick(['employer', 'employee'] as const), { organisation })
  const advice = { experience: 'Qqq à approfondir', modules: [] }
  return {
    ...registerOrders(world, random, registered),
    ...planningOrders(world, random, () => makeSession(world, random)),
    ...roomOrders(world, random, { session, at, seated }),
    'candidates.import': () => ({ type: 'candidates.import', rows: [{ line: 2, candidate }] }),
    'juror.register': () => ({ type: 'juror.register', juror: newJuror }),
    'session.make': () => makeSession(world, random),
    'session.cancel': () => ({ type: 'session.cancel', sessionId }),
    'session.release': () => {
      const planned = valuesOf(world.sessions).find(
        ({ status, hearings }) => status === 'planned' && hearings.length > 1,
      )
      const where = planned ? { sessionId: planned.id, hearingId: planned.hearings[0]!.id } : at
      return { type: 'session.release', ...(random.chance(80) ? where : at) }
    },
    'link.issue': () => ({ type: 'link.issue', sessionId, holder: random.pick([seated(), 'room']) }),
    'link.revoke': () => ({ type: 'link.revoke', sessionId, holder: random.pick([seated(), 'room']) }),
    'attendance.sign': () => ({ type: 'attendance.sign', sessionId }),
    'member.replace': () => {
      const leaving = seated()
      const likely = valuesOf(world.jurors).filter(({ college }) => college === world.jurors[leaving]?.college)
      const entering = likely.length > 0 ? random.pick(likely).id : juror()
      return { type: 'member.replace', sessionId, leaving, entering }
    },
    'president.designate': () => ({
      type: 'president.designate',
      sessionId,
      jurorId: seated(),
      derogation: random.pick([null, 'Zzz est souffrant']),
    }),
    'presidency.transfer': () => ({ type: 'presidency.transfer', sessionId, to: seated() }),
    'session.open': () => ({ type: 'session.open', sessionId }),
    'hearing.call': () => ({ type: 'hearing.call', ...at }),
    'hearing.setAside': () => ({ type: 'hearing.setAside', ...at, as: random.pick(SetAside.options) }),
    'hearing.restore': () => ({ type: 'hearing.restore', ...at }),
    'recusal.declare': () => ({ type: 'recusal.declare', ...at }),
    'timer.start': () => ({ type: 'timer.start', ...timed }),
    'timer.pause': () => ({ type: 'timer.pause', ...timed }),
    'timer.resume': () => ({ type: 'timer.resume', ...timed }),
    'timer.extend': () => ({ type: 'timer.extend', ...timed, minutes: 5 }),
    'timer.end': () => ({ type: 'timer.end', ...timed }),
    'opinion.give': () => ({
      type: 'opinion.give',
      ...at,
      domain: domain(),
      opinion: random.pick([...Opinion.options, null]),
    }),
    'deliberation.open': () => ({ type: 'deliberation.open', ...at }),
    'verdict.record': () => ({
      type: 'verdict.record',
      ...at,
      domain: domain(),
      verdict: random.pick(Verdict.options),
      confirmation: random.pick(['none', 'given'] as const),
    }),
    'recommendation.write': () => ({
      type: 'recommendation.write',
      ...at,
      recommendation: random.pick([advice, null]),
    }),
    'sheet.present': () => ({ type: 'sheet.present', ...at }),
    'sheet.read': () => ({ type: 'sheet.read', ...at, draft }),
    'sheet.sign': () => ({ type: 'sheet.sign', ...at, draft }),
    'sheet.reopen': () => ({ type: 'sheet.reopen', ...at, reason: 'Zzz mal orthographié' }),
    'minutes.present': () => ({ type: 'minutes.present', sessionId }),
    'minutes.sign': () => ({ type: 'minutes.sign', sessionId }),
    'session.close': () => ({ type: 'session.close', sessionId }),
    'session.enterPaper': () => ({ type: 'session.enterPaper', ...anyPaper(world, random) }),
    'document.keep': () => ({
      type: 'document.keep',
      ...at,
      version: 1 + random.below(2),
      sha256: '0'.repeat(64),
      bytes: 1,
    }),
    'session.seal': () => ({ type: 'session.seal', sessionId }),
  }
}
