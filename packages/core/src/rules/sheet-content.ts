import { type CandidatePerson, france } from '../model/candidate.ts'
import type { SheetContent, SheetDomain, SheetMember } from '../model/decision-sheet.ts'
import type { Hearing } from '../model/hearing.ts'
import type { Session } from '../model/session.ts'
import type { World } from '../model/world.ts'
import { validUntil } from './domains-held.ts'
import { frameworkOf } from './frameworks.ts'
import { outcomeOf } from './outcome.ts'
import { jurorName } from './people.ts'
import { presidentFor, thereFor } from './sitting.ts'

/**
 * What the decision sheet of a hearing says as things stand (H6, H9): null while a judged domain has no verdict. The
 * decision is dated from the day of the session, corrections included, so that they do not lengthen a validity (C5).
 */
export function sheetContent(world: World, session: Session, hearing: Hearing): SheetContent | null {
  const outcome = outcomeOf(hearing)
  const framework = frameworkOf(world, hearing.framework)
  const candidate = world.candidates[hearing.candidateId]
  if (!outcome || !framework || !candidate) return null
  return {
    body: session.regulation.body,
    session: { number: session.number, date: session.date, place: session.place },
    certificate: { code: framework.certificate, title: framework.title, frameworkVersion: framework.version },
    candidate: identityOf(candidate.person),
    route: hearing.route,
    domains: framework.domains.map(({ code, title }) => ({
      code,
      title,
      ...standing(session, hearing, code, outcome),
    })),
    outcome,
    recommendation: outcome === 'full' ? null : hearing.recommendation,
    sat: members(world, session, hearing),
  }
}

// Once the certificate is awarded its domains no longer expire: the five years are for a partial result (guide 2.5).
function standing(
  session: Session,
  hearing: Hearing,
  code: SheetDomain['code'],
  outcome: SheetContent['outcome'],
): Pick<SheetDomain, 'standing' | 'validUntil'> {
  const awarded = outcome === 'full'
  const held = hearing.held.find(({ domain }) => domain === code)
  if (held) return { standing: 'heldBefore', validUntil: awarded ? null : held.validUntil }
  if (hearing.verdicts[code] !== 'acquired') return { standing: 'notAcquired', validUntil: null }
  return { standing: 'acquired', validUntil: awarded ? null : validUntil(session.date, session.regulation) }
}

/** Who the candidate is, as documents say it (C7). */
export const identityOf = ({ civility, givenNames, birthName, usageName, birthDate, birthPlace }: CandidatePerson) => ({
  civility,
  givenNames,
  birthName,
  usageName,
  birthDate,
  birthPlace: birthPlace.country === france ? birthPlace.commune : `${birthPlace.commune} (${birthPlace.country})`,
})

// In the order of `thereFor`: who is taken off a sheet is found by it (P2).
function members(world: World, session: Session, hearing: Hearing): SheetMember[] {
  const president = presidentFor(world, session, hearing)
  return thereFor(session, hearing).flatMap((id) => {
    const juror = world.jurors[id]
    if (!juror) return []
    const { college, organisation } = juror
    const recused = hearing.recused.includes(id)
    return [
      { name: jurorName(juror.person), college, organisation: organisation.name, president: id === president, recused },
    ]
  })
}
