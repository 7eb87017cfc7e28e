import { z } from 'zod'
import { HearingId, JurorId, SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { dayOf, type Instant, instant, instantAt, TimeOfDay } from '../basics/time.ts'
import { DomainCode } from '../framework/framework.ts'
import { Recommendation, Verdict } from '../model/decision.ts'
import { PaperSignatures, SetAside } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import { namedJuror } from '../rules/people.ts'
import { currentHearing, hasEnded, positionOf } from '../rules/sitting.ts'
import { signAttendance } from './attendance.ts'
import { type Context, defineCommand } from './command.ts'
import { type Entering, entering } from './entering.ts'
import { closeSession, presentMinutes, signMinutes } from './minutes.ts'
import { enterHearing } from './paper-hearing.ts'
import { designatePresident, openSession, transferPresidency } from './presidency.ts'
import { sessionAt } from './steps.ts'
import { isStaff } from './who.ts'

/** What the paper says of one candidate: not heard (H1), or decided, with who did not sit and both signatures. */
export const PaperEntry = z.discriminatedUnion('as', [
  z.strictObject({ hearingId: HearingId, as: SetAside }),
  z.strictObject({
    hearingId: HearingId,
    as: z.literal('decided'),
    /** Who did not sit for a link (J4), and who was not there for that candidate (J3). */
    recused: z.array(JurorId).max(20),
    missing: z.array(JurorId).max(20),
    verdicts: z.partialRecord(DomainCode, Verdict),
    recommendation: Recommendation.nullable(),
    signatures: PaperSignatures,
  }),
])
export type PaperEntry = z.infer<typeof PaperEntry>

/**
 * The office enters a session that was held on paper, or went on there: whole, or nothing of it. Every rule of the screens
 * holds, and every fault is told at once with its candidate; what was signed on the screens stays. It makes the same facts, but
 * for opinions and times, of which paper has none, and closes the session.
 */
export const enterPaper = defineCommand(
  'session.enterPaper',
  {
    sessionId: SessionId,
    /** Who signed attendance on paper, and when they came; null where no hour is written. */
    attendance: z.array(z.strictObject({ jurorId: JurorId, at: TimeOfDay.nullable() })).max(20),
    /** Who presided; null where it is as the screens have it (J2). */
    president: z
      .strictObject({ jurorId: JurorId, derogation: z.string().trim().min(1).max(500).nullable() })
      .nullable(),
    hearings: z.array(PaperEntry).max(60),
    /** Who signed the minutes on paper (H10). */
    minutes: z.array(JurorId).max(20),
  },
  {
    allows: isStaff,
    decide: (world, input, context) => {
      const { sessionId } = input
      const found = sessionAt(world, { sessionId }, ['planned', 'open', 'minutes'])
      if (!found.ok) return found
      const session = found.value
      if (dayOf(context.now, session.regulation.timeZone) < session.date)
        return err({ code: 'date-to-come', date: session.date })
      const entry = entering(world)
      enterArrival(entry, session, input, context)
      enterHearings(entry, session, input.hearings, context)
      enterMinutes(entry, session, input.minutes, context)
      return entry.faults.length > 0 ? err({ code: 'paper-refused', faults: entry.faults }) : ok(entry.facts)
    },
  },
)

const aboutMember = ({ world }: Entering, jurorId: JurorId) => ({ ...namedJuror(world, jurorId), position: null })

type Input = Pick<z.output<typeof enterPaper.input>, 'attendance' | 'president'>

const asMember = (sessionId: SessionId, jurorId: JurorId, now: Instant): Context => ({
  now,
  actor: { kind: 'member', sessionId, jurorId },
})
/** A command as its definition decides it, the id of whole orders aside. */
const within = <Order extends object>(order: Order) => ({ ...order, id: 'paper' }) as never

/** Attendance, presidency and opening, as they would have been that day on the screens (J2, J3). */
function enterArrival(entry: Entering, session: Session, { attendance, president }: Input, { now }: Context): void {
  const { id: sessionId, date, opensAt, regulation } = session
  const at = (time: TimeOfDay | null) => instantAt(date, time ?? opensAt, regulation.timeZone)
  const opening = instant(Math.min(at(null), now))
  for (const { jurorId, at: time } of attendance) {
    const about = aboutMember(entry, jurorId)
    const there = entry.world.sessions[sessionId]!
    if (!there.jurorIds.includes(jurorId)) entry.refuse(about, { code: 'member-unknown' })
    else if (time !== null && at(time) > now) entry.refuse(about, { code: 'date-to-come', date })
    else if (there.attendance[jurorId] === undefined)
      entry.take(
        about,
        signAttendance.decide(
          entry.world,
          within({ sessionId }),
          asMember(sessionId, jurorId, time === null ? opening : at(time)),
        ),
      )
  }
  const designated = session.presidency?.presidentId
  const chosen = president?.jurorId ?? designated
  if (session.status === 'planned') {
    if (president && president.jurorId !== designated) {
      const order = within({ sessionId, ...president })
      const decision = designatePresident.decide(entry.world, order, asMember(sessionId, president.jurorId, opening))
      // The opening would only say again that nobody presides.
      if (!entry.take(null, decision)) return
    }
    const opener = asMember(sessionId, chosen ?? session.jurorIds[0]!, opening)
    entry.take(null, openSession.decide(entry.world, within({ sessionId }), opener))
  } else if (president && designated && president.jurorId !== designated) {
    const order = within({ sessionId, to: president.jurorId })
    entry.take(null, transferPresidency.decide(entry.world, order, asMember(sessionId, designated, lastKnown(session))))
  }
}

/** The last moment of which the screens know: from then on it went on paper. */
const lastKnown = ({ date, opensAt, regulation, openedAt, attendance, hearings }: Session): Instant =>
  [
    openedAt,
    ...Object.values(attendance),
    ...hearings.flatMap(({ calledAt, endedAt, timers }) => [
      calledAt,
      endedAt,
      ...timers.map(({ startedAt }) => startedAt),
    ]),
  ].reduce<Instant>((last, one) => (one && one > last ? one : last), instantAt(date, opensAt, regulation.timeZone))

/** The candidates, whoever is under way on the screens first (H1). */
function enterHearings(entry: Entering, session: Session, entries: readonly PaperEntry[], context: Context): void {
  if (entry.world.sessions[session.id]?.status === 'planned') {
    // What keeps the sitting from opening is told; the candidates are looked at all the same, as if everybody had come.
    const { jurorIds, attendance } = entry.world.sessions[session.id]!
    const absent = jurorIds.filter((id) => attendance[id] === undefined)
    entry.suppose([
      ...absent.map(
        (jurorId) => ({ type: 'attendance.signed', sessionId: session.id, jurorId, at: context.now }) as const,
      ),
      { type: 'session.opened', sessionId: session.id, at: context.now },
    ])
  }
  const current = currentHearing(session)
  const first = entries.filter(({ hearingId }) => hearingId === current?.id)
  const others = entries.filter(({ hearingId }) => hearingId !== current?.id)
  const left = session.hearings.filter(
    (hearing) => !hasEnded(hearing) && !entries.some(({ hearingId }) => hearingId === hearing.id),
  )
  if (left.length > 0) {
    entry.refuse(null, { code: 'hearings-open', positions: left.map(({ id }) => positionOf(session, id)) })
    entry.suppose(
      left.map(({ id }) => ({ type: 'hearing.setAside', sessionId: session.id, hearingId: id, as: 'postponed' })),
    )
  }
  // Who presides for a candidate follows from who presides.
  if (!entry.world.sessions[session.id]?.presidency) return
  for (const one of [...first, ...others]) enterHearing(entry, session.id, one, context)
}

/** The minutes, and the end of the session (H10). */
function enterMinutes(entry: Entering, session: Session, signed: readonly JurorId[], { now }: Context): void {
  const { id: sessionId } = session
  const president = entry.world.sessions[sessionId]!.presidency?.presidentId
  if (!president) return
  const presiding = asMember(sessionId, president, now)
  if (session.status !== 'minutes')
    entry.take(null, presentMinutes.decide(entry.world, within({ sessionId }), presiding))
  for (const jurorId of signed) {
    if (entry.world.sessions[sessionId]!.minutesSigned[jurorId] !== undefined) continue
    entry.take(
      aboutMember(entry, jurorId),
      signMinutes.decide(entry.world, within({ sessionId }), asMember(sessionId, jurorId, now)),
    )
  }
  entry.take(null, closeSession.decide(entry.world, within({ sessionId }), presiding))
}
