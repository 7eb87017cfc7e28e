import type { Framework } from '../framework/framework.ts'
import type { Recommendation } from '../model/decision.ts'

/** The modules a recommendation can name (H7): those of the domains given, in the framework's order, each once. */
export const modulesOf = ({ domains }: Pick<Framework, 'domains'>): readonly string[] => [
  ...new Set(domains.flatMap(({ formativeAssessments }) => formativeAssessments.flatMap(({ modules }) => modules))),
]

/** The first module of a recommendation that the framework does not have; null where it has them all. */
export const unknownModule = (framework: Framework, recommendation: Recommendation | null): string | null =>
  recommendation?.modules.find((module) => !modulesOf(framework).includes(module)) ?? null
