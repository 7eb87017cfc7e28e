import { dayOf, type Instant } from '../basics/time.ts'
import { otherCollege } from '../model/college.ts'
import type { Hearing, PaperSignatures } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import type { OnPaperFault } from '../violations.ts'
import { namedJuror } from './people.ts'
import { presidentFor, sittingFor } from './sitting.ts'

/**
 * What stands against the two signatures of a decision on paper: who presides for that candidate (J4), and a member of the other
 * college who sits for them; one of the same college where nobody of the other does. On a day from the session's on.
 */
export function signatureFaults(
  world: World,
  { session, hearing }: { readonly session: Session; readonly hearing: Hearing },
  { presidentId, witnessId, on }: PaperSignatures,
  now: Instant,
): readonly OnPaperFault[] {
  const president = presidentFor(world, session, hearing)
  const others = sittingFor(session, hearing).filter((id) => id !== president)
  const college = president && world.jurors[president] ? otherCollege(world.jurors[president].college) : null
  const opposite = others.filter((id) => world.jurors[id]?.college === college)
  const mayWitness = opposite.length > 0 ? opposite : others
  const today = dayOf(now, session.regulation.timeZone)
  return [
    ...(president !== null && presidentId !== president
      ? [{ code: 'paper-president', member: namedJuror(world, president) } as const]
      : []),
    ...(mayWitness.includes(witnessId)
      ? []
      : [{ code: 'paper-witness', members: mayWitness.map((id) => namedJuror(world, id)) } as const]),
    ...(on < session.date || on > today ? [{ code: 'paper-day', from: session.date, until: today } as const] : []),
  ]
}
