import type { CandidateId, HearingId, JurorId, SessionId } from '../basics/ids.ts'
import type { CalendarDate, Instant } from '../basics/time.ts'
import type { DomainCode } from '../framework/framework.ts'
import type { Candidate } from '../model/candidate.ts'
import type { College } from '../model/college.ts'
import type { Opinion, Verdict } from '../model/decision.ts'
import type { Hearing, SignedSheet, Stage } from '../model/hearing.ts'
import type { Juror } from '../model/juror.ts'
import type { Session, SessionStatus } from '../model/session.ts'
import { positionOf } from '../rules/sitting.ts'

interface InSession {
  readonly sessionId: SessionId
  readonly number: string
  readonly date: CalendarDate
  readonly place: string
  readonly status: SessionStatus | 'sealed'
}

type Opinions = Readonly<Partial<Record<DomainCode, Opinion>>>

/** A candidate's hearing, for an export of what is held on them. */
export interface HeardExport extends InSession {
  readonly hearingId: HearingId
  readonly position: number
  readonly stage: Stage
  readonly route: Candidate['route']
  readonly framework: Hearing['framework']
  readonly judged: Hearing['judged']
  readonly heldBefore: Hearing['held']
  readonly timers: Hearing['timers']
  /**
   * What the jury thought and decided, members by their college alone; null until the sheet is signed, and while it is being mended: before that nobody but
   * the jury may know, whoever asks for the export (H4).
   */
  readonly decided: {
    readonly opinions: readonly { readonly college: College; readonly opinions: Opinions }[]
    readonly verdicts: Readonly<Partial<Record<DomainCode, Verdict>>>
    readonly recommendation: Hearing['recommendation']
  } | null
  readonly sheets: readonly SignedSheet[]
}

/** A juror's part in a session, for an export of what is held on them: candidates by their position alone. */
export interface SatExport extends InSession {
  readonly college: College | null
  readonly attendanceSignedAt: Instant | null
  readonly minutesSignedAt: Instant | null
  readonly presides: boolean
  /** Why they preside though it was not the turn of their college (J2). */
  readonly derogation: string | null
  readonly handedOver: readonly Instant[]
  readonly hearings: readonly {
    readonly position: number
    readonly recused: boolean
    /** Came after the candidate was called (J3). */
    readonly late: boolean
    /** Their own; null until the sheet is signed, likewise (H4). */
    readonly opinions: Opinions | null
    readonly signed: readonly { readonly number: string; readonly version: number; readonly at: Instant }[]
  }[]
}

interface Sitting {
  readonly session: Session
  readonly jurors: readonly Juror[]
  readonly sealed: boolean
}

const isDecided = ({ stage }: Hearing) => stage === 'signed'

const inSession = ({ session, sealed }: Sitting): InSession => ({
  sessionId: session.id,
  number: session.number,
  date: session.date,
  place: session.place,
  status: sealed ? 'sealed' : session.status,
})

/** The hearings of a candidate in one session. */
export const heardExport = (record: Sitting, id: CandidateId): readonly HeardExport[] =>
  record.session.hearings
    .filter(({ candidateId }) => candidateId === id)
    .map((hearing) => ({
      ...inSession(record),
      hearingId: hearing.id,
      position: positionOf(record.session, hearing.id),
      stage: hearing.stage,
      route: hearing.route,
      framework: hearing.framework,
      judged: hearing.judged,
      heldBefore: hearing.held,
      timers: hearing.timers,
      decided: isDecided(hearing) ? decidedIn(hearing, record.jurors) : null,
      sheets: hearing.sheets,
    }))

const decidedIn = ({ opinions, verdicts, recommendation }: Hearing, jurors: readonly Juror[]) => ({
  opinions: jurors.flatMap(({ id, college }) => {
    const given = opinions[id]
    return given ? [{ college, opinions: given }] : []
  }),
  verdicts,
  recommendation,
})

/** The part a juror has or had in one session; nothing where they have none. */
export function satExport(record: Sitting, id: JurorId): readonly SatExport[] {
  const { session, jurors } = record
  if (!session.jurorIds.includes(id)) return []
  const { presidency } = session
  const presides = presidency?.presidentId === id
  return [
    {
      ...inSession(record),
      college: jurors.find((one) => one.id === id)?.college ?? null,
      attendanceSignedAt: session.attendance[id] ?? null,
      minutesSignedAt: session.minutesSigned[id] ?? null,
      presides,
      derogation: presides ? presidency.derogation : null,
      handedOver: (presidency?.handovers ?? []).flatMap(({ from, at }) => (from === id ? [at] : [])),
      hearings: session.hearings.map((hearing, index) => ({
        position: index + 1,
        recused: hearing.recused.includes(id),
        late: hearing.missing.includes(id),
        opinions: isDecided(hearing) ? (hearing.opinions[id] ?? {}) : null,
        signed: hearing.sheets.flatMap(({ sheet: { number, version, signedAt }, signedBy }) =>
          signedBy === id ? [{ number, version, at: signedAt }] : [],
        ),
      })),
    },
  ]
}
