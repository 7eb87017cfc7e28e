import { calendarDate } from '../basics/time.ts'
import type { Domain, Framework } from '../framework/framework.ts'

/**
 * A made-up framework that says so in its titles: three domains, presentation then interview (rules F3, F4). It is of a
 * certificate that ships without domains, so it never stands in for the real one.
 */
export function exampleFramework(overrides: Partial<Framework> = {}): Framework {
  return {
    certificate: 'CM',
    version: '2026.1',
    example: true,
    publishedOn: calendarDate('2026-01-01'),
    title: 'CQP Conseiller(ère) mutualiste (exemple)',
    shortTitle: 'Conseiller(ère) mutualiste (exemple)',
    purpose: ['Servir d’exemple'],
    capableOf: ['Montrer un exemple'],
    coreOfTrade: 'l’exemple',
    admissibility: 'Avoir une expérience, pour l’exemple.',
    oral: [
      { phase: 'presentation', minutes: 10 },
      { phase: 'interview', minutes: 10 },
    ],
    domains: [exampleDomain(1), exampleDomain(2), exampleDomain(3)],
    trainingHours: null,
    assessmentMethod: null,
    ...overrides,
  }
}

function exampleDomain(n: number): Domain {
  const criteria = [`Critère ${n}.1 (exemple)`, `Critère ${n}.2 (exemple)`]
  return {
    code: `D${n}`,
    title: `Domaine ${n} (exemple)`,
    skills: [`Savoir-faire ${n} (exemple)`],
    knowledge: [`Savoir ${n} (exemple)`],
    finalCriteria: criteria,
    intermediateCriteria: criteria,
    formativeAssessments: [
      { subject: null, modules: [`Module ${n} (exemple)`], method: `Épreuve ${n} (exemple)`, criteria },
    ],
    candidateQuestions: [`Question ${n} au candidat (exemple) ?`],
    orientationQuestions: [`Question ${n} d’orientation (exemple) ?`],
    assessmentMethod: [`Modalités ${n} (exemple)`],
  }
}
