import { z } from 'zod'
import { CandidateId, JurorId } from '../basics/ids.ts'

/** Whose personal data are meant (P2): a candidate with all they have, their file alone, or a juror. */
export const Whom = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('candidate'), id: CandidateId }),
  z.object({ kind: z.literal('file'), id: CandidateId }),
  z.object({ kind: z.literal('juror'), id: JurorId }),
])
export type Whom = z.infer<typeof Whom>
