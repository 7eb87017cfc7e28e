import { without } from '../basics/record.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { count } from './evolve-session.ts'
import { changeRecusals } from './evolve-recusals.ts'
import { time } from './evolve-timer.ts'
import type { Fact, FactOf } from './fact.ts'

type HearingFact = Exclude<Extract<Fact, { hearingId: unknown }>, { type: 'hearing.moved' }>

/** Carries out a fact about one candidate's hearing. */
export function evolveHearing(world: World, fact: Extract<Fact, { hearingId: unknown }>): World {
  const session = world.sessions[fact.sessionId]
  if (!session) return world
  if (fact.type === 'hearing.moved') {
    const hearings = moved(session.hearings, fact)
    return { ...world, sessions: { ...world.sessions, [session.id]: { ...session, hearings } } }
  }
  const hearings = session.hearings.map((hearing) => (hearing.id === fact.hearingId ? change(hearing, fact) : hearing))
  const reopened: Partial<Session> = fact.type === 'sheet.reopened' ? { status: 'open', minutesSigned: {} } : {}
  const next = { ...world, sessions: { ...world.sessions, [session.id]: { ...session, ...reopened, hearings } } }
  return fact.type === 'sheet.signed' ? award(next, fact) : next
}

function moved(hearings: readonly Hearing[], { hearingId, before }: FactOf<'hearing.moved'>): Hearing[] {
  const one = hearings.filter(({ id }) => id === hearingId)
  const others = hearings.filter(({ id }) => id !== hearingId)
  const at = others.findIndex(({ id }) => id === before)
  return at < 0 ? [...others, ...one] : [...others.slice(0, at), ...one, ...others.slice(at)]
}

function change(hearing: Hearing, fact: HearingFact): Hearing {
  switch (fact.type) {
    case 'hearing.called':
      return {
        ...hearing,
        stage: 'called',
        calledAt: fact.at ?? null,
        late: null,
        judged: [...fact.judged],
        held: [...fact.held],
        missing: [...fact.missing],
      }
    // Nothing is kept of a call that came to nothing, least of all opinions that nobody was to see (H4).
    case 'hearing.setAside':
      return { ...hearing, ...uncalled, stage: fact.as, endedAt: fact.at ?? null }
    case 'hearing.restored':
      return { ...hearing, ...uncalled, stage: 'waiting', endedAt: null }
    case 'hearing.late':
      return { ...hearing, late: fact.late ? fact.at : null }
    case 'conflict.none':
    case 'recusal.declared':
    case 'recusal.requested':
    case 'recusal.decided':
    case 'recusal.lifted':
      return changeRecusals(hearing, fact)
    case 'opinions.reminded':
      return { ...hearing, remindedAt: fact.at }
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

const uncalled = { calledAt: null, late: null, judged: [], held: [], missing: [], opinions: {}, remindedAt: null }

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
        // What was decided on paper before the deliberation opened has made no opinion appear: none is left (H4).
        ...(hearing.stage === 'called' && { opinions: {}, remindedAt: null }),
        stage: 'signed',
        // On paper nobody noted when.
        endedAt: hearing.endedAt ?? (fact.paper ? null : (fact.personal?.sheet.signedAt ?? null)),
        paper: fact.paper ?? null,
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
