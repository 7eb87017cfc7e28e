import type { SessionId } from '../basics/ids.ts'
import { without } from '../basics/record.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { regulationOn } from '../model/regulation.ts'
import { archived } from './archive.ts'
import { depart, enter, handedOver, replaceMember } from './evolve-members.ts'
import type { Fact, FactOf } from './fact.ts'
import { actOf } from './put.ts'

type SessionFact = Exclude<Extract<Fact, { sessionId: unknown }>, { hearingId: unknown }>

/** Carries out a fact about a session as a whole. */
export function evolveSession(world: World, fact: SessionFact): World {
  if (fact.type === 'session.made') return make(world, fact)
  if (fact.type === 'session.published') return publish(world, fact)
  const session = world.sessions[fact.sessionId]
  if (!session) return world
  switch (fact.type) {
    case 'session.cancelled':
      return {
        ...world,
        sessions: without(world.sessions, fact.sessionId),
        presidencies: world.presidencies.filter(({ sessionId }) => sessionId !== fact.sessionId),
      }
    case 'session.sealed':
      return {
        ...world,
        sessions: without(world.sessions, fact.sessionId),
        archive: { ...world.archive, [fact.sessionId]: archived(session) },
      }
    case 'president.designated':
      return designate(world, session, fact)
    default:
      return withSession(world, fact.sessionId, change(session, fact))
  }
}

type Change = Exclude<
  SessionFact,
  { type: 'session.made' | 'session.cancelled' | 'session.sealed' | 'session.published' | 'president.designated' }
>

function change(session: Session, fact: Change): Session {
  switch (fact.type) {
    case 'attendance.signed':
      return { ...session, attendance: { ...session.attendance, [fact.jurorId]: fact.at } }
    case 'candidate.released':
      return { ...session, hearings: session.hearings.filter(({ candidateId }) => candidateId !== fact.candidateId) }
    case 'member.replaced':
      return replaceMember(session, fact)
    case 'member.departed':
      return depart(session, fact)
    case 'member.returned':
      return { ...session, departures: session.departures.filter(({ jurorId }) => jurorId !== fact.jurorId) }
    case 'member.entered':
      return enter(session, fact)
    case 'presidency.claimed':
      return { ...session, claim: { to: fact.to, by: fact.by, at: fact.at } }
    case 'presidency.claimDropped':
      return { ...session, claim: null }
    case 'presidency.transferred':
      return session.presidency
        ? { ...session, claim: null, presidency: handedOver(session.presidency, fact) }
        : session
    case 'room.told': {
      const { at, by, personal } = fact
      return { ...session, message: { text: personal?.text ?? '', at, by, readAt: null } }
    }
    case 'room.heard':
      return { ...session, message: session.message && { ...session.message, readAt: fact.at } }
    case 'session.opened':
      return { ...session, status: 'open', openedAt: fact.at }
    case 'minutes.presented':
      return { ...session, status: 'minutes', minutesSigned: {} }
    case 'minutes.signed':
      return { ...session, minutesSigned: { ...session.minutesSigned, [fact.jurorId]: fact.at } }
    case 'session.closed':
      return { ...session, status: 'closed', closedAt: fact.at }
    // Who was given an address, and when, is for the journal alone.
    case 'link.issued':
    case 'link.revoked':
      return session
  }
}

function make(world: World, fact: FactOf<'session.made'>): World {
  const session: Session = {
    id: fact.sessionId,
    number: fact.number,
    date: fact.date,
    place: fact.place,
    opensAt: fact.opensAt,
    lunch: fact.lunch ?? null,
    openingId: fact.openingId ?? null,
    regulation: regulationOn(world, fact.date),
    status: 'planned',
    jurorIds: [...fact.jurorIds],
    attendance: {},
    presidency: null,
    claim: null,
    departures: [],
    replacements: [],
    message: null,
    openedAt: null,
    hearings: fact.hearings.map(waiting),
    minutesSigned: {},
    closedAt: null,
  }
  return count(withSession(confirmed(world, fact), session.id, session), fact.number)
}

/** Notes with each candidate whom the office sends although the assessment is not positive that it did so (C6). */
function confirmed(world: World, fact: FactOf<'session.made'>): World {
  const candidates = (fact.confirmed ?? []).flatMap((id) => world.candidates[id] ?? [])
  const noted = candidates.map((one) => [
    one.id,
    { ...one, history: [...one.history, actOf(fact, 'assessmentConfirmed', [fact.number])] },
  ])
  return noted.length === 0 ? world : { ...world, candidates: { ...world.candidates, ...Object.fromEntries(noted) } }
}

const waiting = (hearing: FactOf<'session.made'>['hearings'][number], index: number): Hearing => ({
  ...hearing,
  rank: index + 1,
  stage: 'waiting',
  calledAt: null,
  endedAt: null,
  late: null,
  judged: [],
  held: [],
  recused: [],
  unlinked: [],
  recusalRequests: [],
  missing: [],
  timers: [],
  opinions: {},
  remindedAt: null,
  verdicts: {},
  recommendation: null,
  drafts: 0,
  draft: null,
  correction: null,
  sheets: [],
  paper: null,
})

function designate(world: World, session: Session, fact: FactOf<'president.designated'>): World {
  const { jurorId, college, turn, at } = fact
  const presidency = { presidentId: jurorId, turn, derogation: fact.personal?.derogation ?? null, handovers: [] }
  const others = world.presidencies.filter(({ sessionId }) => sessionId !== session.id)
  return {
    ...withSession(world, session.id, { ...session, presidency }),
    // In the order of the days: of an earlier one it may be entered late, from paper.
    presidencies: [
      ...others.filter(({ date }) => date <= session.date),
      { sessionId: session.id, date: session.date, designatedAt: at, turn, college, jurorId },
      ...others.filter(({ date }) => date > session.date),
    ],
  }
}

function publish(world: World, { sessionId, at }: FactOf<'session.published'>): World {
  const session = world.archive[sessionId]
  return session ? { ...world, archive: { ...world.archive, [sessionId]: { ...session, publishedAt: at } } } : world
}

const withSession = (world: World, id: SessionId, session: Session): World => ({
  ...world,
  sessions: { ...world.sessions, [id]: session },
})

/** Notes that `number` (as `S-2026-007`) has been given, so that the next of its series is one more. */
export function count(world: World, number: string): World {
  const at = number.lastIndexOf('-')
  const given = Number(number.slice(at + 1))
  const series = number.slice(0, at)
  return { ...world, numbers: { ...world.numbers, [series]: Math.max(given, world.numbers[series] ?? 0) } }
}
