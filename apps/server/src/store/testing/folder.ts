import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder that goes when the test ends. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'delibere-store-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The folder as it is now, elsewhere. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await aFolder()
  await cp(folder, copy, { recursive: true })
  return copy
}

/** Every file in the folder but the lock's, with its content: what must not have changed. */
export async function contentsOf(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const kept = files
    .filter(({ name }) => !name.startsWith('lock'))
    .map(({ parentPath, name }) => join(parentPath, name))
  return Object.fromEntries(await Promise.all(kept.map(async (file) => [file, await readFile(file, 'utf8')] as const)))
}

/** The files of a folder in which a text lies. */
export async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const files = Object.entries(await contentsOf(folder))
  return files.filter(([, content]) => content.includes(text)).map(([file]) => file.slice(folder.length + 1))
}
