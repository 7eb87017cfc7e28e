import type { CandidateId, JurorId, SessionId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import type { CalendarDate } from '../basics/time.ts'
import type { DomainCode } from '../framework/framework.ts'
import { type CandidateFile, emptyFile } from '../model/candidate-file.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Outcome } from '../model/decision.ts'
import type { FrameworkRef } from '../model/framework-ref.ts'
import type { Stage } from '../model/hearing.ts'
import type { Attachment, PieceKind, PieceState, PieceStep } from '../model/piece.ts'
import { regulationOn } from '../model/regulation.ts'
import type { World } from '../model/world.ts'
import { type ExperienceFound, experienceFound } from '../rules/admissibility.ts'
import { type AssessmentGaps, assessmentGaps, notMastered } from '../rules/assessment.ts'
import { type CandidateState, candidateState, plannedSessions, presentedIds } from '../rules/candidate-state.ts'
import { sameOrganisation } from '../rules/conflict.ts'
import { type Deadline, firstPresentation } from '../rules/deadline.ts'
import { domainsHeld, domainsToJudge, expiresSoon } from '../rules/domains-held.ts'
import { isUnread, receivedUnsigned } from '../rules/file-parts.ts'
import { lastStep, missingPieces, pieceState, piecesOf } from '../rules/file-pieces.ts'
import { currentFramework } from '../rules/frameworks.ts'
import { type ObstacleIn, obstaclesBy } from '../rules/obstacles.ts'
import { candidateName, jurorName } from '../rules/people.ts'

/** A piece of a file as the office sees it (C2). */
export interface PieceView {
  readonly kind: PieceKind
  readonly state: PieceState
  readonly last: PieceStep | null
  readonly steps: readonly PieceStep[]
  readonly attachments: readonly Attachment[]
}

/** A domain of the candidate's certificate, and whether it is held (C5). */
export interface DomainHeldView {
  readonly code: DomainCode
  readonly title: string
  readonly held: { readonly until: CalendarDate | null; readonly soon: boolean } | null
}

/** A session the candidate is or was to be heard in. */
export interface CandidateSession {
  readonly sessionId: SessionId
  readonly number: string
  readonly date: CalendarDate
  readonly stage: Stage
  readonly outcome: Outcome | null
}

/** A juror who cannot sit for this candidate, and why (J4). */
export interface ConflictView {
  readonly jurorId: JurorId
  readonly name: string
  readonly by: 'siret' | 'name'
  readonly organisation: string
}

/** Everything the office has of one candidate. */
export interface CandidateView {
  readonly candidate: Candidate
  readonly name: string
  readonly state: CandidateState
  readonly deadline: Deadline | null
  /** Counts up when a part is entered; what `file.enter` asks for. */
  readonly fileVersion: number
  readonly file: Pick<CandidateFile, 'assessment' | 'training' | 'vae' | 'admissibility'>
  readonly pieces: readonly PieceView[]
  readonly missing: readonly PieceKind[]
  /** The version of the framework that new parts are entered for; null where there are no domains (F3). */
  readonly framework: FrameworkRef | null
  readonly domains: readonly DomainHeldView[]
  readonly toJudge: readonly DomainCode[]
  /** What the workplace assessment lacks, and the domains it says are not mastered (C2, C6); null by VAE. */
  readonly assessment: { readonly gaps: AssessmentGaps | null; readonly notMastered: readonly DomainCode[] } | null
  /** Whether nothing is entered of what the jury reads domain by domain (C2). */
  readonly unread: boolean
  /** The day the booklet was noted as received, where it was signed only later; null where that can be. */
  readonly receivedUnsigned: CalendarDate | null
  /** What the experience of the request comes to (C4); null without a request. */
  readonly experience: ExperienceFound | null
  readonly sessions: readonly CandidateSession[]
  readonly conflicts: readonly ConflictView[]
  /** What stands against the session they are prepared for, because of them. */
  readonly obstacles: readonly ObstacleIn[]
}

/** Null where nobody of that id is registered. */
export function candidateView(world: World, id: CandidateId, today: CalendarDate): CandidateView | null {
  const candidate = world.candidates[id]
  if (!candidate) return null
  const file = world.files[id] ?? emptyFile
  const { assessment, training, vae, admissibility, version: fileVersion } = file
  const framework = currentFramework(world, candidate.certificate)
  const held = framework ? domainsHeld(world, id, framework, today) : []
  const toJudge = framework ? domainsToJudge(framework, held) : []
  const regulation = regulationOn(world, today)
  return {
    candidate,
    name: candidateName(candidate.person),
    state: candidateState(world, candidate, { framework, held, planned: plannedSessions(world) }),
    deadline: presentedIds(world).has(id) ? null : firstPresentation(candidate, today, regulation),
    fileVersion,
    file: { assessment, training, vae, admissibility },
    pieces: piecesOf[candidate.route].map((kind) => pieceView(file, kind)),
    missing: missingPieces(candidate.route, file),
    framework:
      framework && framework.domains.length > 0
        ? { certificate: framework.certificate, version: framework.version }
        : null,
    domains: (framework?.domains ?? []).map(({ code, title }) => {
      const one = held.find(({ domain }) => domain === code)
      return { code, title, held: one ? { until: one.validUntil, soon: expiresSoon(one, today, regulation) } : null }
    }),
    toJudge,
    assessment:
      candidate.route === 'training'
        ? { gaps: assessmentGaps(assessment, toJudge), notMastered: notMastered(assessment, toJudge) }
        : null,
    unread: isUnread(candidate.route, file),
    receivedUnsigned: receivedUnsigned(file),
    experience: admissibility && experienceFound(admissibility, regulation),
    sessions: sessionsOf(world, id),
    conflicts: conflictsOf(world, candidate),
    obstacles: obstaclesBy(world, id),
  }
}

const pieceView = (file: CandidateFile, kind: PieceKind): PieceView => ({
  kind,
  state: pieceState(file, kind),
  last: lastStep(file, kind),
  steps: file.pieces[kind]?.steps ?? [],
  attachments: file.pieces[kind]?.attachments ?? [],
})

/** The sessions somebody is or was to be heard in, the latest first. */
function sessionsOf(world: World, id: CandidateId): readonly CandidateSession[] {
  const working = valuesOf(world.sessions).flatMap(({ id: sessionId, number, date, hearings }) =>
    hearings
      .filter(({ candidateId }) => candidateId === id)
      .map(({ stage, sheets }) => ({ sessionId, number, date, stage, outcome: sheets.at(-1)?.sheet.outcome ?? null })),
  )
  const sealed = valuesOf(world.archive).flatMap(({ id: sessionId, number, date, hearings }) =>
    hearings
      .filter(({ candidateId }) => candidateId === id)
      .map(({ stage, outcome }) => ({ sessionId, number, date, stage, outcome })),
  )
  return [...working, ...sealed].toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
}

/** The jurors of the candidate's house (J4). */
export const conflictsOf = (world: World, { person }: Pick<Candidate, 'person'>): readonly ConflictView[] =>
  valuesOf(world.jurors).flatMap((juror) => {
    const by = sameOrganisation(juror.organisation, person.employer)
    if (!by) return []
    return [{ jurorId: juror.id, name: jurorName(juror.person), by, organisation: juror.organisation.name }]
  })
