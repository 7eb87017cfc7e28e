import { defaultRegulation } from '@delibere/core'
import { formatMoment } from '@delibere/core/fr'
import { explainRefusal } from '../words.ts'
import { type Command, done, misuse, refuse, withClient } from './command.ts'

/** As many lines as the server gives at once. */
const most = 200

/** The latest entries of the journal, the newest first. */
export const journal: Command = {
  name: 'journal',
  usage: '[--limit N] [--json]',
  says: 'lit le journal, les dernières entrées d’abord',
  options: { limit: { type: 'string' }, json: { type: 'boolean' } },
  takes: { least: 0, most: 0 },
  details: [`--limit   combien d’entrées (20 par défaut, ${most} au plus)`],
  async run(given, shell) {
    const limit = Number(given.text('limit') ?? 20)
    if (!Number.isInteger(limit) || limit < 1 || limit > most)
      return misuse(shell, `--limit\u00A0: un nombre de 1 à ${most}.`)
    return withClient(shell, async (client) => {
      const lines = await client.journal({ limit })
      if (!lines.ok) return refuse(shell, explainRefusal(lines.error))
      if (given.flag('json')) shell.out(JSON.stringify(lines.value, null, 2))
      for (const { revision, at, who, sentences } of given.flag('json') ? [] : lines.value) {
        shell.out(`${revision}  ${formatMoment(at, defaultRegulation.timeZone)}  ${who}`)
        for (const sentence of sentences) shell.out(`    ${sentence}`)
      }
      return done
    })
  },
}
