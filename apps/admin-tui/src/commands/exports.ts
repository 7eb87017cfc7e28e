import type { Client } from '@delibere/client'
import { candidatesFile, candidateTexts, jurorsFile, jurorTexts, type Result } from '@delibere/core'
import { writeCsv } from '../file/write-csv.ts'
import { inWords, writeOut } from './answers.ts'
import { asTheyAre, chosenOf } from './chosen.ts'
import { type Command, misuse, refuse, withClient } from './command.ts'
import { today } from './days.ts'

interface ExportOf {
  readonly name: string
  readonly says: string
  readonly headings: () => readonly string[]
  readonly read: (client: Client) => Promise<Result<readonly (readonly string[])[], string>>
}

/** A command that writes a register as the file from which it could be imported again. */
const exporting = ({ name, says, headings, read }: ExportOf): Command => ({
  name,
  usage: '[--format csv|xlsx] [--out FICHIER]',
  says,
  options: { format: { type: 'string' }, out: { type: 'string' } },
  takes: { least: 0, most: 0 },
  async run(given, shell) {
    const format = chosenOf(given, 'format', asTheyAre(['csv', 'xlsx']))
    if (!format.ok) return misuse(shell, format.error)
    return withClient(shell, async (client) => {
      const rows = await read(client)
      if (!rows.ok) return refuse(shell, rows.error)
      if (format.value !== 'xlsx') return writeOut(writeCsv([headings(), ...rows.value]), given, shell)
      const { writeXlsx } = await import('../file/write-xlsx.ts')
      const columns = headings().map((heading) => ({ heading }))
      return writeOut(await writeXlsx([{ name: 'Registre', columns, rows: rows.value }]), given, shell)
    })
  },
})

export const candidatesExport: Command = exporting({
  name: 'candidates export',
  says: 'écrit le registre des candidats, avec les colonnes de l’import',
  headings: () => candidatesFile(today()).columns.headings,
  read: async (client) => {
    const register = await inWords(client.candidateRegister())
    return register.ok ? { ok: true, value: register.value.map((one) => Object.values(candidateTexts(one))) } : register
  },
})

export const jurorsExport: Command = exporting({
  name: 'jurors export',
  says: 'écrit le registre des jurés, avec les colonnes de l’import',
  headings: () => jurorsFile.columns.headings,
  read: async (client) => {
    const register = await inWords(client.jurorRegister())
    return register.ok ? { ok: true, value: register.value.map((one) => Object.values(jurorTexts(one))) } : register
  },
})
