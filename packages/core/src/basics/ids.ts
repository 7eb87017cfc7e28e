import { z } from 'zod'

// An id may name a file or stand in an address, so nothing else is let in.
const id = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/)

export const CommandId = id().brand<'CommandId'>()
export type CommandId = z.infer<typeof CommandId>
export const CandidateId = id().brand<'CandidateId'>()
export type CandidateId = z.infer<typeof CandidateId>
export const JurorId = id().brand<'JurorId'>()
export type JurorId = z.infer<typeof JurorId>
export const SessionId = id().brand<'SessionId'>()
export type SessionId = z.infer<typeof SessionId>
export const HearingId = id().brand<'HearingId'>()
export type HearingId = z.infer<typeof HearingId>

/** The id of the `n`th thing a command makes: the same command always makes the same things. */
export const childId = (command: CommandId, n: number): string => `${command}.${n}`
