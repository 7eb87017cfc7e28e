import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Client, createClient } from '@delibere/client'
import {
  dayOf,
  instant,
  piecesOf,
  type JurorId,
  type LinkHolder,
  type SessionId,
  type SessionView,
} from '@delibere/core'
import { formatShortDate } from '@delibere/core/fr'
import { type CandidateOfFile, candidatesCsv, jury, nameOf } from './people.ts'
import { first, sessionNow, taken } from './answers.ts'

const delibere = resolve(import.meta.dirname, '../../admin-tui/dist/main.js')

/** The office at its own doors: the command `delibere`, and the key of this machine for what has no command. */
export interface Office {
  readonly client: Client
  /** By which this machine's terminal is known. */
  readonly key: string
  /** Runs `delibere` with these words on the data folder; gives what it wrote. Rejects unless it ends with 0. */
  run(...words: readonly string[]): Promise<string>
  /** Registers the candidates of a file and the jury, and makes a session of them all for today. */
  prepare(candidates: readonly CandidateOfFile[]): Promise<PreparedSession>
  /** Makes a personal link, in the place of the holder's former one. */
  link(sessionId: SessionId, holder: LinkHolder): Promise<string>
  /** The session as the office sees it now. */
  look(sessionId: SessionId): Promise<SessionView>
}

interface PreparedSession {
  readonly sessionId: SessionId
  readonly members: readonly { readonly id: JurorId; readonly name: string }[]
}

/** The office of a server that runs on this folder. */
export async function openOffice({ url, folder }: { readonly url: string; readonly folder: string }): Promise<Office> {
  const key = (await readFile(join(folder, 'staff.key'), 'utf8')).trim()
  const client = createClient({ url, token: key })

  const run = async (...words: readonly string[]) => {
    const env = { ...process.env, DELIBERE_DATA: folder }
    return (await promisify(execFile)(process.execPath, [delibere, ...words], { env })).stdout
  }
  return {
    client,
    key,
    run,
    look: (sessionId) => sessionNow(client, sessionId),
    link: async (sessionId, holder) => (await taken(client.issueLink({ sessionId, holder }))).url,
    async prepare(candidates) {
      const today = formatShortDate(dayOf(instant(Date.now()), 'Europe/Paris'))
      await withFile(candidatesCsv(candidates, today), (file) => run('candidates', 'import', file))
      await receiveFiles(client)
      for (const juror of jury) await taken(client.order({ type: 'juror.register', juror }))
      const members = await taken(client.jurors())
      await run(
        ...['session', 'make', '--date', today, '--at', '9:30', '--place', 'Salle Condorcet, Nantes'],
        ...candidates.flatMap((one) => ['--candidate', nameOf(one)]),
        ...members.flatMap(({ id }) => ['--juror', id]),
      )
      return { sessionId: await onlySession(client), members }
    },
  }
}

/** Every piece of every candidate is received, without which nobody is put before a jury (C2). */
async function receiveFiles(client: Client): Promise<void> {
  const on = dayOf(instant(Date.now()), 'Europe/Paris')
  for (const { id, route } of await taken(client.candidates())) {
    const pieces = [...piecesOf[route]]
    await taken(client.order({ type: 'piece.record', candidateId: id, pieces, state: 'received', on, reason: null }))
  }
}

async function withFile(text: string, act: (path: string) => Promise<unknown>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'delibere-e2e-file-'))
  const path = join(folder, 'candidats.csv')
  await writeFile(path, text)
  await act(path)
  await rm(folder, { recursive: true })
}

const onlySession = (client: Client): Promise<SessionId> =>
  first((tell) => client.followOffice(({ view }) => view?.sessions[0] && tell(view.sessions[0].id)))
