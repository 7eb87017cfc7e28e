import { askedOf, comparisonOf, openBoard } from '../plan-board.ts'
import { type Command, done, refuse, withClient } from './command.ts'
import { theDraft } from './plan-drafts.ts'

/** Sets two kept plans side by side: scores level by level, then the sessions that differ (B5). */
export const planCompare: Command = {
  name: 'plan compare',
  usage: 'PROJET PROJET [--json]',
  says: 'compare deux projets de planning, niveau par niveau et séance par séance',
  options: { json: { type: 'boolean' } },
  takes: { least: 2, most: 2 },
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const [first, second] = [
        await theDraft(client, given.words[0] ?? ''),
        await theDraft(client, given.words[1] ?? ''),
      ]
      if (!first.ok) return refuse(shell, first.error)
      if (!second.ok) return refuse(shell, second.error)
      const [one, other] = [first.value, second.value]
      const board = await openBoard(client, askedOf(one))
      if (!board.ok) return refuse(shell, board.error)
      const compared = comparisonOf(board.value, [one.name, one.plan], [other.name, other.plan])
      if (given.flag('json')) {
        shell.out(JSON.stringify({ plans: [one.name, other.name], ...compared }, null, 2))
        return done
      }
      for (const { says, values } of compared.levels) shell.out(`${says.padEnd(36)}${values.map(String).join(' | ')}`)
      for (const line of compared.differences) shell.out(line)
      return done
    }),
}
