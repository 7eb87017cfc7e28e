import { resolve } from 'node:path'
import type { Client } from '@delibere/client'
import { err, ok, type Result } from '@delibere/core'
import { saveSheet, sheetFileName, type SheetToSave } from '../file/save-sheets.ts'
import { latestSheet } from '../latest-sheet.ts'
import { explainRefusal, explainSave } from '../words.ts'
import { type Command, done, type ExitCode, refuse, type Shell, withClient } from './command.ts'
import { findSession, sessionOf } from './find.ts'

/** Fetches the PDF of a signed decision sheet. */
export const sheet: Command = {
  name: 'sheet',
  usage: 'SÉANCE POSITION [--out FICHIER]',
  says: 'enregistre le PDF de la fiche de décision d’un candidat',
  options: { out: { type: 'string' } },
  takes: { least: 2, most: 2 },
  details: [
    'POSITION   le rang du candidat dans la séance, à partir de 1',
    '--out      le fichier à écrire\u202F; - pour la sortie standard',
  ],
  run: ({ words: [sessionText = '', position = ''], text }, shell) =>
    withClient(shell, async (client) => {
      const found = await findSheet(client, sessionText, Number(position))
      if (!found.ok) return refuse(shell, found.error)
      const out = text('out') ?? sheetFileName(found.value)
      return out === '-' ? toOutput(client, found.value, shell) : toFile(client, found.value, resolve(out), shell)
    }),
}

async function findSheet(client: Client, sessionText: string, position: number): Promise<Result<SheetToSave, string>> {
  const session = await findSession(client, sessionText)
  if (!session.ok) return session
  const view = await sessionOf(client, session.value.id)
  if (!view.ok) return view
  if (view.value.kind === 'room') return err('Cette séance ne peut pas être lue.')
  const hearing = view.value.hearings.find((one) => one.position === position)
  if (!hearing)
    return err(
      `La séance a ${view.value.hearings.length} candidats\u00A0: indiquez un rang de 1 à ${view.value.hearings.length}.`,
    )
  const latest = latestSheet(view.value, hearing)
  return latest ? ok(latest) : err(`${hearing.name} n’a pas encore de fiche signée en PDF.`)
}

async function toOutput(client: Client, which: SheetToSave, shell: Shell): Promise<ExitCode> {
  const pdf = await client.sheet(which)
  if (!pdf.ok) return refuse(shell, explainRefusal(pdf.error))
  await shell.outBytes(pdf.value)
  return done
}

async function toFile(client: Client, which: SheetToSave, path: string, shell: Shell): Promise<ExitCode> {
  const saved = await saveSheet(client, which, path)
  if (!saved.ok) return refuse(shell, explainSave(saved.error))
  shell.out(saved.value)
  return done
}
