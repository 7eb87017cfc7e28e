import type { Organisation } from '../model/candidate.ts'

/**
 * An organisation's name as it is compared (J4): without accents, case or punctuation,
 * so that « Mutuelle de l’Étang » and « MUTUELLE DE L'ETANG » meet.
 */
const normalisedOrganisation = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()

/**
 * Why a juror and a candidate are of the same house (J4): the same establishment or company by SIRET (its first nine
 * digits are the company), else the same name. Null: no link that can be seen.
 */
export function sameOrganisation(a: Organisation | null, b: Organisation | null): 'siret' | 'name' | null {
  if (!a || !b) return null
  if (a.siret && b.siret && a.siret.slice(0, 9) === b.siret.slice(0, 9)) return 'siret'
  return normalisedOrganisation(a.name) === normalisedOrganisation(b.name) ? 'name' : null
}
