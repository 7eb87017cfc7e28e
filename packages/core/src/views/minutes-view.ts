import type { JurorId } from '../basics/ids.ts'
import type { CalendarDate, Duration, Instant } from '../basics/time.ts'
import type { College } from '../model/college.ts'
import type { Outcome } from '../model/decision.ts'
import type { Hearing, Stage } from '../model/hearing.ts'
import type { HandoverBy, Session } from '../model/session.ts'
import type { Phase } from '../model/timer.ts'
import type { World } from '../model/world.ts'
import { candidateName, namedJuror } from '../rules/people.ts'
import { attended, present } from '../rules/sitting.ts'
import { elapsed } from '../rules/timer.ts'
import type { Viewer } from './viewer.ts'

/**
 * What the minutes say of one candidate: the end, who did not sit, the measured times (H2, J4, H9). A member who is recused
 * sees that there was an end and who did not sit, nothing of the file.
 */
export interface MinutesHearing {
  readonly position: number
  readonly name: string
  readonly stage: Stage
  readonly outcome: Outcome | null
  readonly sheet: string | null
  /** Who signed the sheet, where it is not who presides the session (J4). */
  readonly presidedBy: string | null
  readonly corrections: readonly string[]
  readonly recused: readonly string[]
  /** Recusals that were asked for and that the jury did not accept. */
  readonly recusalsRefused: readonly string[]
  /** Members who sat only from a later candidate on, having come after this one was called (J3). */
  readonly cameLater: readonly string[]
  /** Who signed, where the decision was taken on paper. */
  readonly onPaper: { readonly president: string; readonly witness: string; readonly on: CalendarDate } | null
  readonly measured: readonly { readonly phase: Phase; readonly planned: Duration; readonly took: Duration }[]
}

/** The minutes of a session (procès-verbal, H10), as they are read and signed. */
export interface MinutesView {
  readonly openedAt: Instant | null
  readonly closedAt: Instant | null
  /** What really sat (J3). */
  readonly sat: readonly {
    readonly id: JurorId
    readonly name: string
    readonly college: College | null
    readonly signedAt: Instant | null
    /** When they left for good: they sign no more. */
    readonly departedAt: Instant | null
  }[]
  readonly president: string | null
  /** Who presided before and handed over, in order (J2). */
  readonly presidedBefore: readonly { readonly name: string; readonly until: Instant; readonly by: HandoverBy }[]
  readonly derogation: string | null
  /** Who left for good before the end, and when (J3). */
  readonly departed: readonly { readonly name: string; readonly at: Instant }[]
  /** Who came in the place of whom, and when. */
  readonly replaced: readonly { readonly leaving: string; readonly entering: string; readonly at: Instant }[]
  readonly hearings: readonly MinutesHearing[]
}

export const minutesView = (world: World, session: Session, viewer: Viewer): MinutesView => ({
  openedAt: session.openedAt,
  closedAt: session.closedAt,
  sat: attended(session).map((id) => ({
    ...namedJuror(world, id),
    college: world.jurors[id]?.college ?? null,
    signedAt: session.minutesSigned[id] ?? null,
    departedAt: session.departures.find(({ jurorId }) => jurorId === id)?.at ?? null,
  })),
  president: session.presidency && namedJuror(world, session.presidency.presidentId).name,
  presidedBefore: (session.presidency?.handovers ?? []).map(({ from, at, by }) => ({
    name: namedJuror(world, from).name,
    until: at,
    by,
  })),
  derogation: session.presidency?.derogation ?? null,
  departed: session.departures.map(({ jurorId, at }) => ({ name: namedJuror(world, jurorId).name, at })),
  replaced: session.replacements.map(({ leaving, entering, at }) => ({
    leaving: namedJuror(world, leaving).name,
    entering: namedJuror(world, entering).name,
    at,
  })),
  hearings: session.hearings.map((hearing, index) => {
    const whole = line(world, session, hearing, index + 1)
    const hidden = viewer.kind === 'member' && hearing.recused.includes(viewer.jurorId)
    return hidden ? { ...whole, outcome: null, sheet: null, presidedBy: null, corrections: [], measured: [] } : whole
  }),
})

/** Who signed, unless that is who presides the session, or did: what the minutes say at their head. */
function signerOtherThan({ presidency }: Session, signer: string | undefined, world: World): string | null {
  const presidents = [presidency?.presidentId, ...(presidency?.handovers ?? []).map(({ from }) => from)]
  const names = presidents.map((id) => (id ? namedJuror(world, id).name : null))
  return signer === undefined || names.includes(signer) ? null : signer
}

function line(world: World, session: Session, hearing: Hearing, position: number): MinutesHearing {
  const candidate = world.candidates[hearing.candidateId]
  const last = hearing.sheets.at(-1)?.sheet
  return {
    position,
    name: candidate ? candidateName(candidate.person) : '',
    stage: hearing.stage,
    outcome: last?.outcome ?? null,
    sheet: last?.number ?? null,
    presidedBy: signerOtherThan(session, last?.president.name, world),
    corrections: hearing.sheets.flatMap(({ sheet }) => sheet.correctionReason ?? []),
    recused: hearing.recused.map((id) => namedJuror(world, id).name),
    recusalsRefused: hearing.recusalRequests.flatMap(({ jurorId, decided }) =>
      decided === 'refused' ? [namedJuror(world, jurorId).name] : [],
    ),
    cameLater: present(session).flatMap((id) => (hearing.missing.includes(id) ? namedJuror(world, id).name : [])),
    onPaper: hearing.paper && {
      president: namedJuror(world, hearing.paper.presidentId).name,
      witness: namedJuror(world, hearing.paper.witnessId).name,
      on: hearing.paper.on,
    },
    measured: hearing.timers.flatMap(({ endedAt, ...timer }) =>
      endedAt === null
        ? []
        : [{ phase: timer.phase, planned: timer.planned, took: elapsed({ ...timer, endedAt }, endedAt) }],
    ),
  }
}
