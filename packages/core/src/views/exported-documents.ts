import { valuesOf } from '../basics/record.ts'
import type { AttachmentType, PieceKind } from '../model/piece.ts'
import type { HeldOnPerson } from './person-export.ts'

/** A file attached to somebody's file, or the PDF of a sheet of theirs: what goes with the export. */
export interface ExportedDocument {
  readonly sha256: string
  readonly bytes: number
  readonly type: AttachmentType
  /** What it was called, or the number of the sheet. */
  readonly name: string
  /** The piece it is or was attached to; null for a decision sheet. */
  readonly piece: PieceKind | null
  /** Whether it has been taken off the piece since, and is only still kept. */
  readonly detached: boolean
  /** Where it lies beside the export. */
  readonly path: string
}

/** An attachment that is kept, by what the journal says of it. */
export type KeptAttachment = Omit<ExportedDocument, 'detached' | 'path'>

// Short enough, and without what some system does not take, so that every document can be written everywhere.
const fileNameOf = (name: string) => [...name.replaceAll(/[\\/<>:"|?*]/g, '-')].slice(-60).join('')

/** Every attachment that is kept, and whether the file has it still, then the PDF of each sheet (P2). */
export function exportedDocuments(
  held: HeldOnPerson,
  attached: readonly KeptAttachment[],
): readonly ExportedDocument[] {
  if (held.kind === 'juror') return []
  const files = held.kind === 'file' ? [held.file] : held.registrations.map(({ file }) => file)
  const now = new Set(
    files.flatMap(({ pieces }) => valuesOf(pieces).flatMap((one) => one.attachments.map(({ sha256 }) => sha256))),
  )
  const pieces = attached.map((one) => ({
    ...one,
    detached: !now.has(one.sha256),
    path: `pieces/${one.sha256.slice(0, 8)}-${fileNameOf(one.name)}`,
  }))
  const hearings = held.kind === 'file' ? [] : held.registrations.flatMap((one) => one.hearings)
  const sheets = hearings.flatMap(({ sheets }) =>
    sheets.flatMap(({ sheet: { number, version }, document }) => {
      const name = `${number}-v${version}.pdf`
      const kind = { type: 'application/pdf', piece: null, detached: false } as const
      return document ? [{ ...document, ...kind, name, path: `fiches/${name}` }] : []
    }),
  )
  return [...pieces, ...sheets]
}
