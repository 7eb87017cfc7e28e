import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client, Refusal, SheetAddress } from '@delibere/client'
import { err, ok, type Result } from '@delibere/core'

/** A sheet whose PDF can be fetched, and the number it is known by. */
export interface SheetToSave extends SheetAddress {
  readonly number: string
}

export type SaveRefusal = Refusal | { readonly code: 'file-refused'; readonly path: string; readonly errno: string }

/** What the file of a sheet is called: its number, and its version from the second on. */
export const sheetFileName = ({ number, version }: Pick<SheetToSave, 'number' | 'version'>): string =>
  `${number}${version > 1 ? `-v${version}` : ''}.pdf`

/** Writes the PDF of a sheet to `path`. */
export async function saveSheet(
  client: Client,
  sheet: SheetAddress,
  path: string,
): Promise<Result<string, SaveRefusal>> {
  const pdf = await client.sheet(sheet)
  if (!pdf.ok) return pdf
  return attempt(path, () => writeFile(path, pdf.value))
}

/** Writes the PDFs of several sheets into a folder, which is made if need be; stops at the first that is refused. */
export async function saveSheets(
  client: Client,
  sheets: readonly SheetToSave[],
  folder: string,
): Promise<Result<readonly string[], SaveRefusal>> {
  const made = await attempt(folder, () => mkdir(folder, { recursive: true }))
  if (!made.ok) return made
  const paths: string[] = []
  for (const sheet of sheets) {
    const saved = await saveSheet(client, sheet, join(folder, sheetFileName(sheet)))
    if (!saved.ok) return saved
    paths.push(saved.value)
  }
  return ok(paths)
}

/** Does something with a file; what the system refuses is told with the file's path. */
export async function attempt(path: string, act: () => Promise<unknown>): Promise<Result<string, SaveRefusal>> {
  try {
    await act()
    return ok(path)
  } catch (cause) {
    const errno = cause instanceof Error && 'code' in cause ? String(cause.code) : 'UNKNOWN'
    return err({ code: 'file-refused', path, errno })
  }
}
