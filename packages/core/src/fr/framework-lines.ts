import { type Domain, type Framework, oralMinutes } from '../framework/framework.ts'
import type { FrameworkLine } from '../views/framework-lines.ts'
import { counted, nbsp } from './typography.ts'
import { candidateStateWords } from './register-words.ts'
import { phaseWords } from './words.ts'

export const frameworkStateWords: Readonly<Record<FrameworkLine['state'], string>> = {
  current: 'en vigueur',
  former: 'ancienne version',
  draft: 'à publier',
}

/** How a version stands. One in force without domains is told as it is told of the candidates it keeps from being heard (F3). */
export const frameworkStateWord = ({ state, domains }: Pick<FrameworkLine, 'state' | 'domains'>): string =>
  state === 'current' && domains === 0 ? candidateStateWords.frameworkMissing : frameworkStateWords[state]

const bulleted = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${heading}${nbsp}:`, ...lines.map((line) => `  – ${line}`)]

/** A framework in full, a line for each thing it says, for a reader (F1, F2). */
export function frameworkLinesOf(framework: Framework): readonly string[] {
  const { title, version, example, purpose, capableOf, coreOfTrade, admissibility, oral, domains, trainingHours } =
    framework
  const phases = oral.map(({ phase, minutes }) => `${phaseWords[phase]} ${counted(minutes, 'minute')}`)
  return [
    `${title}, version ${version}${example ? ' (exemple)' : ''}`,
    ...bulleted('La finalité du métier est de', purpose),
    ...bulleted('Le titulaire est capable de', capableOf),
    `Cœur de métier${nbsp}: ${coreOfTrade}`,
    `Recevabilité en VAE${nbsp}: ${admissibility}`,
    `Oral${nbsp}: ${phases.join(', ')} (${counted(oralMinutes(framework), 'minute')} en tout)`,
    ...(trainingHours ? [`Formation${nbsp}: de ${trainingHours.min} à ${trainingHours.max} heures`] : []),
    domains.length === 0
      ? 'Aucun domaine de compétences n’est connu.'
      : counted(domains.length, 'domaine') + nbsp + ':',
    ...domains.flatMap((domain) => ['', ...domainLines(domain)]),
    ...methodLines(framework.assessmentMethod),
  ]
}

/** How the skills are assessed, whatever the domain. */
const methodLines = (method: Framework['assessmentMethod']): readonly string[] =>
  method === null
    ? []
    : [
        '',
        ...bulleted('Note aux entreprises sur l’évaluation', method.note),
        ...method.phases.flatMap((phase, place) => bulleted(`Évaluation, phase ${place + 1}`, phase)),
      ]

const domainLines = (domain: Domain): readonly string[] => [
  `${domain.code}  ${domain.title}`,
  ...bulleted('Savoir-faire', domain.skills),
  ...bulleted('Savoirs', domain.knowledge),
  ...bulleted('Critères de l’évaluation finale (oui, non)', domain.finalCriteria),
  ...bulleted('Grille intermédiaire (acquis, non acquis, à améliorer)', domain.intermediateCriteria),
  ...domain.formativeAssessments.flatMap(({ subject, modules, method, criteria }) => [
    `Évaluation formative${subject ? `, ${subject}` : ''}${nbsp}: ${method}`,
    ...bulleted('  Modules', modules),
    ...bulleted('  Critères (à améliorer, acquis)', criteria),
  ]),
  ...bulleted('Questions au candidat', domain.candidateQuestions),
  ...bulleted('Questions de l’entretien d’orientation', domain.orientationQuestions),
  ...bulleted('Modalités d’évaluation', domain.assessmentMethod),
]
