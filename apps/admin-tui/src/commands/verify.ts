import { counted, nbsp } from '@delibere/core/fr'
import { type Command, done, refuse, refused } from './command.ts'

/** Checks a data folder against itself: chain of the journal, digests, sealed sessions, documents. It writes nothing. */
export const verify: Command = {
  name: 'verify',
  usage: '[--json]',
  says: 'vérifie le dossier de données\u00A0: journal, empreintes, séances scellées, documents',
  options: { json: { type: 'boolean' } },
  takes: { least: 0, most: 0 },
  async run(given, shell) {
    const { folder, out } = shell
    const report = await shell.verify()
    if (!report.ok) return refuse(shell, report.error)
    const { entries, sealed, documents, problems } = report.value
    if (given.flag('json')) out(JSON.stringify({ folder, ...report.value }, null, 2))
    else {
      out(`Dossier${nbsp}: ${folder}`)
      out(
        [
          counted(entries, 'entrée de journal', 'entrées de journal'),
          counted(sealed, 'séance scellée', 'séances scellées'),
          counted(documents, 'document'),
        ].join(', ') + '.',
      )
      for (const problem of problems) out(`– ${problem}`)
      out(problems.length === 0 ? 'Tout est tel qu’il a été écrit.' : `${counted(problems.length, 'problème')}.`)
    }
    return problems.length === 0 ? done : refused
  },
}
