import type { CandidateId, JurorId } from '../basics/ids.ts'
import type { CandidatePerson } from '../model/candidate.ts'
import type { JurorPerson } from '../model/juror.ts'
import type { World } from '../model/world.ts'
import type { Named } from '../violations.ts'

/** A candidate's name as it is called out and printed in lists: given name, then the name in use. */
export const candidateName = ({
  givenNames,
  usageName,
  birthName,
}: Pick<CandidatePerson, 'givenNames' | 'usageName' | 'birthName'>): string =>
  `${givenNames[0]} ${usageName ?? birthName}`

export const jurorName = ({ givenName, familyName }: JurorPerson): string => `${givenName} ${familyName}`

/** A juror by id and name; the id stands for the name of somebody who is not registered. */
export function namedJuror(world: World, id: JurorId): Named<JurorId> {
  const juror = world.jurors[id]
  return { id, name: juror ? jurorName(juror.person) : id }
}

export function namedCandidate(world: World, id: CandidateId): Named<CandidateId> {
  const candidate = world.candidates[id]
  return { id, name: candidate ? candidateName(candidate.person) : id }
}
