import type { Candidate } from '../../model/candidate.ts'
import type { Acquisition } from '../../model/world.ts'
import type { PastResult } from '../../model/past-result.ts'
import type { RegistrationExport } from '../../views/person-export.ts'
import { listed, nbsp } from '../typography.ts'
import { formatDate } from '../time.ts'
import { certificateWord, routeWords } from '../words.ts'
import { fileSections } from './file.ts'
import { hearingSections } from './hearings.ts'
import { historySection } from './history.ts'
import { section, type SectionWords, yesNo } from './sections.ts'

/** A registration, its file and its hearings. */
export function registrationSections(
  { candidate, file, asked, acquired, hearings }: RegistrationExport,
  timeZone: string,
): readonly SectionWords[] {
  const { certificate, route, registeredOn, region, withdrawn, id } = candidate
  return [
    ...section(2, `Inscription au ${certificateWord(certificate)}`, {
      rows: [
        ['Parcours', routeWords[route]],
        ['Inscription', formatDate(registeredOn)],
        ['Région', region],
        [
          'Retrait',
          withdrawn && `${formatDate(withdrawn.on)}${withdrawn.reason ? `${nbsp}: ${withdrawn.reason}` : ''}`,
        ],
        ['Identifiant', id],
      ],
    }),
    ...identitySection(candidate),
    ...fileSections({ file, asked }),
    ...resultsSection('Domaines acquis', acquired),
    ...hearings.flatMap((hearing) => hearingSections(hearing, timeZone)),
    ...historySection(candidate.history, timeZone),
  ]
}

const identitySection = ({ person }: Candidate) => {
  const { birthPlace: born, employer } = person
  return section(3, 'Identité', {
    rows: [
      ['Nom de naissance', person.birthName],
      ['Nom d’usage', person.usageName],
      ['Prénoms', person.givenNames.join(', ')],
      ['Sexe', person.sex === 'F' ? 'féminin' : 'masculin'],
      ['Civilité', person.civility],
      ['Date de naissance', formatDate(person.birthDate)],
      ['Commune de naissance', born.commune],
      ['Code INSEE', born.inseeCode],
      ['Code postal', born.postalCode],
      ['Pays de naissance', born.country],
      ['E-mail', person.email],
      ['Téléphone', person.phone],
      ['Employeur', employer && (employer.siret ? `${employer.name}, SIRET ${employer.siret}` : employer.name)],
      ['Tiers temps', yesNo(person.extraTime)],
      ['Indisponibilités', listed(person.unavailable.map(formatDate))],
    ],
  })
}

/** Domains acquired, by a sheet or before the register. */
export const resultsSection = (heading: string, results: readonly (Acquisition | PastResult)[], level: 2 | 3 = 3) =>
  section(level, heading, {
    headings: ['Domaine', 'Décision du', 'Validité', 'Fiche'],
    cells: results.map((result) => [
      `${result.certificate} ${result.domain}`,
      formatDate(result.decidedOn),
      result.validUntil === null ? 'sans limite de durée' : `jusqu’au ${formatDate(result.validUntil)}`,
      'sheetNumber' in result ? (result.sheetNumber ?? '') : '',
    ]),
  })
