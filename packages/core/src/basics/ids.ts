import { z } from 'zod'

// An id may name a file or stand in an address, so nothing else is let in. It is also the key of a record: the names
// every object answers to (`constructor`, `toString`…) would be found where nothing was put.
const id = () =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/)
    .refine((text) => !(text in Object.prototype))

/** Shorter than the others, so that the ids of what the command makes are ids too. */
export const CommandId = id().max(64).brand<'CommandId'>()
export type CommandId = z.infer<typeof CommandId>
export const CandidateId = id().brand<'CandidateId'>()
export type CandidateId = z.infer<typeof CandidateId>
export const JurorId = id().brand<'JurorId'>()
export type JurorId = z.infer<typeof JurorId>
export const SessionId = id().brand<'SessionId'>()
export type SessionId = z.infer<typeof SessionId>
/** When and where a session could be held. */
export const OpeningId = id().brand<'OpeningId'>()
export type OpeningId = z.infer<typeof OpeningId>
/** A plan that was kept under a name. */
export const PlanDraftId = id().brand<'PlanDraftId'>()
export type PlanDraftId = z.infer<typeof PlanDraftId>
export const HearingId = id().brand<'HearingId'>()
export type HearingId = z.infer<typeof HearingId>

/** The id of the `n`th thing a command makes: the same command always makes the same things. */
export const childId = (command: CommandId, n: number): string => `${command}.${n}`
