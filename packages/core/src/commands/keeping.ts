import { z } from 'zod'
import { HearingId, SessionId } from '../basics/ids.ts'
import { err, ok } from '../basics/result.ts'
import { documentsMissing } from '../rules/documents.ts'
import { defineCommand } from './command.ts'
import { hearingAt, sessionAt } from './steps.ts'
import { isServer } from './who.ts'

/** Notes that the PDF of a signed sheet has been rendered and is on the disk, under its SHA-256 (H9). */
export const keepDocument = defineCommand(
  'document.keep',
  {
    sessionId: SessionId,
    hearingId: HearingId,
    version: z.number().int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.number().int().positive(),
  },
  {
    allows: isServer,
    decide: (world, { sessionId, hearingId, version, sha256, bytes }) => {
      const stages = ['signed', 'deliberation', 'reading'] as const
      const at = hearingAt(world, { sessionId, hearingId }, stages, ['open', 'minutes', 'closed'])
      if (!at.ok) return at
      const signed = at.value.hearing.sheets.find(({ sheet }) => sheet.version === version)
      if (!signed) return err({ code: 'hearing-unknown' })
      if (signed.document) return err({ code: 'document-kept' })
      return ok([{ type: 'document.kept', sessionId, hearingId, version, sha256, bytes }])
    },
  },
)

/** Moves a closed session, all its documents being kept, to the sealed file of its own. */
export const sealSession = defineCommand(
  'session.seal',
  { sessionId: SessionId },
  {
    allows: isServer,
    decide: (world, { sessionId }) => {
      const found = sessionAt(world, { sessionId }, ['closed'])
      if (!found.ok) return found
      if (documentsMissing(found.value).length > 0) return err({ code: 'documents-missing' })
      return ok([{ type: 'session.sealed', sessionId }])
    },
  },
)
