import type { CalendarDate } from '../basics/time.ts'
import type { HearingId } from '../basics/ids.ts'
import type { DomainCode } from '../framework/framework.ts'
import { emptyFile } from '../model/candidate-file.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Attachment, PieceKind } from '../model/piece.ts'
import type { Session } from '../model/session.ts'
import type { FollowedModule, FormativeResult } from '../model/training-record.ts'
import type { HeldPost } from '../model/vae-file.ts'
import type { DomainAssessment, WorkplaceAssessment } from '../model/workplace-assessment.ts'
import type { Route } from '../model/candidate.ts'
import type { World } from '../model/world.ts'
import { piecesOf } from '../rules/file-pieces.ts'
import { frameworkOf } from '../rules/frameworks.ts'
import { candidateName } from '../rules/people.ts'
import { domainsHeld } from '../rules/domains-held.ts'
import { readsFile } from '../rules/notes.ts'
import type { Viewer } from './viewer.ts'

/** What the file says of one domain, beside what the jury has to judge (H5). */
export interface DomainFileView {
  readonly code: DomainCode
  readonly title: string
  /** Held already, and until when (C5); null: to be judged. */
  readonly held: { readonly until: CalendarDate | null } | null
  /** The evaluators' result; criteria in words with their answer. */
  readonly assessment:
    | (Omit<DomainAssessment, 'criteria' | 'answers'> & {
        readonly criteria: readonly { readonly says: string; readonly met: boolean | null }[]
        readonly answers: readonly QuestionAnswer[]
      })
    | null
  readonly formative: readonly (Omit<FormativeResult, 'domain' | 'assessment' | 'criteria'> & {
    readonly subject: string | null
    readonly criteria: readonly { readonly says: string; readonly result: 'acquired' | 'toImprove' | null }[]
  })[]
  readonly modules: readonly FollowedModule[]
  /** The VAE file's answers. */
  readonly vae: readonly QuestionAnswer[]
}

interface QuestionAnswer {
  readonly question: string
  readonly answer: string
}

/** A candidate's file as the jury reads it, domain by domain (issue 3, H5). */
export interface HearingFileView {
  readonly hearingId: HearingId
  readonly candidate: string
  readonly route: Route
  readonly evaluators: WorkplaceAssessment['evaluators']
  readonly signedOn: CalendarDate | null
  readonly posts: readonly HeldPost[]
  /** Modules that are for several domains. */
  readonly commonModules: readonly FollowedModule[]
  readonly domains: readonly DomainFileView[]
  readonly documents: readonly (Pick<Attachment, 'sha256' | 'name' | 'type' | 'bytes'> & {
    readonly piece: PieceKind
  })[]
}

/**
 * The file of one hearing for who may read it: the office, and the members of that jury while the session is not closed who have
 * said that they have no link with the candidate, nobody who is recused for them (J4), nor, once it has been called, who was not
 * there for it (J3). Null for everybody else.
 */
export function hearingFileView(
  world: World,
  session: Session,
  hearingId: HearingId,
  viewer: Viewer,
): HearingFileView | null {
  const hearing = session.hearings.find(({ id }) => id === hearingId)
  const candidate = hearing && world.candidates[hearing.candidateId]
  const framework = hearing && frameworkOf(world, hearing.framework)
  if (!hearing || !candidate || !framework || !mayRead(session, hearing, viewer)) return null
  const file = world.files[candidate.id] ?? emptyFile
  const isCalled = hearing.judged.length > 0
  const held = isCalled ? hearing.held : domainsHeld(world, candidate.id, framework, session.date)
  const modules = file.training?.modules ?? []
  return {
    hearingId,
    candidate: candidateName(candidate.person),
    route: hearing.route,
    evaluators: file.assessment?.evaluators ?? [],
    signedOn: file.assessment?.signedOn ?? null,
    posts: file.vae?.posts ?? [],
    commonModules: modules.filter(({ domain }) => domain === null),
    domains: framework.domains.map((domain) => {
      const { code, title, candidateQuestions, finalCriteria } = domain
      const said = file.assessment?.domains[code]
      const holding = held.find((one) => one.domain === code)
      return {
        code,
        title,
        held: holding ? { until: holding.validUntil } : null,
        assessment: said
          ? {
              ...said,
              criteria: finalCriteria.map((says, index) => ({ says, met: said.criteria[index] ?? null })),
              answers: answered(candidateQuestions, said.answers),
            }
          : null,
        formative: (file.training?.results ?? [])
          .filter((result) => result.domain === code)
          .map(({ domain: _domain, assessment, criteria, ...result }) => {
            const of = domain.formativeAssessments[assessment]
            const words = (of?.criteria ?? []).map((says, index) => ({ says, result: criteria[index] ?? null }))
            return { ...result, subject: of?.subject ?? null, criteria: words }
          }),
        modules: modules.filter((module) => module.domain === code),
        vae: answered(candidateQuestions, file.vae?.answers[code] ?? []),
      }
    }),
    documents: piecesOf[candidate.route].flatMap((piece) =>
      (file.pieces[piece]?.attachments ?? []).map(({ sha256, name, type, bytes }) => ({
        piece,
        sha256,
        name,
        type,
        bytes,
      })),
    ),
  }
}

const mayRead = (session: Session, hearing: Hearing, viewer: Viewer): boolean =>
  viewer.kind === 'staff' || readsFile(session, hearing, viewer.jurorId)

const answered = (questions: readonly string[], answers: readonly string[]): readonly QuestionAnswer[] =>
  questions.flatMap((question, index) => {
    const answer = answers[index] ?? ''
    return answer === '' ? [] : [{ question, answer }]
  })
