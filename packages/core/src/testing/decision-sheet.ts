import { calendarDate, instantAt, timeOfDay } from '../basics/time.ts'
import type { DecisionSheet, SheetDomain, SheetMember } from '../model/decision-sheet.ts'

/** A signed sheet: training route, three domains acquired, the whole certificate. */
export function aDecisionSheet(overrides: Partial<DecisionSheet> = {}): DecisionSheet {
  return {
    number: 'FD-2026-0001',
    version: 1,
    correctionReason: null,
    body: 'Observatoire de l’emploi et des métiers en mutualité (OEMM)',
    session: { number: 'S-2026-001', date: calendarDate('2026-11-23'), place: 'Salle Condorcet, Nantes' },
    certificate: { code: 'AC', title: 'CQP Assistant(e) commercial(e)', frameworkVersion: '2013.1' },
    candidate: {
      civility: 'Madame',
      givenNames: ['Jeanne', 'Marie'],
      birthName: 'Lefèvre',
      usageName: 'Le Goff',
      birthDate: calendarDate('1990-05-01'),
      birthPlace: 'Angers',
    },
    route: 'training',
    domains: [
      aSheetDomain('D1', 'acquired', null),
      aSheetDomain('D2', 'acquired', null),
      aSheetDomain('D3', 'acquired', null),
    ],
    outcome: 'full',
    recommendation: null,
    sat: [
      aSheetMember('Hélène Garnier', 'employer', { president: true }),
      aSheetMember('Bertrand Oury', 'employer'),
      aSheetMember('Nadia Belkacem', 'employee'),
      aSheetMember('Yves Kermarrec', 'employee'),
    ],
    president: { name: 'Hélène Garnier', college: 'employer' },
    signedAt: instantAt(calendarDate('2026-11-23'), timeOfDay('10:42'), 'Europe/Paris'),
    timeZone: 'Europe/Paris',
    ...overrides,
  }
}

/** A signed sheet of a VAE candidate: one domain acquired, one held before, one not acquired, and what to do next. */
export const aPartialVaeSheet = (overrides: Partial<DecisionSheet> = {}): DecisionSheet =>
  aDecisionSheet({
    number: 'FD-2026-0002',
    route: 'vae',
    domains: [
      aSheetDomain('D1', 'acquired', '2031-11-23'),
      aSheetDomain('D2', 'heldBefore', '2028-03-01'),
      aSheetDomain('D3', 'notAcquired', null),
    ],
    outcome: 'partial',
    recommendation: {
      experience: 'Mener des relances téléphoniques en autonomie.\n\nSuivre un contrat collectif du début à la fin.',
      modules: ['Techniques de vente par téléphone', 'Le contrat collectif'],
    },
    ...overrides,
  })

export const aSheetDomain = (
  code: SheetDomain['code'],
  standing: SheetDomain['standing'],
  validUntil: string | null,
): SheetDomain => ({
  code,
  title: `Domaine ${code.slice(1)} (exemple)`,
  standing,
  validUntil: validUntil === null ? null : calendarDate(validUntil),
})

export const aSheetMember = (
  name: string,
  college: SheetMember['college'],
  overrides: Partial<SheetMember> = {},
): SheetMember => ({
  name,
  college,
  organisation: college === 'employer' ? 'UGEM' : 'Syndicat Exemple',
  president: false,
  recused: false,
  ...overrides,
})
