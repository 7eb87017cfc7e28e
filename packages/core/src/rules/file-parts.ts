import type { CalendarDate } from '../basics/time.ts'
import { type Domain, type DomainCode, frameworkKey } from '../framework/framework.ts'
import type { CandidateFile, FilePart } from '../model/candidate-file.ts'
import type { Candidate, Route } from '../model/candidate.ts'
import type { World } from '../model/world.ts'
import type { Violation } from '../violations.ts'
import { lastStep } from './file-pieces.ts'

/** The parts of a file by each route (C2). */
export const partsOf: Readonly<Record<Route, readonly FilePart['part'][]>> = {
  training: ['assessment', 'training'],
  vae: ['admissibility', 'vae'],
}

/** Whether the jury would have nothing to read domain by domain: neither the workplace assessment nor, by VAE, the VAE file is entered (C2). */
export const isUnread = (route: Route, file: Pick<CandidateFile, 'assessment' | 'vae'> | undefined): boolean =>
  !(route === 'vae' ? file?.vae : file?.assessment)

/**
 * The day a booklet was noted as received, where that is before the day it was signed (C2): one of both is wrong. Null where
 * they can be.
 */
export function receivedUnsigned(file: Pick<CandidateFile, 'assessment' | 'pieces'>): CalendarDate | null {
  const last = lastStep(file, 'workplaceAssessment')
  const signedOn = file.assessment?.signedOn ?? null
  return last?.state === 'received' && signedOn !== null && last.on < signedOn ? last.on : null
}

/** Why a part cannot be entered: of the other route, of another framework, or about days to come. */
export function partFault(
  world: World,
  { route, certificate }: Candidate,
  entered: FilePart,
  today: CalendarDate,
): Violation | null {
  if (!partsOf[route].includes(entered.part)) return { code: 'part-not-of-route', part: entered.part, route }
  if (entered.part === 'admissibility') {
    const { requestedOn } = entered.content
    return requestedOn > today ? { code: 'date-to-come', date: requestedOn } : null
  }
  const { framework: ref } = entered.content
  const framework = world.frameworks[frameworkKey(ref)]
  if (!framework || ref.certificate !== certificate) return { code: 'framework-unknown', ...ref }
  const strange = strangeDomain(entered, framework.domains)
  return strange ? { code: 'part-not-of-framework', domain: strange } : null
}

type OfFramework = Exclude<FilePart, { part: 'admissibility' }>

/** A domain that the framework does not have, or of which more is answered than it asks. */
function strangeDomain(entered: OfFramework, domains: readonly Domain[]): DomainCode | null {
  const fits = (code: DomainCode, within: (domain: Domain) => boolean) => {
    const domain = domains.find((one) => one.code === code)
    return domain !== undefined && within(domain)
  }
  switch (entered.part) {
    case 'assessment': {
      const strange = Object.entries(entered.content.domains).find(
        ([code, said]) =>
          !fits(
            code,
            ({ finalCriteria, candidateQuestions }) =>
              (said?.criteria.length ?? 0) <= finalCriteria.length &&
              (said?.answers.length ?? 0) <= candidateQuestions.length,
          ),
      )
      return strange?.[0] ?? null
    }
    case 'training': {
      const { modules, results } = entered.content
      const module = modules.find(({ domain }) => domain !== null && !fits(domain, () => true))
      const result = results.find(
        ({ domain, assessment, criteria }) =>
          !fits(domain, ({ formativeAssessments }) => {
            const of = formativeAssessments[assessment]
            return of !== undefined && criteria.length <= of.criteria.length
          }),
      )
      return module?.domain ?? result?.domain ?? null
    }
    case 'vae': {
      const strange = Object.entries(entered.content.answers).find(
        ([code, answers]) =>
          !fits(code, ({ candidateQuestions }) => (answers?.length ?? 0) <= candidateQuestions.length),
      )
      return strange?.[0] ?? null
    }
  }
}
