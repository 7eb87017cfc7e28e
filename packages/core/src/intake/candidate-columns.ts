import { type Column, columnsOf } from './columns.ts'

/**
 * The columns of a candidates file (C7) in the order of the template. A required column must be there; whether its
 * cells may be empty is for the reading of each cell.
 */
export const candidateColumns = {
  certificate: { heading: 'CQP', required: true },
  route: { heading: 'Parcours', required: true },
  registeredOn: { heading: 'Date d’inscription', required: true },
  birthName: { heading: 'Nom de naissance', required: true },
  usageName: { heading: 'Nom d’usage', required: false },
  givenNames: { heading: 'Prénoms', required: true, longest: 1_000 },
  sex: { heading: 'Sexe', required: true },
  civility: { heading: 'Civilité', required: false },
  birthDate: { heading: 'Date de naissance', required: true },
  inseeCode: { heading: 'Code INSEE de naissance', required: false },
  postalCode: { heading: 'Code postal de naissance', required: false },
  commune: { heading: 'Commune de naissance', required: true },
  country: { heading: 'Pays de naissance', required: false },
  email: { heading: 'E-mail', required: false },
  phone: { heading: 'Téléphone', required: false },
  employer: { heading: 'Employeur', required: false },
  siret: { heading: 'SIRET', required: false },
  region: { heading: 'Région', required: false },
  extraTime: { heading: 'Tiers temps', required: false },
  unavailable: { heading: 'Indisponibilités', required: false, longest: 4_000 },
} as const satisfies Readonly<Record<string, Column>>

export type CandidateColumn = keyof typeof candidateColumns

/** The columns of a candidates file, as it is read. */
export const candidateForm = columnsOf<CandidateColumn>(candidateColumns, {
  prenom: 'givenNames',
  courriel: 'email',
  adresseemail: 'email',
})

/** The headings in the order of the template. */
export const candidateHeadings: readonly string[] = candidateForm.headings
