import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import type { ClocksAhead } from './set-clocks.ts'

const main = resolve(import.meta.dirname, '../../server/src/main.ts')
const clocksOfServer = resolve(import.meta.dirname, 'set-clocks.ts')

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
  /** Sets the clocks of its machine, from now on and through restarts. */
  setClocks(ahead: ClocksAhead): Promise<void>
  /** Stops it if it runs, and throws the folder away. */
  dispose(): Promise<void>
}

/** Starts a server on an empty folder, with these options. Resolves when it answers. */
export async function startServer(...options: readonly string[]): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'delibere-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const clocks = `${folder}-clocks.json`
  const setClocks = async (ahead: ClocksAhead) => {
    await writeFile(clocks, JSON.stringify(ahead))
    child?.kill('SIGUSR2')
  }
  let child: ChildProcess | null = null
  let said = ''

  async function start(): Promise<void> {
    const address = { DELIBERE_PORT: String(port), DELIBERE_HOST: '127.0.0.1' }
    const env = { ...process.env, ...address, DELIBERE_DATA: folder, SERVER_CLOCKS: clocks }
    const started = spawn(process.execPath, ['--import', clocksOfServer, main, ...options], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
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

  await setClocks({ wall: 0, passed: 0 })
  await start()
  return {
    url,
    folder,
    get said() {
      return said
    },
    start,
    setClocks,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    async dispose() {
      await end('SIGTERM')
      for (const made of [folder, clocks]) await rm(made, { recursive: true, force: true })
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
