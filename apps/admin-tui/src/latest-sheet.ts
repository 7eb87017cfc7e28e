import type { HearingId, SessionId } from '@delibere/core'
import type { SheetToSave } from './file/save-sheets.ts'

interface Heard {
  readonly id: HearingId
  readonly sheets: readonly { readonly number: string; readonly version: number; readonly sha256: string | null }[]
}

/** The latest sheet of a hearing that has its PDF; null while there is none. */
export function latestSheet(session: { readonly id: SessionId }, hearing: Heard): SheetToSave | null {
  const sheet = hearing.sheets.findLast(({ sha256 }) => sha256 !== null)
  return sheet ? { sessionId: session.id, hearingId: hearing.id, version: sheet.version, number: sheet.number } : null
}
