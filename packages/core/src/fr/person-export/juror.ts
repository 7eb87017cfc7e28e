import type { HeldOnPerson } from '../../views/person-export.ts'
import { formatDate } from '../time.ts'
import { listed } from '../typography.ts'
import { certificateWord, collegeWords } from '../words.ts'
import { satSections } from './hearings.ts'
import { historySection } from './history.ts'
import { period, section, type SectionWords } from './sections.ts'

/** A juror: who they are, when they may sit, and each session they were in. */
export function jurorSections(
  { juror, sessions, presidencies }: Extract<HeldOnPerson, { kind: 'juror' }>,
  timeZone: string,
): readonly SectionWords[] {
  const { person, organisation, mandate, availability } = juror
  return [
    ...section(2, 'Inscription au registre des jurés', {
      rows: [
        ['Prénom', person.givenName],
        ['Nom', person.familyName],
        ['E-mail', person.email],
        ['Téléphone', person.phone],
        ['Collège', collegeWords[juror.college]],
        ['Organisation', organisation.siret ? `${organisation.name}, SIRET ${organisation.siret}` : organisation.name],
        ['Habilitations', listed(juror.certificates.map(certificateWord))],
        ['Mandat', period(mandate)],
        ['Région', juror.region],
        ['Disponible', listed(availability.available.map(period))],
        ['Indisponible', listed(availability.unavailable.map(period))],
        ['Identifiant', juror.id],
      ],
    }),
    ...historySection(juror.history, timeZone),
    ...section(2, 'Présidences', {
      headings: ['Séance du', 'Au titre du', 'Tour du'],
      cells: presidencies.map(({ date, college, turn }) => [
        formatDate(date),
        collegeWords[college],
        collegeWords[turn],
      ]),
    }),
    ...section(2, 'Séances', {
      paragraphs: sessions.length === 0 ? [] : ['Les candidats n’y sont que par leur rang.'],
    }),
    ...sessions.flatMap((sat) => satSections(sat, timeZone)),
  ]
}
