import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { createClient } from '@delibere/client'
import type { ClocksAhead } from '../../src/set-clocks.ts'
import { freePort, ready } from '../product.ts'
import type { BenchServer } from '../session.ts'

const main = join(import.meta.dirname, '../../../server/src/main.ts')
const setClocks = join(import.meta.dirname, '../../src/set-clocks.ts')

/** What the server's time is ahead of this process's `performance.now()`, and in ms how wrong that may be. */
interface Ahead {
  readonly by: number
  readonly within: number
}

/** The real server on a machine whose wall clock the bench sets. It keeps its port when it is started again. */
export interface HeldServer extends BenchServer {
  readonly port: number
  /** The server's time by the best of some round trips on this machine. */
  time(): Promise<Ahead>
  /** Sets the wall clock, at once where it runs, in ms ahead of the right time. */
  setWall(ahead: number): Promise<void>
  kill(): Promise<void>
  start(): Promise<void>
}

export async function startHeldServer(folder: string, clocks: string): Promise<HeldServer> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const agent = new Agent({ keepAlive: true })
  let child: ChildProcess | undefined

  async function start(): Promise<void> {
    const env = { ...process.env, DELIBERE_DATA: folder, DELIBERE_PORT: String(port), SERVER_CLOCKS: clocks }
    child = spawn(process.execPath, ['--import', setClocks, main], { env, stdio: 'ignore' })
    await ready(url, child)
  }
  const set = (ahead: ClocksAhead) => writeFile(clocks, JSON.stringify(ahead))
  await set({ wall: 0, passed: 0 })
  await start()
  const token = (await readFile(join(folder, 'staff.key'), 'utf8')).trim()
  const staffHeaders = { authorization: `Bearer ${token}` }
  return {
    url,
    port,
    staff: createClient({ url, token }),
    staffHeaders,
    start,
    async time() {
      let best: Ahead = { by: 0, within: Infinity }
      for (let n = 0; n < 40; n += 1) {
        const sent = performance.now()
        const now = await askTime(`${url}/api/time`, staffHeaders, agent)
        const back = performance.now()
        const within = (back - sent) / 2
        if (within < best.within) best = { by: now - (sent + back) / 2, within }
      }
      return best
    },
    async setWall(ahead) {
      await set({ wall: ahead, passed: 0 })
      child?.kill('SIGUSR2')
    },
    async kill() {
      const gone = once(child!, 'exit')
      child!.kill('SIGKILL')
      await gone
    },
  }
}

function askTime(url: string, headers: Readonly<Record<string, string>>, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      response.on('end', () => resolve((JSON.parse(text) as { now: number }).now))
    }).on('error', reject)
  })
}
