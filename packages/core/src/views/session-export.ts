import type { CandidateId, HearingId, SessionId } from '../basics/ids.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { DomainCode } from '../framework/framework.ts'
import type { Candidate } from '../model/candidate.ts'
import type { College } from '../model/college.ts'
import type { Opinion, Verdict } from '../model/decision.ts'
import type { Hearing, SignedSheet, Stage } from '../model/hearing.ts'
import type { Juror } from '../model/juror.ts'
import type { Session, SessionStatus } from '../model/session.ts'
import { positionOf } from '../rules/sitting.ts'

/** Which session something of an export is of. */
export interface InSession {
  readonly sessionId: SessionId
  readonly number: string
  readonly date: CalendarDate
  readonly place: string
  readonly status: SessionStatus | 'sealed'
}

export type Opinions = Readonly<Partial<Record<DomainCode, Opinion>>>

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

/** A session, as an export reads it. */
export interface SessionRecord {
  readonly session: Session
  readonly jurors: readonly Juror[]
  readonly sealed: boolean
}

/** Whether what the jury thought may be told: not before the sheet is signed, nor while it is being mended (H4). */
export const isDecided = ({ stage }: Hearing) => stage === 'signed'

export const inSession = ({ session, sealed }: SessionRecord): InSession => ({
  sessionId: session.id,
  number: session.number,
  date: session.date,
  place: session.place,
  status: sealed ? 'sealed' : session.status,
})

/** The hearings of a candidate in one session. */
export const heardExport = (record: SessionRecord, id: CandidateId): readonly HeardExport[] =>
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
