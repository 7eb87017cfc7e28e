import { describe, expect, it } from 'vitest'
import type { Organisation } from '../model/candidate.ts'
import { sameOrganisation } from './conflict.ts'

const house = (name: string, siret: string | null = null): Organisation => ({ name, siret })

describe('the same house (J4)', () => {
  it.each([
    ['the same name', house('Mutuelle Exemple'), house('Mutuelle Exemple'), 'name'],
    ['the same but for case and accents', house('Mutuelle de l’Étang'), house("MUTUELLE DE L'ETANG"), 'name'],
    ['the same but for hyphens and spaces', house('Harmonie-Exemple '), house('Harmonie  Exemple'), 'name'],
    ['the same but for a ligature', house('L’Œuvre mutualiste'), house("l'oeuvre mutualiste"), 'name'],
    ['the same SIRET under another name', house('A', '12345678901234'), house('B', '12345678901234'), 'siret'],
    ['another establishment of the same company', house('A', '12345678900001'), house('B', '12345678900002'), 'siret'],
    ['the same name though the SIRET differ', house('A', '12345678900001'), house('A', '98765432100001'), 'name'],
    ['the same name, one SIRET unknown', house('A', '12345678900001'), house('a'), 'name'],
    ['another name and another company', house('A', '12345678900001'), house('B', '98765432100001'), null],
    ['names of which one begins the other', house('Mutuelle'), house('Mutuelle du Sud'), null],
    ['a candidate without employer', house('A'), null, null],
    ['nobody', null, null, null],
  ] as const)('%s', (_case, a, b, by) => {
    expect(sameOrganisation(a, b)).toBe(by)
    expect(sameOrganisation(b, a)).toBe(by)
  })
})
