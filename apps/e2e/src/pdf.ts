import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'

/** Everything a PDF says, spaces of all kinds read as one. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)), { mergePages: true })
  return text.replaceAll(/\s+/g, ' ')
}

/** Downloads the PDF behind a link, once it is there, as a person does. */
export async function download(link: Locator): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  await link.waitFor()
  const [file] = await Promise.all([link.page().waitForEvent('download'), link.click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}
