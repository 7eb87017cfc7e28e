import type { Client } from '@delibere/client'
import { type CandidateLine, ok, type Result } from '@delibere/core'
import { nbsp } from '@delibere/core/fr'
import { emptySession, readSession, reasonsOf, sayUnread, unreadOf } from '../session-draft.ts'
import { explainRefusal } from '../words.ts'
import { type Command, done, type ExitCode, type Given, misuse, refuse, type Shell, withClient } from './command.ts'
import { findAll, officeOf } from './find.ts'

/** Makes a session by hand: date, place, hour, candidates in order, jury. */
export const sessionMake: Command = {
  name: 'session make',
  usage: '--date JJ/MM/AAAA --at HEURE --place LIEU --candidate QUI… --juror QUI… [--confirm QUI=MOT]',
  says: 'prépare une séance',
  options: {
    date: { type: 'string' },
    at: { type: 'string' },
    place: { type: 'string' },
    candidate: { type: 'string', multiple: true },
    juror: { type: 'string', multiple: true },
    confirm: { type: 'string', multiple: true },
  },
  takes: { least: 0, most: 0 },
  details: [
    '--candidate   nom, partie du nom si elle suffit, ou identifiant\u202F; à répéter, dans l’ordre de passage',
    '--juror       de même\u202F; à répéter',
    '--confirm     QUI=MOT, pour convoquer malgré un domaine non maîtrisé en entreprise\u202F; à répéter',
  ],
  run: (given, shell) => withClient(shell, (client) => make(client, given, shell)),
}

const optionOf = { date: '--date', opensAt: '--at', place: '--place' } as const

async function make(client: Client, given: Given, shell: Shell): Promise<ExitCode> {
  const [candidates, jurors] = [await client.candidates(), await client.jurors()]
  if (!candidates.ok) return refuse(shell, explainRefusal(candidates.error))
  if (!jurors.ok) return refuse(shell, explainRefusal(jurors.error))
  const heard = findAll(candidates.value, given.texts('candidate'))
  const sitting = findAll(jurors.value, given.texts('juror'))
  if (!heard.ok) return refuse(shell, heard.error)
  if (!sitting.ok) return refuse(shell, sitting.error)
  const words = wordsIn(candidates.value, given.texts('confirm'))
  if (!words.ok) return refuse(shell, words.error)
  const { order, problems } = readSession({
    date: given.text('date') ?? '',
    opensAt: given.text('at') ?? emptySession.opensAt,
    place: given.text('place') ?? '',
    candidateIds: heard.value.map(({ id }) => id),
    jurorIds: sitting.value.map(({ id }) => id),
    words: words.value,
  })
  if (!order) {
    const faults = Object.entries(problems).map(
      ([field, problem]) => `${optionOf[field as keyof typeof optionOf]}${nbsp}: ${problem}`,
    )
    return misuse(shell, faults.join('\n'))
  }
  const before = new Set((await sessionNumbers(client)) ?? [])
  const answer = await client.order(order)
  if (!answer.ok) return refuse(shell, reasonsOf(answer.error).join('\n'))
  const made = ((await sessionNumbers(client)) ?? []).find((number) => !before.has(number))
  const unread = sayUnread(unreadOf(candidates.value, order.candidateIds))
  if (unread) shell.complain(unread)
  shell.out(made ? `Séance ${made} préparée.` : 'Séance préparée.')
  return done
}

/** The words of `--confirm QUI=MOT`, by candidate. */
function wordsIn(
  candidates: readonly CandidateLine[],
  given: readonly string[],
): Result<Readonly<Record<string, string>>, string> {
  const found = findAll(
    candidates,
    given.map((text) => text.split('=')[0]?.trim() ?? ''),
  )
  if (!found.ok) return found
  return ok(
    Object.fromEntries(found.value.map(({ id }, place) => [id, given[place]?.split('=').slice(1).join('=') ?? ''])),
  )
}

async function sessionNumbers(client: Client): Promise<readonly string[] | null> {
  const office = await officeOf(client)
  return office.ok ? office.value.sessions.map(({ number }) => number) : null
}
