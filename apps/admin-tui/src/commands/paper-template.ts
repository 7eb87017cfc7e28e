import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { paperAnswersName, paperLines } from '../file/paper-file.ts'
import { attempt } from '../file/save-sheets.ts'
import { writeCsv } from '../file/write-csv.ts'
import { explainSave } from '../words.ts'
import { inWords, writeOut } from './answers.ts'
import { done, type ExitCode, type Given, misuse, refuse, type Shell, withClient } from './command.ts'
import { findSession } from './find.ts'

/** Writes the file in which the paper of one session is typed: a line for each question, its answer to be filled in. */
export async function paperTemplate(given: Given, shell: Shell): Promise<ExitCode> {
  const [, sessionText] = given.words
  if (!sessionText) return misuse(shell, 'Indiquez la séance\u00A0: template paper S-2026-001.')
  return withClient(shell, async (client) => {
    const session = await findSession(client, sessionText)
    if (!session.ok) return refuse(shell, session.error)
    const kit = await inWords(client.paperKit(session.value.id))
    if (!kit.ok) return refuse(shell, kit.error)
    const bytes = writeCsv(paperLines(kit.value))
    const folder = given.text('to')
    if (folder === null) return writeOut(bytes, given, shell)
    const path = join(resolve(folder), paperAnswersName(kit.value.number))
    const saved = await attempt(path, async () => {
      await mkdir(resolve(folder), { recursive: true })
      await writeFile(path, bytes)
    })
    if (!saved.ok) return refuse(shell, explainSave(saved.error))
    shell.out(`Écrit\u00A0: ${saved.value}`)
    return done
  })
}
