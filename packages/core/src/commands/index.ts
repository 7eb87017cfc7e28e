import { z } from 'zod'
import { err } from '../basics/result.ts'
import type { Actor } from '../model/actor.ts'
import type { World } from '../model/world.ts'
import { signAttendance } from './attendance.ts'
import { correctCandidate, reinstateCandidate, withdrawCandidate } from './candidate.ts'
import { importCandidates } from './candidates-import.ts'
import type { Context, Decision } from './command.ts'
import { openDeliberation, recordVerdict, writeRecommendation } from './deliberation.ts'
import { completeErasure, erasePersons } from './erasure.ts'
import { decideAdmissibility, enterPart } from './file.ts'
import { discardFramework, importFramework, publishFramework } from './framework.ts'
import { callCandidate, restoreHearing, setAsideHearing } from './hearing.ts'
import { correctJuror, importJurors, registerJuror } from './jurors.ts'
import { keepDocument, sealSession } from './keeping.ts'
import { addOpening, correctOpening, importOpenings, setOpening } from './openings.ts'
import { issueLink, revokeLink } from './link.ts'
import { memberDeparts, memberReturns, replaceMember } from './members.ts'
import { closeSession, presentMinutes, signMinutes } from './minutes.ts'
import { giveOpinion, remindOpinions } from './opinion.ts'
import { enterPaper } from './paper.ts'
import { attachToPiece, detachFromPiece, recordPieces } from './piece.ts'
import { designatePresident, openSession, transferPresidency } from './presidency.ts'
import { claimPresidency, dropClaim, secondClaim } from './presidency-claim.ts'
import { publishSession } from './publication.ts'
import { declareRecusal, decideRecusal, denyLink, liftRecusal, requestRecusal } from './recusal.ts'
import { changeRegulation } from './regulation.ts'
import { importResults } from './results-import.ts'
import { discardPlan, keepPlan } from './plan-drafts.ts'
import { hearMessage, tellRoom } from './room-message.ts'
import { markLate, moveHearing } from './running-order.ts'
import { planSessions } from './sessions-plan.ts'
import { cancelSession, makeSession, releaseCandidate } from './session.ts'
import { presentSheet, readSheet, reopenSheet, signSheet } from './sheet.ts'
import { endTimer, extendTimer, pauseTimer, resumeTimer, startTimer } from './timer.ts'

/** Every command there is. One line here, and the API, the web and the terminal know it. */
const commands = [
  changeRegulation,
  importFramework,
  publishFramework,
  discardFramework,
  importCandidates,
  correctCandidate,
  withdrawCandidate,
  reinstateCandidate,
  recordPieces,
  attachToPiece,
  detachFromPiece,
  enterPart,
  decideAdmissibility,
  importResults,
  registerJuror,
  correctJuror,
  importJurors,
  addOpening,
  correctOpening,
  setOpening,
  importOpenings,
  makeSession,
  keepPlan,
  discardPlan,
  planSessions,
  cancelSession,
  releaseCandidate,
  issueLink,
  revokeLink,
  signAttendance,
  replaceMember,
  memberDeparts,
  memberReturns,
  designatePresident,
  transferPresidency,
  claimPresidency,
  secondClaim,
  dropClaim,
  tellRoom,
  hearMessage,
  openSession,
  callCandidate,
  setAsideHearing,
  restoreHearing,
  moveHearing,
  markLate,
  denyLink,
  declareRecusal,
  requestRecusal,
  decideRecusal,
  liftRecusal,
  startTimer,
  pauseTimer,
  resumeTimer,
  extendTimer,
  endTimer,
  giveOpinion,
  remindOpinions,
  openDeliberation,
  recordVerdict,
  writeRecommendation,
  presentSheet,
  readSheet,
  signSheet,
  reopenSheet,
  presentMinutes,
  signMinutes,
  closeSession,
  enterPaper,
  keepDocument,
  sealSession,
  publishSession,
  erasePersons,
  completeErasure,
] as const

export const Command = z.discriminatedUnion('type', inputsOf(commands))
export type Command = z.infer<typeof Command>
export type CommandType = Command['type']

/** The names of all commands, in the order of a session's life. */
export const commandTypes: readonly CommandType[] = commands.map(({ type }) => type)

/** The one door: is it allowed, then does it hold. Pure. */
export function decide(world: World, command: Command, context: Context): Decision {
  const { allows, decide } = definitionOf(command)
  return allows(context.actor, command, world) ? decide(world, command, context) : err({ code: 'not-allowed' })
}

interface Definition {
  allows: (actor: Actor, input: Command, world: World) => boolean
  decide: (world: World, input: Command, context: Context) => Decision
}

// The type of a command names its definition; TypeScript cannot follow that across the list.
const definitionOf = (command: Command) => commands.find(({ type }) => type === command.type) as unknown as Definition

function inputsOf<const List extends readonly { input: z.ZodObject }[]>(list: List) {
  return list.map(({ input }) => input) as unknown as { -readonly [At in keyof List]: List[At]['input'] }
}
