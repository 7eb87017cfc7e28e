import { folded } from '../basics/folded.ts'
import type { CandidateGap, NewCandidate, Organisation } from '../model/candidate.ts'
import type { JurorGap, NewJuror } from '../model/juror.ts'
import { sameOrganisation } from './conflict.ts'

/**
 * A candidate of a file that has no column for `gaps`, where the register knows them already: what the file does not speak of
 * stays. A code of a birth place stays with its commune, a SIRET with its employer.
 */
export function fillCandidate(
  known: NewCandidate,
  read: NewCandidate,
  gaps: readonly CandidateGap[] = [],
): NewCandidate {
  if (gaps.length === 0) return read
  const [was, is] = [known.person, read.person]
  const pick = picking(gaps)
  const sameCommune =
    folded(was.birthPlace.commune) === folded(is.birthPlace.commune) && was.birthPlace.country === is.birthPlace.country
  const born = sameCommune ? was.birthPlace : is.birthPlace
  const employer = pick('employer', was.employer, is.employer && fillSiret(was.employer, is.employer, gaps))
  return {
    ...read,
    region: pick('region', known.region, read.region),
    person: {
      ...is,
      usageName: pick('usageName', was.usageName, is.usageName),
      civility: pick('civility', was.civility, is.civility),
      birthPlace: {
        ...is.birthPlace,
        inseeCode: pick('inseeCode', born.inseeCode, is.birthPlace.inseeCode),
        postalCode: pick('postalCode', born.postalCode, is.birthPlace.postalCode),
      },
      email: pick('email', was.email, is.email),
      phone: pick('phone', was.phone, is.phone),
      employer,
      extraTime: pick('extraTime', was.extraTime, is.extraTime),
      unavailable: pick('unavailable', was.unavailable, is.unavailable),
    },
  }
}

/** The same of a juror. */
export function fillJuror(known: NewJuror, read: NewJuror, gaps: readonly JurorGap[] = []): NewJuror {
  if (gaps.length === 0) return read
  const pick = picking(gaps)
  const { person, mandate, availability } = read
  return {
    ...read,
    organisation: fillSiret(known.organisation, read.organisation, gaps),
    mandate: { ...mandate, until: pick('until', known.mandate.until, mandate.until) },
    region: pick('region', known.region, read.region),
    availability: {
      available: pick('available', known.availability.available, availability.available),
      unavailable: pick('unavailable', known.availability.unavailable, availability.unavailable),
    },
    person: {
      ...person,
      email: pick('email', known.person.email, person.email),
      phone: pick('phone', known.person.phone, person.phone),
    },
  }
}

const picking =
  <Gap extends string>(gaps: readonly Gap[]) =>
  <Value>(gap: Gap, known: Value, read: Value): Value =>
    gaps.includes(gap) ? known : read

function fillSiret(was: Organisation | null, is: Organisation, gaps: readonly (CandidateGap | JurorGap)[]) {
  return gaps.includes('siret') && was && sameOrganisation(was, is) ? { ...is, siret: was.siret } : is
}
