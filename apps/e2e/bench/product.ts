import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Client, createClient, keepingCookies } from '@delibere/client'
import type { JurorId, SessionId } from '@delibere/core'
import { type Run, timeRounds } from './measure.ts'
import { must, openBenchSession } from './session.ts'

/** A server in a process of its own, on a data folder. */
export interface RunningServer {
  readonly url: string
  readonly staff: Client
  stop(): Promise<void>
}

const main = join(import.meta.dirname, '../../server/src/main.ts')

export async function startServer(folder: string): Promise<RunningServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { ...process.env, DELIBERE_DATA: folder, DELIBERE_PORT: String(port) }
  const child = spawn(process.execPath, [main], { env, stdio: 'ignore' })
  await ready(url, child)
  const token = (await readFile(join(folder, 'staff.key'), 'utf8')).trim()
  const staff = createClient({ url, token })
  return { url, staff, stop: () => stop(child) }
}

/**
 * Measures a member's command, from the moment it is given until it is durable and the last of six screens has it: the
 * president, the three other members, the room and the office. The command is one minute more on the timer,
 * which every one of them shows.
 */
export async function measureProduct(server: RunningServer, rounds: number): Promise<Run> {
  const { sessionId, hearingId, president, links } = await openBenchSession(server)
  const screens = await Promise.all(links.map((link) => openScreen(server.url, sessionId, link)))
  const office = follow(server.staff, sessionId)
  const all = [...screens.map(({ followed }) => followed), office]
  await Promise.all(all.map(({ reached }) => reached(1)))
  const presiding = screens.find(({ holder }) => holder === president)!.client
  const run = await timeRounds(rounds, async () => {
    const before = Math.max(...all.map(({ revision }) => revision()))
    const start = performance.now()
    const told = Promise.all(all.map(({ reached }) => reached(before + 1)))
    must(await presiding.order({ type: 'timer.extend', sessionId, hearingId, phase: 'interview', minutes: 1 }))
    await told
    return performance.now() - start
  })
  for (const { stop } of all) stop()
  return run
}

interface Followed {
  revision(): number
  /** Resolves once this screen has a view of that revision or a later one. */
  reached(revision: number): Promise<void>
  stop(): void
}

function follow(client: Client, sessionId: SessionId): Followed {
  let at = 0
  let waiting: { revision: number; resolve: () => void }[] = []
  const stop = client.followSession(sessionId, ({ revision }) => {
    at = revision
    for (const one of waiting) if (at >= one.revision) one.resolve()
    waiting = waiting.filter((one) => at < one.revision)
  })
  return {
    revision: () => at,
    reached: (revision) =>
      at >= revision ? Promise.resolve() : new Promise((resolve) => waiting.push({ revision, resolve })),
    stop,
  }
}

async function openScreen(url: string, sessionId: SessionId, link: { holder: JurorId | 'room'; secret: string }) {
  const client = createClient({ url, fetch: keepingCookies(fetch) })
  must(await client.signIn(link.secret))
  return { client, holder: link.holder, followed: follow(client, sessionId) }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const dead = once(child, 'exit').then(() => {
    throw new Error('the server stopped before it answered')
  })
  const answers = async () => {
    for (;;) {
      const answer = await fetch(`${url}/healthz`).catch(() => null)
      if (answer?.ok) return
    }
  }
  await Promise.race([answers(), dead])
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
