import type { JurorId, SessionId } from '../basics/ids.ts'
import { fingerprint } from '../basics/fingerprint.ts'
import { valuesOf } from '../basics/record.ts'
import type { CalendarDate, TimeOfDay } from '../basics/time.ts'
import type { SessionStatus } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { documentsMissing } from '../rules/documents.ts'
import { obstaclesOf } from '../rules/obstacles.ts'
import { jurorName } from '../rules/people.ts'
import { dueForErasure } from '../rules/retention.ts'
import { hasEnded, present } from '../rules/sitting.ts'
import { WaitingReason } from '../rules/waiting.ts'
import { candidateLines } from './register-lines.ts'

/** A session as the office's list shows it; `sealed` once its record has its own file. */
export interface SessionLine {
  readonly id: SessionId
  readonly number: string
  readonly date: CalendarDate
  readonly opensAt: TimeOfDay
  readonly place: string
  readonly status: SessionStatus | 'sealed'
  readonly jurors: { readonly signed: number; readonly of: number }
  readonly hearings: { readonly ended: number; readonly of: number }
  readonly president: string | null
  /** Decision sheets that wait for the president's signature (H9). */
  readonly sheetsToSign: number
  /** Members who have signed the minutes, of those who are to (H10); null while there are none to sign. */
  readonly minutes: { readonly signed: number; readonly of: number } | null
  /** Signed sheets whose document has not been made yet. */
  readonly documentsToMake: number
  /** Sealed, and not published yet (H10). */
  readonly toPublish: boolean
}

/** What the office sees first: how many of each, and every session, the latest first. */
export interface OfficeView {
  readonly kind: 'office'
  readonly counts: { readonly candidates: number; readonly jurors: number }
  /** Changes with every act on the registers, the regulation or the frameworks: what was read of them is then to be read again. */
  readonly registers: number
  /** What the register asks of the office, in numbers of candidates. */
  readonly waiting: WaitingCounts
  /** How many people or files are past their time and can be erased (P2). */
  readonly toErase: number
  readonly sessions: readonly SessionLine[]
  /** How many things have come to stand against each prepared session, where there are any. */
  readonly obstacles: Readonly<Partial<Record<SessionId, number>>>
}

/** How many candidates wait for the office, by why. */
export type WaitingCounts = Readonly<Record<WaitingReason, number>>

function waitingCounts(world: World, today: CalendarDate): WaitingCounts {
  const counts = Object.fromEntries(WaitingReason.options.map((reason) => [reason, 0])) as Record<WaitingReason, number>
  for (const { waits } of candidateLines(world, today)) for (const reason of waits) counts[reason] += 1
  return counts
}

/** `today` is the day it is for the body. */
export function officeView(world: World, today: CalendarDate): OfficeView {
  const sessions = [...workingSessions(world), ...sealed(world)]
  return {
    kind: 'office',
    counts: { candidates: Object.keys(world.candidates).length, jurors: Object.keys(world.jurors).length },
    registers: actsIn(world),
    waiting: waitingCounts(world, today),
    toErase: dueForErasure(world, today).length,
    sessions: sessions.toSorted((a, b) => (startOf(a) < startOf(b) ? 1 : startOf(a) > startOf(b) ? -1 : 0)),
    obstacles: Object.fromEntries(
      valuesOf(world.sessions)
        .map((session) => [session.id, obstaclesOf(world, session).length] as const)
        .filter(([, count]) => count > 0),
    ),
  }
}

/** How many acts the registers have seen, who is erased counting by itself; and what drafts there are. */
function actsIn(world: World): number {
  const histories = [...valuesOf(world.candidates), ...valuesOf(world.jurors), ...valuesOf(world.openings)]
  const results = Object.values(world.pastResults).reduce((sum, { length }) => sum + length, 0)
  // A draft comes, goes and is replaced: it is there or not, and leaves no act behind.
  const drafts = Object.values(world.frameworkDrafts).map((draft) => JSON.stringify(draft))
  const frameworks = Object.keys(world.frameworks).length + fingerprint(drafts.join('\n'))
  const erasures = 100_000 * Object.keys(world.erasures).length
  const acts = histories.reduce((sum, { history }) => sum + history.length, 0)
  // A plan that is thrown away must count as well as one that is kept.
  const plans = valuesOf(world.planDrafts).reduce((sum, { version }) => sum + version + 1_000, 0)
  return acts + results + frameworks + erasures + plans + world.regulationChanges.length
}

const startOf = ({ date, opensAt }: SessionLine): string => `${date} ${opensAt}`

/** The sessions that are not sealed, as the office's list shows them. */
export const workingSessions = (world: World): readonly SessionLine[] =>
  valuesOf(world.sessions).map((session) => ({
    id: session.id,
    number: session.number,
    date: session.date,
    opensAt: session.opensAt,
    place: session.place,
    status: session.status,
    jurors: { signed: present(session).length, of: session.jurorIds.length - session.departures.length },
    hearings: { ended: session.hearings.filter(hasEnded).length, of: session.hearings.length },
    president: nameOf(world, session.presidency?.presidentId),
    sheetsToSign: session.hearings.filter(({ stage }) => stage === 'reading').length,
    minutes:
      session.status === 'minutes'
        ? { signed: Object.keys(session.minutesSigned).length, of: present(session).length }
        : null,
    documentsToMake: documentsMissing(session).length,
    toPublish: false,
  }))

const sealed = (world: World): readonly SessionLine[] =>
  valuesOf(world.archive).map((session) => ({
    id: session.id,
    number: session.number,
    date: session.date,
    opensAt: session.opensAt,
    place: session.place,
    status: 'sealed',
    jurors: { signed: session.satIds.length, of: session.jurorIds.length },
    hearings: { ended: session.hearings.length, of: session.hearings.length },
    president: nameOf(world, session.presidentId),
    ...{ sheetsToSign: 0, minutes: null, documentsToMake: 0, toPublish: session.publishedAt === null },
  }))

function nameOf(world: World, id: JurorId | undefined): string | null {
  const juror = id && world.jurors[id]
  return juror ? jurorName(juror.person) : null
}
