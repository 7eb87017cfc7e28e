import type { Client } from '@delibere/client'
import type { Result } from '@delibere/core'
import { formatOptions, type TextList, writeList } from './answers.ts'
import { type Command, refuse, withClient } from './command.ts'

interface ListOf<Line> extends TextList<Line> {
  readonly name: string
  readonly says: string
  readonly read: (client: Client) => Promise<Result<readonly Line[], string>>
}

/** A command that writes a list, as a table, as CSV or as JSON. */
export const listing = <Line>({ name, says, read, ...list }: ListOf<Line>): Command => ({
  name,
  usage: '[--format table|csv|json]',
  says,
  options: formatOptions,
  takes: { least: 0, most: 0 },
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const lines = await read(client)
      return lines.ok ? writeList(lines.value, list, given, shell) : refuse(shell, lines.error)
    }),
})
