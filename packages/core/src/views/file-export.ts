import type { CandidateId } from '../basics/ids.ts'
import type { DomainCode } from '../framework/framework.ts'
import { type CandidateFile, emptyFile } from '../model/candidate-file.ts'
import type { World } from '../model/world.ts'
import { frameworkOf } from '../rules/frameworks.ts'

/** What was asked and judged in a domain: without it the answers in a file mean little. */
export interface AskedDomain {
  readonly code: DomainCode
  readonly title: string
  readonly questions: readonly string[]
  readonly criteria: readonly string[]
}

/** A candidate's file, and what its answers answer. */
export interface FileExport {
  readonly file: CandidateFile
  readonly asked: readonly AskedDomain[]
}

/** The file of a candidate, for an export of what is held on them (P2). */
export function fileExport(world: World, id: CandidateId): FileExport {
  const file = world.files[id] ?? emptyFile
  const ref = file.assessment?.framework ?? file.vae?.framework ?? file.training?.framework
  const domains = (ref && frameworkOf(world, ref)?.domains) ?? []
  const asked = domains.map(({ code, title, candidateQuestions, finalCriteria }) => {
    return { code, title, questions: candidateQuestions, criteria: finalCriteria }
  })
  return { file, asked }
}
