import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '@delibere/client'
import { err, ok, type Result } from '@delibere/core'
import { explainFault, type FolderFault, nbsp } from '@delibere/core/fr'
import { openServer, type OpenSettings, staffKeyIn, verifyFolder } from '@delibere/server'
import { isStoreFault, readLock } from '@delibere/server/store'
import type { Connect, Connection, Verify, Where } from './connection.ts'
import { explainRefusal } from './words.ts'

// The only module that knows the server; it is loaded when it is needed, for it takes longer than all the rest.

/** A server that has taken the folder says where it listens a moment later. */
const [startTries, startPause] = [50, 100]

/**
 * Reaches the records: the server at `url`; else the one that has the data folder; else one carried inside this process,
 * which then has the folder until `close`. What stands in the way is told in a sentence.
 */
export const connect: Connect = async (where) => {
  try {
    return where.url === null ? await toFolder(where) : await toServer(where.url, where, 'DELIBERE_TOKEN')
  } catch (cause) {
    return err(sentenceOf(cause))
  }
}

async function toFolder(where: Where): Promise<Result<Connection, string>> {
  for (let left = startTries; left > 0; left -= 1) {
    const lock = await readLock(where.folder)
    if (!lock) return inside(where)
    if (lock.holder?.url)
      return toServer(lock.holder.url, { ...where, token: await staffKeyIn(where.folder) }, 'staff.key')
    if (lock.holder?.program === 'terminal') break
    await sleep(startPause)
  }
  const lock = await readLock(where.folder)
  return lock ? err(explainFault({ code: 'folder-in-use', data: { folder: where.folder, ...lock } })) : inside(where)
}

/** Asks a server who it takes us for before anything else is shown. */
async function toServer(
  url: string,
  { token, agent }: Pick<Where, 'token' | 'agent'>,
  tokenName: string,
): Promise<Result<Connection, string>> {
  if (!URL.canParse(url)) return err(`«\u00A0${url}\u00A0» n’est pas l’adresse d’un serveur.`)
  const client = createClient({ url, ...(token === null ? {} : { token }), ...(agent === null ? {} : { agent }) })
  const me = await client.me()
  if (!me.ok)
    return err(me.error.code === 'unreachable' ? `Le serveur ${url} ne répond pas.` : explainRefusal(me.error))
  if (me.value.kind !== 'staff') {
    return err(
      `Le serveur ${url} ne reconnaît pas ce terminal${nbsp}: le jeton (${tokenName}) manque ou n’est pas le bon.`,
    )
  }
  return ok({ client, place: { kind: 'server', name: url }, newStaffToken: null, close: async () => [] })
}

async function inside({ folder, publicUrl, agent }: Where): Promise<Result<Connection, string>> {
  const troubles: string[] = []
  const server = await openServer({ folder, publicUrl, program: 'terminal', log: logInto(troubles) })
  const client = createClient({
    url: publicUrl,
    fetch: server.request,
    token: server.staffKey,
    ...(agent === null ? {} : { agent }),
  })
  const close = async () => {
    await server.close()
    return troubles
  }
  const { newStaffToken } = server
  return ok({ client, place: { kind: 'inside', name: folder }, newStaffToken, close })
}

// The screen is the user's: what the server has to say waits until it is given back.
const logInto = (troubles: string[]): OpenSettings['log'] => ({
  info: () => {},
  error: (fields, message) => void troubles.push(`${message} ${JSON.stringify(fields)}`),
})

export const verify: Verify = async (folder) => {
  try {
    const { entries, sealed, documents, problems } = await verifyFolder(folder)
    const sentences = problems.map((problem) => explainFault(problem satisfies FolderFault))
    return ok({ entries, sealed, documents, problems: sentences })
  } catch (cause) {
    return err(sentenceOf(cause))
  }
}

/** A fault of the folder in its sentence; anything else is a mistake of ours and goes on. */
function sentenceOf(cause: unknown): string {
  if (isStoreFault(cause)) return explainFault(cause satisfies FolderFault)
  throw cause
}
