import type { Answer, Client } from '@delibere/client'
import { err, type Result } from '@delibere/core'
import { formatShortDate, formatTimeOfDay, routeWords, statusWords } from '@delibere/core/fr'
import { collegeNames, explainRefusal } from '../words.ts'
import { type Command, done, refuse, withClient } from './command.ts'
import { officeOf } from './find.ts'
import { textTable } from './text-table.ts'

interface ListOf<Line> {
  readonly name: string
  readonly says: string
  readonly read: (client: Client) => Promise<Result<readonly Line[], string>>
  readonly headings: readonly string[]
  readonly cells: (line: Line) => readonly string[]
}

/** A command that writes a list, as a table or, with `--json`, as it is. */
const listing = <Line>({ name, says, read, headings, cells }: ListOf<Line>): Command => ({
  name,
  usage: '[--json]',
  says,
  options: { json: { type: 'boolean' } },
  takes: { least: 0, most: 0 },
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const lines = await read(client)
      if (!lines.ok) return refuse(shell, lines.error)
      shell.out(given.flag('json') ? JSON.stringify(lines.value, null, 2) : textTable(headings, lines.value.map(cells)))
      return done
    }),
})

async function inWords<Value>(asked: Answer<Value>): Promise<Result<Value, string>> {
  const answer = await asked
  return answer.ok ? answer : err(explainRefusal(answer.error))
}

export const candidatesList: Command = listing({
  name: 'candidates list',
  says: 'liste les candidats',
  read: (client) => inWords(client.candidates()),
  headings: ['Nom', 'CQP', 'Parcours', 'Inscrit le', 'Échéance', 'Séance', 'Employeur', 'Identifiant'],
  cells: ({ name, certificate, route, registeredOn, deadline, session, employer, id }) => [
    name,
    certificate,
    routeWords[route],
    formatShortDate(registeredOn),
    deadline ? formatShortDate(deadline.on) : '',
    session ?? '',
    employer ?? '',
    id,
  ],
})

export const jurorsList: Command = listing({
  name: 'jurors list',
  says: 'liste les jurés',
  read: (client) => inWords(client.jurors()),
  headings: ['Nom', 'Collège', 'Organisation', 'CQP', 'Siégé', 'Présidé', 'Identifiant'],
  cells: ({ name, college, organisation, certificates, sat, presided, id }) => [
    name,
    collegeNames[college],
    organisation,
    certificates.join(' '),
    String(sat),
    String(presided),
    id,
  ],
})

export const sessionsList: Command = listing({
  name: 'sessions list',
  says: 'liste les séances, la plus récente d’abord',
  read: async (client) => {
    const office = await officeOf(client)
    return office.ok ? { ok: true, value: office.value.sessions } : office
  },
  headings: ['Séance', 'Date', 'Heure', 'Lieu', 'État', 'Émargés', 'Passages', 'Présidence'],
  cells: ({ number, date, opensAt, place, status, jurors, hearings, president }) => [
    number,
    formatShortDate(date),
    formatTimeOfDay(opensAt),
    place,
    statusWords[status],
    `${jurors.signed}/${jurors.of}`,
    `${hearings.ended}/${hearings.of}`,
    president ?? '',
  ],
})
