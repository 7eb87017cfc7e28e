import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url))

/** A server as people start it: a process of its own, at an address that is free. */
export interface OwnServer {
  readonly url: string
  /** The staff token, if it was the first start on its folder. */
  readonly token: string | null
  close(): Promise<void>
}

export async function startServer(folder: string): Promise<OwnServer> {
  const server = spawn(process.execPath, [main, '--data', folder, '--port', '0'], {
    env: { ...process.env, DELIBERE_LOG: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  let said = ''
  const ready = new Promise<void>((resolve) => {
    server.stdout.on('data', (bytes) => {
      said += String(bytes)
      if (said.includes('Ctrl+C')) resolve()
    })
  })
  await Promise.race([ready, ended])
  const url = /http:\/\/\S+/.exec(said)?.[0]
  if (!url) throw new Error(`the server did not start: ${said}`)
  const close = () => {
    server.kill('SIGTERM')
    return ended
  }
  return { url, token: /Jeton[^:]*:\s*(\S+)/.exec(said)?.[1] ?? null, close }
}
