import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createClient } from '@delibere/client'
import { openBareScreen, post } from './bare-screen.ts'
import { type Run, timeRounds } from './measure.ts'
import { type BenchServer, openBenchSession } from './session.ts'

/** A server in a process of its own, on a data folder. */
export interface RunningServer extends BenchServer {
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
  return { url, staff, staffHeaders: { authorization: `Bearer ${token}` }, stop: () => stop(child) }
}

/**
 * Measures a member's command, from the moment it is sent until it is durable and the last of six screens has it: the
 * president, the three other members, the room and the office. The command is one minute more on the timer, which every one
 * of them shows.
 */
export async function measureProduct(server: RunningServer, rounds: number): Promise<Run> {
  const { url, staffHeaders } = server
  const { sessionId, hearingId, president, links } = await openBenchSession(server)
  const cookies = await Promise.all(links.map(async (link) => ({ ...link, headers: await signIn(url, link.secret) })))
  const live = `${url}/api/live/sessions/${sessionId}`
  const viewers = [...cookies.map(({ headers }) => headers), staffHeaders]
  // The office's terminal always follows its overview as well; a minute more on a timer does not show in it.
  const overview = await openBareScreen(`${url}/api/live/office`, staffHeaders)
  const screens = await Promise.all(viewers.map((headers, n) => openBareScreen(`${live}?screen=${nameOf(n)}`, headers)))
  await Promise.all(screens.map(({ reached }) => reached(1)))
  const { headers } = cookies.find(({ holder }) => holder === president)!
  const command = { type: 'timer.extend', sessionId, hearingId, phase: 'interview', minutes: 1 }
  const run = await timeRounds(rounds, async () => {
    const next = Math.max(...screens.map(({ revision }) => revision())) + 1
    const start = performance.now()
    const told = Promise.all(screens.map(({ reached }) => reached(next)))
    const status = await post(`${url}/api/commands`, { ...command, id: crypto.randomUUID() }, headers)
    if (status !== 200) throw new Error(`refused: ${status}`)
    await told
    return performance.now() - start
  })
  for (const { stop } of [...screens, overview]) stop()
  return run
}

async function signIn(url: string, secret: string): Promise<Record<string, string>> {
  const body = JSON.stringify({ secret })
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  return {
    cookie: response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

export async function ready(url: string, child: ChildProcess): Promise<void> {
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

/** What a page calls itself, by which the server sees it. */
const nameOf = (n: number) => String(n).padStart(32, '0')
