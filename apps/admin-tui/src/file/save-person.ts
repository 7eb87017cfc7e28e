import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Client } from '@delibere/client'
import { ok, type PersonExport, type Result, type Whom } from '@delibere/core'
import { attempt, type SaveRefusal } from './save-sheets.ts'
import type { Turns } from './turns.ts'

/** The names of the two files that say everything; the documents lie beside, where the first says. */
export const exportNames = { data: 'donnees.json', printed: 'donnees.pdf' } as const

/** Where an export of somebody goes unless it is said: `donnees-camille-aubry`. */
export const exportFolderName = (name: string): string =>
  `donnees-${name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}`

/**
 * Writes everything that is held on somebody into a folder, which is made if need be (P2): as JSON, as PDF, and each document.
 * The JSON comes last: where it is, the rest is. Stops at the first that is refused.
 */
export async function savePerson(
  client: Client,
  { whom, folder }: { readonly whom: Whom; readonly folder: string },
  { onProgress }: Pick<Turns, 'onProgress'> = {},
): Promise<Result<PersonExport, SaveRefusal>> {
  const made = await client.personExport(whom)
  if (!made.ok) return made
  const { documents } = made.value
  const printed = await client.personExportPdf(whom)
  if (!printed.ok) return printed
  const put = (path: string, content: Uint8Array | string) => write(join(folder, path), content)
  const pdf = await put(exportNames.printed, printed.value)
  if (!pdf.ok) return pdf
  for (const [index, { sha256, path }] of documents.entries()) {
    const content = await client.exportedDocument({ whom, sha256 })
    if (!content.ok) return content
    const saved = await put(path, content.value)
    if (!saved.ok) return saved
    onProgress?.({ done: index + 1, of: documents.length })
  }
  const data = await put(exportNames.data, `${JSON.stringify(made.value, null, 2)}\n`)
  return data.ok ? ok(made.value) : data
}

// What is in them is for the one who exports it, and for who it is about.
const write = (path: string, content: Uint8Array | string) =>
  attempt(path, async () => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(path, content, { mode: 0o600 })
  })
