import type { Whom } from '../model/whom.ts'
import type { World } from '../model/world.ts'
import { collegeWords } from './words.ts'

/**
 * The same world, in which nobody but this person has a name: members of juries are called by their college, other candidates
 * are not there. What happened can so be told to somebody without naming anybody else (P2).
 */
export const othersUnnamed = (world: World, whom: Whom): World => ({
  ...world,
  candidates: whom.kind === 'juror' ? {} : world.candidates,
  jurors: Object.fromEntries(
    Object.entries(world.jurors).map(([id, juror]) => [
      id,
      juror && id !== whom.id
        ? { ...juror, person: { ...juror.person, givenName: 'un membre du', familyName: collegeWords[juror.college] } }
        : juror,
    ]),
  ),
})
