import { College } from '../model/college.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { OpeningFault } from '../violations.ts'
import { namedJuror } from './people.ts'

/**
 * What is still missing before the sitting may open: attendance by the regulation's quorum (J3), and a president who
 * is there (J2). Nothing when it may.
 */
export function openingFaults(world: World, session: Session): readonly OpeningFault[] {
  const absent = session.jurorIds.filter((id) => session.attendance[id] === undefined)
  const { presidency, attendance } = session
  return [
    ...quorumFaults(
      world,
      session,
      absent.map((id) => namedJuror(world, id)),
    ),
    ...(presidency ? [] : [{ code: 'president-missing' } as const]),
    ...(presidency && attendance[presidency.presidentId] === undefined
      ? [{ code: 'president-absent', member: namedJuror(world, presidency.presidentId) } as const]
      : []),
  ]
}

function quorumFaults(
  world: World,
  session: Session,
  absent: Extract<OpeningFault, { code: 'attendance-missing' }>['members'],
): readonly OpeningFault[] {
  if (session.regulation.quorum === 'everybody') {
    return absent.length > 0 ? [{ code: 'attendance-missing', members: absent }] : []
  }
  return College.options
    .filter((college) => !session.jurorIds.some((id) => isThere(world, session, id, college)))
    .map((college) => ({ code: 'college-absent', college }) as const)
}

const isThere = (world: World, session: Session, id: Session['jurorIds'][number], college: College): boolean =>
  session.attendance[id] !== undefined && world.jurors[id]?.college === college
