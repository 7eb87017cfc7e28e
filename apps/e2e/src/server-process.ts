import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'

const main = resolve(import.meta.dirname, '../../server/src/main.ts')

/** The real server in a process of its own, on a data folder that is thrown away. It keeps its port when it starts again. */
export interface ServerProcess {
  readonly url: string
  readonly folder: string
  /** What it has printed since it started. */
  readonly said: string
  /** SIGKILL: it has no time for a last word. Resolves when the process is gone. */
  kill(): Promise<void>
  /** Starts it (again). Resolves when it answers. */
  start(): Promise<void>
  /** SIGTERM: it ends by itself. Resolves with its exit code. */
  stop(): Promise<number | null>
  /** Stops it if it runs, and throws the folder away. */
  dispose(): Promise<void>
}

/** Starts a server on an empty folder, with these options. Resolves when it answers. */
export async function startServer(...options: readonly string[]): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'delibere-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  let said = ''

  async function start(): Promise<void> {
    const env = { ...process.env, DELIBERE_DATA: folder, DELIBERE_PORT: String(port), DELIBERE_HOST: '127.0.0.1' }
    const started = spawn(process.execPath, [main, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    said = ''
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (data) => (said += String(data)))
    child = started
    await expect.poll(() => stateOf(started, url), { intervals: [30], timeout: 15_000 }).not.toBe('starting')
    if (started.exitCode !== null) throw new Error(`The server has not started (code ${started.exitCode}):\n${said}`)
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const running = child
    child = null
    if (!running || running.exitCode !== null || running.signalCode !== null) return running?.exitCode ?? null
    const gone = once(running, 'exit')
    running.kill(signal)
    await gone
    return running.exitCode
  }

  await start()
  return {
    url,
    folder,
    get said() {
      return said
    },
    start,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    async dispose() {
      await end('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function stateOf({ exitCode }: ChildProcess, url: string): Promise<'starting' | 'answers' | 'ended'> {
  if (exitCode !== null) return 'ended'
  const answers = await fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )
  return answers ? 'answers' : 'starting'
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
