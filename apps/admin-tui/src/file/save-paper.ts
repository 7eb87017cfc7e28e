import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from '@delibere/client'
import type { Result, SessionId } from '@delibere/core'
import { attempt, type SaveRefusal } from './save-sheets.ts'

/** What the printed fallback of a session is called. */
const paperFileName = (number: string): string => `${number}-secours-papier.pdf`

/** Writes the printed fallback of a session into a folder, which is made if need be; gives the path of the file. */
export async function savePaper(
  client: Client,
  { id, number }: { readonly id: SessionId; readonly number: string },
  folder: string,
): Promise<Result<string, SaveRefusal>> {
  const pdf = await client.paperKitPdf(id)
  if (!pdf.ok) return pdf
  const path = join(folder, paperFileName(number))
  return attempt(path, async () => {
    await mkdir(folder, { recursive: true })
    await writeFile(path, pdf.value)
  })
}
