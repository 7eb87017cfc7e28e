import { formatShortDate } from '@delibere/core/fr'
import { formatOptions, inWords, writeList } from './answers.ts'
import { type Command, refuse, withClient } from './command.ts'

const kinds = { candidate: 'Candidat', file: 'Dossier', juror: 'Juré' } as const

/** Lists whose personal data are past their time (P2). */
export const privacyDue: Command = {
  name: 'privacy due',
  usage: '[--format table|csv|json]',
  says: 'liste les personnes dont les données sont à effacer, et depuis quand',
  options: formatOptions,
  takes: { least: 0, most: 0 },
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const due = await inWords(client.privacyDue())
      if (!due.ok) return refuse(shell, due.error)
      const list = {
        headings: ['Personne', 'Quoi', 'Compte depuis', 'À effacer depuis', 'Identifiant'],
        cells: ({ name, kind, since, due: from, id }: (typeof due.value)[number]) => [
          name,
          kinds[kind],
          formatShortDate(since),
          formatShortDate(from),
          id,
        ],
      }
      return writeList(due.value, list, given, shell)
    }),
}
