import { z } from 'zod'
import { HearingId, type JurorId, SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import type { Instant } from '../basics/time.ts'
import type { Fact } from '../facts/fact.ts'
import type { PaperSignatures } from '../model/hearing.ts'
import type { World } from '../model/world.ts'
import { jurorName, namedJuror } from '../rules/people.ts'
import { nextNumber } from '../rules/numbers.ts'
import { outcomeOf, recommendationRequired, undecided } from '../rules/outcome.ts'
import { sheetContent } from '../rules/sheet-content.ts'
import { currentHearing, positionOf, sittingFor } from '../rules/sitting.ts'
import { type Decision, defineCommand } from './command.ts'
import { type At, presidedHearingAt, sittingHearingAt } from './steps.ts'
import { isMember } from './who.ts'

const shape = { sessionId: SessionId, hearingId: HearingId }
/** Which presentation of the sheet is meant, so that nobody reads or signs another than the one they see. */
const draft = z.number().int().positive()

/** The president puts the sheet on every sitting member's screen, once all verdicts are there (H6, H7, H9). */
export const presentSheet = defineCommand('sheet.present', shape, {
  allows: isMember,
  decide: (world, { sessionId, hearingId }, context) => {
    const at = presidedHearingAt(world, { sessionId, hearingId }, context, ['deliberation'])
    if (!at.ok) return at
    const { hearing } = at.value
    const missing = undecided(hearing)
    if (missing.length > 0) return err({ code: 'verdicts-missing', domains: missing })
    if (recommendationRequired(hearing.route, outcomeOf(hearing)) && !hearing.recommendation) {
      return err({ code: 'recommendation-missing' })
    }
    const running = hearing.timers.at(-1)?.endedAt === null
    const ended: readonly Fact[] = running ? [{ type: 'timer.ended', sessionId, hearingId, at: context.now }] : []
    return ok([...ended, { type: 'sheet.presented', sessionId, hearingId, draft: hearing.drafts + 1 }])
  },
})

/** A sitting member says that they have read the sheet (H9). */
export const readSheet = defineCommand(
  'sheet.read',
  { ...shape, draft },
  {
    allows: isMember,
    decide: (world, { sessionId, hearingId, draft }, context) => {
      const at = sittingHearingAt(world, { sessionId, hearingId }, context, ['reading'])
      if (!at.ok) return at
      const { hearing, jurorId } = at.value
      if (hearing.draft?.number !== draft) return err({ code: 'draft-changed' })
      if (hearing.draft.readBy[jurorId] !== undefined) return ok([])
      return ok([{ type: 'sheet.read', sessionId, hearingId, jurorId, at: context.now }])
    },
  },
)

/**
 * The president signs the sheet every other sitting member has read (H9): it is numbered and frozen. Domains acquired by
 * it count from the day of the session, without end once the certificate is whole (C5).
 */
export const signSheet = defineCommand(
  'sheet.sign',
  { ...shape, draft },
  {
    allows: isMember,
    decide: (world, { sessionId, hearingId, draft }, context) => {
      const at = presidedHearingAt(world, { sessionId, hearingId }, context, ['reading'])
      if (!at.ok) return at
      const { session, hearing } = at.value
      if (hearing.draft?.number !== draft) return err({ code: 'draft-changed' })
      const { readBy } = hearing.draft
      const signer = context.actor.kind === 'member' ? context.actor.jurorId : null
      const unread = sittingFor(session, hearing).filter((id) => id !== signer && readBy[id] === undefined)
      if (unread.length > 0) return err({ code: 'sheet-unread', members: unread.map((id) => namedJuror(world, id)) })
      return signer
        ? signedBy(world, at.value, { signer, now: context.now, paper: null })
        : err({ code: 'president-only' })
    },
  },
)

/** The sheet of a hearing, numbered and frozen, as its president signed it: on their screen, or on paper. */
export function signedBy(
  world: World,
  { session, hearing }: At,
  { signer, now, paper }: { readonly signer: JurorId; readonly now: Instant; readonly paper: PaperSignatures | null },
): Decision {
  const content = sheetContent(world, session, hearing)
  const juror = world.jurors[signer]
  if (!content || !juror) return err({ code: 'verdicts-missing', domains: undecided(hearing) })
  const number = hearing.sheets[0]?.sheet.number ?? nextNumber(world, 'FD', session.date)
  const version = hearing.sheets.length + 1
  const president = { name: namedJuror(world, juror.id).name, college: juror.college }
  const { timeZone } = session.regulation
  const onPaper = paper && { paper: paperOf(world, paper, now) }
  const signature = { number, version, correctionReason: hearing.correction, president, signedAt: now, timeZone }
  // With the whole certificate the domains held before count without end too: all are held by this sheet from now on.
  const whole = content.outcome === 'full'
  const acquired = content.domains
    .filter(({ standing }) => standing === 'acquired' || (whole && standing === 'heldBefore'))
    .map(({ code, validUntil }) => ({ domain: code, validUntil }))
  return ok([
    {
      type: 'sheet.signed',
      sessionId: session.id,
      hearingId: hearing.id,
      candidateId: hearing.candidateId,
      jurorId: juror.id,
      number,
      version,
      outcome: content.outcome,
      acquired,
      decidedOn: session.date,
      ...(paper && { paper }),
      personal: { sheet: { ...content, ...signature, ...onPaper } },
    },
  ])
}

function paperOf(world: World, { presidentId, witnessId, on }: PaperSignatures, enteredAt: Instant) {
  const signed = [presidentId, witnessId].flatMap((id) => world.jurors[id] ?? [])
  return { signedBy: signed.map(({ person, college }) => ({ name: jurorName(person), college })), on, enteredAt }
}

/** The president takes a signed sheet up again to mend a clerical error (H9): a new version will be signed, both are kept. */
export const reopenSheet = defineCommand(
  'sheet.reopen',
  { ...shape, reason: z.string().trim().min(1).max(500) },
  {
    allows: isMember,
    decide: (world, { sessionId, hearingId, reason }, context) => {
      const at = presidedHearingAt(world, { sessionId, hearingId }, context, ['signed'], ['open', 'minutes'])
      if (!at.ok) return at
      const { session } = at.value
      const current = currentHearing(session)
      if (current) return err({ code: 'hearing-under-way', position: positionOf(session, current.id) })
      return ok([{ type: 'sheet.reopened', sessionId, hearingId, personal: { reason } }])
    },
  },
)
