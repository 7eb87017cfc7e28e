import type { JurorId } from '../basics/ids.ts'
import type { Instant } from '../basics/time.ts'
import type { College } from '../model/college.ts'
import type { Hearing, RecusalRequest } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import { hasEnded } from '../rules/sitting.ts'
import { type InSession, inSession, isDecided, type Opinions, type SessionRecord } from './session-export.ts'

/**
 * What a member was for one candidate (J3, J4): `late` came after the call, `left` had left by the call or before the deliberation,
 * `absent` was not there and nobody noted why.
 */
type Part = 'sat' | 'recused' | 'late' | 'left' | 'absent'

/** A juror's part in a session, for an export of what is held on them: candidates by their position alone. */
export interface SatExport extends InSession {
  readonly college: College | null
  readonly attendanceSignedAt: Instant | null
  readonly minutesSignedAt: Instant | null
  readonly presides: boolean
  /** Why they preside though it was not the turn of their college (J2). */
  readonly derogation: string | null
  readonly handedOver: readonly Instant[]
  /** Whether they propose who is to preside in the place of who answers no more, or are proposed; while it is undecided (J2). */
  readonly claim: { readonly as: 'proposes' | 'isProposed'; readonly at: Instant } | null
  /** When they came in the place of another, and when another came in theirs (J3). */
  readonly enteredAt: Instant | null
  readonly replacedAt: Instant | null
  readonly departure: { readonly at: Instant; readonly toldBy: 'themselves' | 'member' | 'office' } | null
  /** When they said of another member that these had left. */
  readonly toldOfDepartures: readonly Instant[]
  readonly hearings: readonly SatHearing[]
}

interface SatHearing {
  readonly position: number
  /** Null where nobody has sat yet, or nobody did. */
  readonly part: Part | null
  /** Said that they have no link with the candidate (J4). */
  readonly unlinked: boolean
  readonly recusalRequests: readonly Pick<RecusalRequest, 'askedBy' | 'decided'>[]
  /** Their own; null until the sheet is signed (H4). */
  readonly opinions: Opinions | null
  readonly signed: readonly { readonly number: string; readonly version: number; readonly at: Instant }[]
  /** As what they signed a decision that was taken on paper (H9). */
  readonly onPaper: 'president' | 'witness' | null
}

/** The part a juror has or had in one session; nothing where they have none. */
export function satExport(record: SessionRecord, id: JurorId): readonly SatExport[] {
  const { session, jurors } = record
  if (!session.jurorIds.includes(id)) return []
  const { presidency, claim, departures, replacements } = session
  const presides = presidency?.presidentId === id
  const departure = departures.find(({ jurorId }) => jurorId === id)
  return [
    {
      ...inSession(record),
      college: jurors.find((one) => one.id === id)?.college ?? null,
      attendanceSignedAt: session.attendance[id] ?? null,
      minutesSignedAt: session.minutesSigned[id] ?? null,
      presides,
      derogation: presides ? presidency.derogation : null,
      handedOver: (presidency?.handovers ?? []).flatMap(({ from, at }) => (from === id ? [at] : [])),
      claim:
        claim && [claim.by, claim.to].includes(id)
          ? { as: claim.by === id ? 'proposes' : 'isProposed', at: claim.at }
          : null,
      enteredAt: replacements.find(({ entering }) => entering === id)?.at ?? null,
      replacedAt: replacements.find(({ leaving }) => leaving === id)?.at ?? null,
      departure: departure
        ? {
            at: departure.at,
            toldBy: departure.toldBy === null ? 'office' : departure.toldBy === id ? 'themselves' : 'member',
          }
        : null,
      toldOfDepartures: departures.flatMap(({ jurorId, toldBy, at }) => (toldBy === id && jurorId !== id ? [at] : [])),
      hearings: session.hearings.map((hearing, index) => satHearing(session, hearing, index + 1, id)),
    },
  ]
}

const satHearing = (session: Session, hearing: Hearing, position: number, id: JurorId): SatHearing => ({
  position,
  part: partIn(session, hearing, id),
  unlinked: hearing.unlinked.includes(id),
  recusalRequests: hearing.recusalRequests.flatMap(({ jurorId, askedBy, decided }) =>
    jurorId === id ? [{ askedBy, decided }] : [],
  ),
  opinions: isDecided(hearing) ? (hearing.opinions[id] ?? {}) : null,
  signed: hearing.sheets.flatMap(({ sheet: { number, version, signedAt }, signedBy }) =>
    signedBy === id ? [{ number, version, at: signedAt }] : [],
  ),
  onPaper: hearing.paper?.presidentId === id ? 'president' : hearing.paper?.witnessId === id ? 'witness' : null,
})

function partIn({ attendance }: Session, hearing: Hearing, id: JurorId): Part | null {
  const { calledAt, missing, recused, stage } = hearing
  if (recused.includes(id)) return 'recused'
  if (stage === 'waiting' || (hasEnded(hearing) && stage !== 'signed')) return null
  if (!missing.includes(id)) return 'sat'
  const came = attendance[id]
  if (came === undefined || calledAt === null) return 'absent'
  return came > calledAt ? 'late' : 'left'
}
