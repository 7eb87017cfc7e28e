import type { HearingId, JurorId, SessionId } from '../basics/ids.ts'
import { dayOf, type Instant, instantAt } from '../basics/time.ts'
import type { Actor } from '../model/actor.ts'
import type { Opinion, Recommendation, Verdict } from '../model/decision.ts'
import type { Hearing, SetAside } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import { documentsMissing } from '../rules/documents.ts'
import { hearingPhases } from '../rules/hearing-phases.ts'
import { present, presidentFor, sittingFor } from '../rules/sitting.ts'
import { type SessionView, sessionView } from '../views/session-view.ts'
import { jurorId } from './build.ts'
import { member, type Play, staff } from './play.ts'

/** A session in a play: what a test asks of it. Hearings are named by their position, from 1; jurors by their id. */
export interface Seen {
  readonly play: Play
  readonly sessionId: SessionId
  /** The session as it is now; a fault once it is sealed. */
  readonly session: Session
  /** Who presides, whoever is recused for a candidate. */
  readonly president: JurorId
  hearing(position: number): Hearing
  /** The ids by which an order names a hearing. */
  at(position: number): { readonly sessionId: SessionId; readonly hearingId: HearingId }
  /** A member of this session. */
  as(juror: string): Actor
  /** Whoever presides for one candidate (J4). */
  presiding(position: number): Actor
  /** The session as a member sees it now, or the office (`staff`). */
  view(viewer: string): SessionView
}

/**
 * A session in a play, and the steps of its life, each given by whoever may: what a test takes for granted is one word,
 * what it is about is an order to `play`.
 */
export interface Sitting extends Seen {
  /** These members sign attendance; all by default. */
  signIn(jurors?: readonly string[]): Sitting
  designate(juror: string, derogation?: string | null): Sitting
  /** The office takes the candidate at this place out of the session. */
  release(position: number): Sitting
  open(): Sitting
  /** The president calls, and each member who sits says that they have no link with the candidate. */
  call(position: number): Sitting
  /** These members say so; all who sit by default. */
  denyLinks(position: number, jurors?: readonly string[]): Sitting
  setAside(position: number, as: SetAside): Sitting
  recuse(position: number, juror: string): Sitting
  /** Starts and ends every oral phase that is left. */
  holdOral(position: number): Sitting
  /** Every sitting member says the same of every domain to judge. */
  giveOpinions(position: number, opinion?: Opinion): Sitting
  openDeliberation(position: number): Sitting
  /** Records a verdict for each domain to judge, in order; the last one for those that are left. */
  recordVerdicts(position: number, ...verdicts: readonly Verdict[]): Sitting
  recommend(position: number, recommendation?: Recommendation): Sitting
  presentSheet(position: number): Sitting
  /** Everybody who sits reads the sheet but who presides. */
  readSheet(position: number): Sitting
  signSheet(position: number): Sitting
  /** A whole hearing, from the call to the signature; with a recommendation where the candidate does not get it all. */
  hear(position: number, ...verdicts: readonly Verdict[]): Sitting
  reopenSheet(position: number, reason?: string): Sitting
  presentMinutes(): Sitting
  signMinutes(jurors?: readonly string[]): Sitting
  close(): Sitting
  /** The server keeps every document that is missing. */
  keepDocuments(): Sitting
  seal(): Sitting
}

export const advice: Recommendation = {
  experience: 'Conduire une relance du premier appel à la signature.',
  modules: [],
}

/** The session `sessionId` of a play, at whatever point it is. */
export function sittingOf(play: Play, sessionId: SessionId): Sitting {
  const seen = seenIn(play, sessionId)
  const did: Did = (steps) => {
    steps()
    return sitting
  }
  const parts = [jurySteps(seen, did), hearingSteps(seen, did), sheetSteps(seen, did), endSteps(seen, did)]
  // A spread would read `session` and `president` once; they are asked each time.
  const sitting = Object.assign(seen, ...parts, {
    hear: (position: number, ...verdicts: readonly Verdict[]) => {
      sitting.call(position).giveOpinions(position).holdOral(position).openDeliberation(position)
      sitting.recordVerdicts(position, ...verdicts)
      if (verdicts.includes('notAcquired')) sitting.recommend(position)
      return sitting.presentSheet(position).readSheet(position).signSheet(position)
    },
  }) as Sitting
  return sitting
}

type Did = (steps: () => void) => Sitting

function seenIn(play: Play, sessionId: SessionId): Seen {
  const session = () => {
    const found = play.world.sessions[sessionId]
    if (!found) throw new Error(`${sessionId} is sealed or does not exist`)
    return found
  }
  const hearing = (position: number) => {
    const found = session().hearings[position - 1]
    if (!found) throw new Error(`no hearing ${position}`)
    return found
  }
  const as = (juror: string) => member(sessionId, jurorId(juror))
  return {
    play,
    sessionId,
    get session() {
      return session()
    },
    get president() {
      return session().presidency?.presidentId ?? jurorId('nobody')
    },
    hearing,
    at: (position) => ({ sessionId, hearingId: hearing(position).id }),
    as,
    presiding: (position) => as(presidentFor(play.world, session(), hearing(position)) ?? 'nobody'),
    view: (viewer) =>
      sessionView(
        play.world,
        session(),
        viewer === 'staff' ? { kind: 'staff' } : { kind: 'member', jurorId: jurorId(viewer) },
      ),
  }
}

/** That instant, if it is on the day of the session; else its opening time. */
export function onTheDay(now: Instant, { date, opensAt, regulation: { timeZone } }: Session): Instant {
  return dayOf(now, timeZone) === date ? now : instantAt(date, opensAt, timeZone)
}

const jurySteps = (seen: Seen, did: Did) => {
  const { play, sessionId, as } = seen
  return {
    signIn: (jurors: readonly string[] = seen.session.jurorIds) =>
      did(() => {
        play.now = onTheDay(play.now, seen.session)
        jurors.forEach((juror) => play.must(as(juror), { type: 'attendance.sign', sessionId }))
      }),
    designate: (juror: string, derogation: string | null = null) =>
      did(() => play.must(as(juror), { type: 'president.designate', sessionId, jurorId: jurorId(juror), derogation })),
    release: (position: number) => did(() => play.must(staff, { type: 'session.release', ...seen.at(position) })),
    open: () => did(() => play.must(as(seen.president), { type: 'session.open', sessionId })),
  }
}

const hearingSteps = (seen: Seen, did: Did) => {
  const { play, at, as, presiding, hearing } = seen
  const deny = (position: number, jurors: readonly string[] = sittingFor(seen.session, hearing(position))) =>
    jurors.forEach((juror) => play.must(as(juror), { type: 'conflict.none', ...at(position), jurorId: jurorId(juror) }))
  return {
    call: (position: number) =>
      did(() => {
        play.must(presiding(position), { type: 'hearing.call', ...at(position) })
        deny(position)
      }),
    denyLinks: (position: number, jurors?: readonly string[]) => did(() => deny(position, jurors)),
    setAside: (position: number, how: SetAside) =>
      did(() => play.must(presiding(position), { type: 'hearing.setAside', ...at(position), as: how })),
    recuse: (position: number, juror: string) =>
      did(() => play.must(as(juror), { type: 'recusal.declare', ...at(position) })),
    holdOral: (position: number) =>
      did(() => {
        hearingPhases(play.world, seen.session, hearing(position)).forEach(({ phase }, index) => {
          const timer = hearing(position).timers[index]
          if (!timer) play.must(presiding(position), { type: 'timer.start', ...at(position), phase })
          if (!timer?.endedAt) play.must(presiding(position), { type: 'timer.end', ...at(position), phase })
        })
      }),
    giveOpinions: (position: number, opinion: Opinion = 'acquired') =>
      did(() => {
        for (const juror of sittingFor(seen.session, hearing(position))) {
          for (const domain of hearing(position).judged) {
            play.must(as(juror), { type: 'opinion.give', ...at(position), domain, opinion })
          }
        }
      }),
    openDeliberation: (position: number) =>
      did(() => play.must(presiding(position), { type: 'deliberation.open', ...at(position) })),
    recordVerdicts: (position: number, ...verdicts: readonly Verdict[]) =>
      did(() =>
        hearing(position).judged.forEach((domain, index) => {
          const verdict = verdicts[index] ?? verdicts.at(-1) ?? 'acquired'
          const order = { type: 'verdict.record', ...at(position), domain, verdict, confirmation: 'given' } as const
          play.must(presiding(position), order)
        }),
      ),
    recommend: (position: number, recommendation = advice) =>
      did(() => play.must(presiding(position), { type: 'recommendation.write', ...at(position), recommendation })),
  }
}

const sheetSteps = (seen: Seen, did: Did) => {
  const { play, at, as, presiding, hearing } = seen
  const draft = (position: number) => hearing(position).draft?.number ?? 1
  const sitting = (position: number) => sittingFor(seen.session, hearing(position))
  return {
    presentSheet: (position: number) =>
      did(() => play.must(presiding(position), { type: 'sheet.present', ...at(position) })),
    readSheet: (position: number) =>
      did(() => {
        const presides = presiding(position)
        for (const juror of sitting(position)) {
          if (presides.kind === 'member' && presides.jurorId === juror) continue
          play.must(as(juror), { type: 'sheet.read', ...at(position), draft: draft(position) })
        }
      }),
    signSheet: (position: number) =>
      did(() => play.must(presiding(position), { type: 'sheet.sign', ...at(position), draft: draft(position) })),
    reopenSheet: (position: number, reason = 'Erreur de saisie sur un domaine') =>
      did(() => play.must(presiding(position), { type: 'sheet.reopen', ...at(position), reason })),
  }
}

const endSteps = (seen: Seen, did: Did) => {
  const { play, sessionId, as } = seen
  const server: Actor = { kind: 'server' }
  return {
    presentMinutes: () => did(() => play.must(as(seen.president), { type: 'minutes.present', sessionId })),
    signMinutes: (jurors: readonly string[] = present(seen.session)) =>
      did(() => jurors.forEach((juror) => play.must(as(juror), { type: 'minutes.sign', sessionId }))),
    close: () => did(() => play.must(as(seen.president), { type: 'session.close', sessionId })),
    keepDocuments: () =>
      did(() => {
        for (const { hearingId, version } of documentsMissing(seen.session)) {
          const sha256 = String(version).repeat(64).slice(0, 64)
          play.must(server, { type: 'document.keep', sessionId, hearingId, version, sha256, bytes: 20_000 })
        }
      }),
    seal: () => did(() => play.must(server, { type: 'session.seal', sessionId })),
  }
}
