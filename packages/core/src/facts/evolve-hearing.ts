import { without } from '../basics/record.ts'
import { since } from '../basics/time.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { Timer } from '../model/timer.ts'
import type { World } from '../model/world.ts'
import { count } from './evolve-session.ts'
import type { Fact, FactOf } from './fact.ts'

type HearingFact = Extract<Fact, { hearingId: unknown }>

/** Carries out a fact about one candidate's hearing. */
export function evolveHearing(world: World, fact: HearingFact): World {
  const session = world.sessions[fact.sessionId]
  if (!session) return world
  const hearings = session.hearings.map((hearing) => (hearing.id === fact.hearingId ? change(hearing, fact) : hearing))
  const reopened: Partial<Session> = fact.type === 'sheet.reopened' ? { status: 'open', minutesSigned: {} } : {}
  const next = { ...world, sessions: { ...world.sessions, [session.id]: { ...session, ...reopened, hearings } } }
  return fact.type === 'sheet.signed' ? award(next, fact) : next
}

function change(hearing: Hearing, fact: HearingFact): Hearing {
  switch (fact.type) {
    case 'hearing.called':
      return { ...hearing, stage: 'called', judged: [...fact.judged], held: [...fact.held], missing: [...fact.missing] }
    // Nothing is kept of a call that came to nothing, least of all opinions that nobody was to see (H4).
    case 'hearing.setAside':
      return { ...hearing, ...uncalled, stage: fact.as }
    case 'hearing.restored':
      return { ...hearing, ...uncalled, stage: 'waiting' }
    case 'recusal.declared':
      return {
        ...hearing,
        recused: [...hearing.recused, fact.jurorId],
        opinions: without(hearing.opinions, fact.jurorId),
      }
    case 'opinion.given':
      return giveOpinion(hearing, fact)
    case 'deliberation.opened':
      return { ...hearing, stage: 'deliberation' }
    case 'verdict.recorded':
      return { ...hearing, verdicts: { ...hearing.verdicts, [fact.domain]: fact.verdict } }
    case 'recommendation.written':
      return { ...hearing, recommendation: fact.personal?.recommendation ?? null }
    case 'timer.started':
    case 'timer.paused':
    case 'timer.resumed':
    case 'timer.extended':
    case 'timer.ended':
      return { ...hearing, timers: time(hearing.timers, fact) }
    default:
      return changeSheet(hearing, fact)
  }
}

const uncalled = { judged: [], held: [], missing: [], opinions: {} }

type SheetFact = Extract<HearingFact, { type: `sheet.${string}` | 'document.kept' }>

function changeSheet(hearing: Hearing, fact: SheetFact): Hearing {
  switch (fact.type) {
    case 'sheet.presented':
      return { ...hearing, stage: 'reading', drafts: fact.draft, draft: { number: fact.draft, readBy: {} } }
    case 'sheet.withdrawn':
      return { ...hearing, stage: 'deliberation', draft: null }
    case 'sheet.read':
      return hearing.draft
        ? { ...hearing, draft: { ...hearing.draft, readBy: { ...hearing.draft.readBy, [fact.jurorId]: fact.at } } }
        : hearing
    case 'sheet.signed':
      return {
        ...hearing,
        stage: 'signed',
        draft: null,
        correction: null,
        sheets: [...hearing.sheets, { sheet: sheetOf(fact), signedBy: fact.jurorId, document: null }],
      }
    case 'sheet.reopened':
      return { ...hearing, stage: 'deliberation', correction: fact.personal?.reason ?? null }
    case 'document.kept':
      return {
        ...hearing,
        sheets: hearing.sheets.map((signed) =>
          signed.sheet.version === fact.version
            ? { ...signed, document: { sha256: fact.sha256, bytes: fact.bytes } }
            : signed,
        ),
      }
  }
}

function giveOpinion(hearing: Hearing, { jurorId, domain, personal }: FactOf<'opinion.given'>): Hearing {
  const given = hearing.opinions[jurorId] ?? {}
  const next = !personal?.opinion ? without(given, domain) : { ...given, [domain]: personal.opinion }
  return { ...hearing, opinions: { ...hearing.opinions, [jurorId]: next } }
}

function time(timers: readonly Timer[], fact: Extract<HearingFact, { type: `timer.${string}` }>): Timer[] {
  if (fact.type === 'timer.started') {
    const { phase, planned, at } = fact
    return [...timers, { phase, planned, added: since(at, at), startedAt: at, pauses: [], endedAt: null }]
  }
  return timers.map((timer, index) => (index === timers.length - 1 ? changeTimer(timer, fact) : timer))
}

function changeTimer(
  timer: Timer,
  fact: FactOf<'timer.paused' | 'timer.resumed' | 'timer.extended' | 'timer.ended'>,
): Timer {
  switch (fact.type) {
    case 'timer.paused':
      return { ...timer, pauses: [...timer.pauses, { from: fact.at, until: null }] }
    case 'timer.resumed':
      return { ...timer, pauses: closed(timer, fact.at) }
    case 'timer.extended':
      return { ...timer, added: (timer.added + fact.by) as Timer['added'] }
    case 'timer.ended':
      return { ...timer, pauses: closed(timer, fact.at), endedAt: fact.at }
  }
}

const closed = (timer: Timer, at: NonNullable<Timer['endedAt']>) =>
  timer.pauses.map((pause) => (pause.until === null ? { ...pause, until: at } : pause))

// What an earlier version of the same sheet gave is no more; the sheet as it is now says all.
function award(world: World, fact: FactOf<'sheet.signed'>): World {
  const hearing = world.sessions[fact.sessionId]?.hearings.find(({ id }) => id === fact.hearingId)
  if (!hearing) return world
  const { certificate } = hearing.framework
  const kept = (world.acquisitions[fact.candidateId] ?? []).filter(({ sheetNumber }) => sheetNumber !== fact.number)
  const gained = fact.acquired.map((held) => ({
    ...held,
    certificate,
    decidedOn: fact.decidedOn,
    sheetNumber: fact.number,
  }))
  const acquisitions = { ...world.acquisitions, [fact.candidateId]: [...kept, ...gained] }
  return count({ ...world, acquisitions }, fact.number)
}

/** The sheet, or what the fact itself says of it where the sheet has been erased (P2). */
const sheetOf = ({ personal, number, version, outcome }: FactOf<'sheet.signed'>) =>
  personal?.sheet ?? ({ number, version, outcome } as FactOf<'sheet.signed'>['personal']['sheet'])
