import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CommandId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { Fact, FactType } from '../facts/fact.ts'
import { otherCollege } from '../model/college.ts'
import type { DecisionSheet } from '../model/decision-sheet.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import { mayArrange, present, presidentFor, sittingFor } from '../rules/sitting.ts'
import { nextOrder } from '../testing/next-order.ts'
import { type Step, walk } from '../testing/walk.ts'
import { onTheDay } from '../testing/sitting.ts'
import { commandTypes, decide } from './index.ts'

/** The sessions a step changed, as they were and as they are. */
const changed = ({ before, after }: Step): readonly (readonly [Session | undefined, Session])[] =>
  valuesOf(after.sessions).flatMap((session) =>
    before.sessions[session.id] === session ? [] : [[before.sessions[session.id], session] as const],
  )
const facts = <Type extends FactType>({ decision }: Step, type: Type) =>
  (decision.ok ? decision.value : []).filter((fact): fact is Extract<Fact, { type: Type }> => fact.type === type)

const underWay = ['called', 'deliberation', 'reading']
const beforeReveal = ['waiting', 'called', 'absent', 'excused', 'postponed']

/** What holds whatever is asked, in whatever order: each is looked at after every step. */
const invariants: Readonly<Record<string, (step: Step) => void>> = {
  'at most one hearing is under way (H1)': (step) => {
    for (const [, { hearings }] of changed(step)) {
      expect(hearings.filter(({ stage }) => underWay.includes(stage)).length).toBeLessThanOrEqual(1)
    }
  },

  'there is one president from the designation on, who is there (J2)': (step) => {
    for (const [was, session] of changed(step)) {
      const { presidency, status } = session
      if (was?.presidency || status !== 'planned') expect(presidency).not.toBeNull()
      if (presidency) expect(present(session)).toContain(presidency.presidentId)
    }
  },

  'the presidency alternates, but for derogations with a reason (J2)': (step) => {
    for (const { sessionId, college, turn, personal } of facts(step, 'president.designated')) {
      const { alternates, first } = step.before.regulation.presidency
      const { date } = step.after.sessions[sessionId]!
      const last = step.before.presidencies.findLast((past) => past.sessionId !== sessionId && past.date <= date)
      if (alternates === 'perSession') expect(turn).toBe(last ? otherCollege(last.college) : first)
      expect(personal.derogation !== null).toBe(college !== turn)
    }
  },

  'opinions never change once they have appeared (H4)': (step) => {
    for (const [was, session] of changed(step)) {
      session.hearings.forEach(({ opinions, id }) => {
        const hearing = was?.hearings.find((one) => one.id === id)
        if (hearing && !beforeReveal.includes(hearing.stage)) expect(opinions).toEqual(hearing.opinions)
      })
    }
  },

  'who is recused, or came after the call, has no part in it (J3, J4)': (step) => {
    for (const [, session] of changed(step)) {
      for (const hearing of session.hearings) {
        expect(tookPart(hearing).filter((id) => out(hearing).includes(id))).toEqual([])
      }
    }
  },

  'the outcome is what the verdicts make, for what was judged and what was held (H6, C5)': (step) => {
    for (const { personal, sessionId, hearingId, acquired } of facts(step, 'sheet.signed')) {
      const hearing = step.after.sessions[sessionId]!.hearings.find(({ id }) => id === hearingId)!
      expect(personal.sheet.outcome).toBe(outcomeAgain(hearing))
      expect(personal.sheet.domains.map(({ standing }) => standing)).toEqual(standingsAgain(personal.sheet, hearing))
      const all = personal.sheet.domains.filter(({ standing }) => standing !== 'notAcquired')
      const gained = personal.sheet.outcome === 'full' ? all : all.filter(({ standing }) => standing === 'acquired')
      expect(acquired.map(({ domain }) => domain)).toEqual(gained.map(({ code }) => code))
    }
  },

  'a VAE candidate who does not get it all gets a recommendation (H7)': (step) => {
    for (const { personal } of facts(step, 'sheet.signed')) {
      const { route, outcome, recommendation } = personal.sheet
      if (route === 'vae' && outcome !== 'full') expect(recommendation).not.toBeNull()
    }
  },

  'what is signed on the screens is what every other sitting member has read (H9)': (step) => {
    for (const { sessionId, hearingId, jurorId, paper } of facts(step, 'sheet.signed')) {
      if (paper) continue
      const session = step.before.sessions[sessionId]!
      const hearing = session.hearings.find(({ id }) => id === hearingId)!
      const others = sittingFor(session, hearing).filter((id) => id !== jurorId)
      expect(Object.keys(hearing.draft!.readBy)).toEqual(expect.arrayContaining(others))
    }
  },

  'what is entered from paper is signed of who presided and of another who sat, and closes the session (H9, H10)': (
    step,
  ) => {
    for (const { sessionId, hearingId, jurorId, paper, personal } of facts(step, 'sheet.signed')) {
      if (!paper) continue
      const session = step.after.sessions[sessionId]!
      const hearing = session.hearings.find(({ id }) => id === hearingId)!
      expect(session.status).toBe('closed')
      expect(hearing.paper).toEqual(paper)
      expect(paper.presidentId).toBe(jurorId)
      expect(sittingFor(session, hearing)).toEqual(expect.arrayContaining([paper.presidentId, paper.witnessId]))
      expect(paper.witnessId).not.toBe(paper.presidentId)
      expect(personal.sheet.paper?.signedBy).toHaveLength(2)
    }
  },

  'a signed sheet never changes, nor goes (H9)': (step) => {
    for (const [was, { hearings }] of changed(step)) {
      was?.hearings.forEach(({ id, sheets }) => {
        const now = hearings.find((one) => one.id === id)!
        sheets.forEach(({ sheet }, version) => expect(now.sheets[version]!.sheet).toBe(sheet))
      })
    }
  },

  'sheets are numbered without gap, and their versions too (H9)': ({ after, decision }) => {
    if (!decision.ok || !decision.value.some(({ type }) => type === 'sheet.signed')) return
    const sheets = [
      ...valuesOf(after.archive).flatMap((session) => session.hearings.map((hearing) => hearing.sheets)),
      ...valuesOf(after.sessions).flatMap((session) =>
        session.hearings.map((hearing) => hearing.sheets.map(({ sheet }) => sheet)),
      ),
    ]
    for (const versions of sheets) {
      expect(new Set(versions.map(({ number }) => number)).size).toBeLessThanOrEqual(1)
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_one, index) => index + 1))
    }
    for (const year of ['2026', '2027']) {
      const numbers = sheets.flatMap(([first]) => (first?.number.startsWith(`FD-${year}-`) ? [first.number] : []))
      const expected = numbers.map((_one, index) => `FD-${year}-${String(index + 1).padStart(4, '0')}`)
      expect(numbers.toSorted()).toEqual(expected)
    }
  },

  'nobody is heard before each who sits has said whether they have a link, and every recusal is decided (J4)': (
    step,
  ) => {
    for (const { sessionId, hearingId, phase } of facts(step, 'timer.started')) {
      const session = step.before.sessions[sessionId]!
      const hearing = session.hearings.find(({ id }) => id === hearingId)!
      if (phase === 'deliberation' || hearing.timers.length > 0) continue
      expect(hearing.unlinked).toEqual(expect.arrayContaining([...sittingFor(session, hearing)]))
      expect(hearing.recusalRequests.filter(({ decided }) => decided === null)).toEqual([])
    }
  },

  'the order that changes loses and adds nobody, and moves no hour of a summons (H1)': (step) => {
    for (const { sessionId } of facts(step, 'hearing.moved')) {
      const ranks = ({ hearings }: Session) => Object.fromEntries(hearings.map(({ id, rank }) => [id, rank]))
      expect(ranks(step.after.sessions[sessionId]!)).toEqual(ranks(step.before.sessions[sessionId]!))
    }
  },

  'never more members are there than the jury has seats (J1, J3)': (step) => {
    for (const [, session] of changed(step)) {
      const { employer, employee } = session.regulation.seats
      expect(present(session).length).toBeLessThanOrEqual(employer + employee)
      expect(new Set(session.jurorIds).size).toBe(session.jurorIds.length)
    }
  },

  'while a sheet is read it is the same who presides for that candidate (H9)': (step) => {
    for (const [was, session] of changed(step)) {
      for (const hearing of session.hearings) {
        const before = was?.hearings.find(({ id }) => id === hearing.id)
        if (!was || !hearing.draft || before?.draft?.number !== hearing.draft.number) continue
        expect(presidentFor(step.after, session, hearing)).toBe(presidentFor(step.before, was, before))
      }
    }
  },

  'nobody is recused twice, nor recused and still asked about (J4)': (step) => {
    for (const [, session] of changed(step)) {
      for (const { recused, recusalRequests } of session.hearings) {
        expect(new Set(recused).size).toBe(recused.length)
        const open = recusalRequests.filter(({ decided, jurorId }) => decided === null && recused.includes(jurorId))
        expect(open).toEqual([])
      }
    }
  },

  'a candidate who waits has somebody who can say what becomes of them (H10)': (step) => {
    for (const [, session] of changed(step)) {
      if (session.status !== 'open') continue
      for (const hearing of session.hearings.filter(({ stage }) => stage === 'waiting')) {
        expect(present(session).some((id) => mayArrange(step.after, session, hearing, id))).toBe(true)
      }
    }
  },

  'a jury that deliberates is whole, whoever has left (J3)': (step) => {
    for (const { sessionId, hearingId } of facts(step, 'deliberation.opened')) {
      const session = step.after.sessions[sessionId]!
      const { missing } = session.hearings.find(({ id }) => id === hearingId)!
      const there = session.jurorIds.filter((id) => session.attendance[id] !== undefined && !missing.includes(id))
      const colleges = there.map((id) => step.after.jurors[id]?.college)
      const { seats, quorum } = session.regulation
      for (const college of ['employer', 'employee'] as const) {
        const needed = quorum === 'everybody' ? seats[college] : 1
        expect(colleges.filter((one) => one === college).length).toBeGreaterThanOrEqual(needed)
      }
    }
  },

  'a session closes when every hearing has its end and all who sat and are there have signed (H10)': (step) => {
    for (const [, session] of changed(step)) {
      if (session.status !== 'closed') continue
      const ends = session.hearings.map(({ stage }) => stage)
      expect(ends.filter((stage) => underWay.includes(stage) || stage === 'waiting')).toEqual([])
      expect(Object.keys(session.minutesSigned)).toEqual(expect.arrayContaining([...present(session)]))
      expect(Object.keys(session.attendance)).toEqual(expect.arrayContaining(Object.keys(session.minutesSigned)))
    }
  },

  'nobody is before two juries at once (H1)': ({ after }) => {
    const hearings = valuesOf(after.sessions).flatMap((session) => session.hearings)
    const heard = hearings.filter(({ stage }) => underWay.includes(stage)).map(({ candidateId }) => candidateId)
    expect(new Set(heard).size).toBe(heard.length)
  },

  'what a candidate holds and still counts is not judged again (C5)': (step) => {
    for (const { candidateId, number, sessionId, hearingId } of facts(step, 'sheet.signed')) {
      const session = step.before.sessions[sessionId]!
      const { judged } = session.hearings.find(({ id }) => id === hearingId)!
      const held = (step.before.acquisitions[candidateId] ?? []).filter(
        ({ sheetNumber, validUntil }) => sheetNumber !== number && (validUntil === null || validUntil >= session.date),
      )
      expect(held.filter(({ domain }) => judged.includes(domain))).toEqual([])
    }
  },

  'what a member’s screen says is theirs to do is never refused': ({ after, now, random }) => {
    const session = valuesOf(after.sessions)[0]
    const jurorId = session && random.pick(session.jurorIds)
    const order = jurorId && nextOrder(after, session, jurorId, random)
    if (!order) return
    const actor = { kind: 'member', sessionId: session.id, jurorId } as const
    // A screen knows no calendar: it is the session's day.
    const decision = decide(after, { ...order, id: CommandId.parse('c.next') }, { now: onTheDay(now, session), actor })
    // A candidate whom another session still has cannot be called: only the order shows it.
    if (!decision.ok && order.type !== 'hearing.call') expect(decision.error).toBeNull()
    if (!decision.ok) expect(decision.error.code).toBe('candidates-refused')
  },
}

it('whatever is asked, in whatever order, what must hold holds', () => {
  const check = (step: Step) => {
    for (const [sentence, holds] of Object.entries(invariants)) {
      try {
        holds(step)
      } catch (cause) {
        throw new Error(`No longer so after ${JSON.stringify(step.asked)}: ${sentence}`, { cause })
      }
    }
  }
  // fast-check prints the seed, and the shortest walk that fails.
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 700 }), (seed, length) => void walk(seed, length, check)),
    { numRuns: 30 },
  )
}, 60_000)

it('the walks go everywhere: each command is taken at least once in them', () => {
  const taken = new Set<string>()
  for (let seed = 1; seed <= 40; seed += 1) {
    walk(seed, 700, ({ asked, decision }) => decision.ok && decision.value.length > 0 && taken.add(asked.order.type))
  }
  expect(commandTypes.filter((type) => !taken.has(type))).toEqual([])
}, 60_000)

const out = ({ recused, missing }: Hearing): readonly string[] => [...recused, ...missing]
const tookPart = ({ opinions, draft, sheets }: Hearing): readonly string[] => [
  ...Object.keys(opinions),
  ...Object.keys(draft?.readBy ?? {}),
  ...sheets.map(({ signedBy }) => signedBy),
]

/** H6 once more, in other words than the rule’s. */
function outcomeAgain({ judged, held, verdicts }: Hearing): DecisionSheet['outcome'] {
  const has = new Set([...held.map(({ domain }) => domain), ...judged.filter((code) => verdicts[code] === 'acquired')])
  if (has.size === new Set([...judged, ...held.map(({ domain }) => domain)]).size) return 'full'
  return has.size === 0 ? 'none' : 'partial'
}

const standingsAgain = ({ domains }: DecisionSheet, { held, verdicts }: Hearing) =>
  domains.map(({ code }) =>
    held.some(({ domain }) => domain === code)
      ? 'heldBefore'
      : verdicts[code] === 'acquired'
        ? 'acquired'
        : 'notAcquired',
  )
