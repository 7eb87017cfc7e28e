import { z } from 'zod'

/** What a member thinks of a domain before the deliberation (H4). */
export const Opinion = z.enum(['acquired', 'notAcquired', 'toDiscuss'])
export type Opinion = z.infer<typeof Opinion>

/** What the jury decided of a domain; recorded by the president, never computed (H5). */
export const Verdict = z.enum(['acquired', 'notAcquired'])
export type Verdict = z.infer<typeof Verdict>

/** The decision on the certificate; follows from the verdicts, never typed in (H6). */
export const Outcome = z.enum(['full', 'partial', 'none'])
export type Outcome = z.infer<typeof Outcome>

const text = z.string().trim().max(4000)

/** Experience to deepen, or modules to follow (H7): advice for the candidate, never a reason of the decision (H8). */
export const Recommendation = z.object({
  experience: text,
  modules: z.array(z.string().trim().min(1).max(300)).max(30),
})
export interface Recommendation extends z.infer<typeof Recommendation> {}
