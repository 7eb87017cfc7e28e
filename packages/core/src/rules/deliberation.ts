import type { JurorId } from '../basics/ids.ts'
import type { DomainCode } from '../framework/framework.ts'
import type { Opinion, Verdict } from '../model/decision.ts'
import type { Hearing } from '../model/hearing.ts'
import { err, ok, type Result } from '../basics/result.ts'
import type { Violation } from '../violations.ts'

/** How many opinions say each thing of one domain. */
export type Tally = Readonly<Record<Opinion, number>>

export function tally(hearing: Hearing, sitting: readonly JurorId[], domain: DomainCode): Tally {
  const said = sitting.map((jurorId) => hearing.opinions[jurorId]?.[domain])
  const count = (opinion: Opinion) => said.filter((one) => one === opinion).length
  return { acquired: count('acquired'), notAcquired: count('notAcquired'), toDiscuss: count('toDiscuss') }
}

/**
 * Whether recording `verdict` asks the president for one more confirmation (H5): when it goes against the majority of
 * the opinions that chose, or when they are equal. Where nobody chose there is nothing to go against.
 */
export function needsConfirmation({ acquired, notAcquired }: Tally, verdict: Verdict): boolean {
  if (acquired + notAcquired === 0) return false
  return verdict === 'acquired' ? acquired <= notAcquired : notAcquired <= acquired
}

/** How many of the sitting members have an opinion on every domain to judge (H4: a count, no names). */
export const opinionsComplete = (hearing: Hearing, sitting: readonly JurorId[]): number =>
  sitting.filter((jurorId) => hasAllOpinions(hearing, jurorId)).length

export const hasAllOpinions = (hearing: Hearing, jurorId: JurorId): boolean =>
  hearing.judged.every((domain) => hearing.opinions[jurorId]?.[domain] !== undefined)

/** Whether a domain is one this jury judges: not one held already (C5), nor one of another framework. */
export function judgedDomain(hearing: Hearing, domain: DomainCode): Result<DomainCode, Violation> {
  if (hearing.held.some((held) => held.domain === domain)) return err({ code: 'domain-held', domain })
  return hearing.judged.includes(domain) ? ok(domain) : err({ code: 'domain-unknown', domain })
}
