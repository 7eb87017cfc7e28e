import type { CandidateId, JurorId } from '../basics/ids.ts'
import { valuesOf } from '../basics/record.ts'
import { type CandidateFile, emptyFile } from '../model/candidate-file.ts'
import type { World } from '../model/world.ts'
import type { Violation } from '../violations.ts'
import { namedCandidate, namedJuror } from './people.ts'

export interface Persons {
  readonly candidateIds: readonly CandidateId[]
  /** Candidates of whom the file alone goes. */
  readonly fileIds: readonly CandidateId[]
  readonly jurorIds: readonly JurorId[]
}

/** Why these people cannot be erased: not there, or in a session that is not sealed, whose course would be lost with them (P2). */
export function erasureFault(world: World, { candidateIds, fileIds, jurorIds }: Persons): Violation | null {
  const heard = [...candidateIds, ...fileIds]
  if (heard.some((id) => !world.candidates[id])) return { code: 'candidate-unknown' }
  if (jurorIds.some((id) => !world.jurors[id])) return { code: 'juror-unknown' }
  for (const { number, hearings, jurorIds: jury } of valuesOf(world.sessions)) {
    const candidate = hearings.find(({ candidateId }) => heard.includes(candidateId))
    if (candidate)
      return { code: 'person-engaged', name: namedCandidate(world, candidate.candidateId).name, session: number }
    const juror = jury.find((id) => jurorIds.includes(id))
    if (juror) return { code: 'person-engaged', name: namedJuror(world, juror).name, session: number }
  }
  return null
}

/** What is attached, by SHA-256, to the files of candidates other than these: kept once, it stays for them. */
export function attachedToOthers({ files }: World, ids: readonly string[]): ReadonlySet<string> {
  const these = new Set(ids)
  return new Set(Object.entries(files).flatMap(([id, file]) => (these.has(id) || !file ? [] : attachedTo(file))))
}

/** What is attached to the files of these people and to nobody else's. */
export function attachedToThemAlone(world: World, { candidateIds, fileIds }: Persons): readonly string[] {
  const ids = [...candidateIds, ...fileIds]
  const others = attachedToOthers(world, ids)
  return ids.flatMap((id) => attachedTo(world.files[id] ?? emptyFile)).filter((sha256) => !others.has(sha256))
}

const attachedTo = ({ pieces }: CandidateFile): readonly string[] =>
  valuesOf(pieces).flatMap(({ attachments }) => attachments.map(({ sha256 }) => sha256))
