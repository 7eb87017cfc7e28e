import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** The real server, in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess
  /** What it has printed, and logged. */
  readonly out: () => string
  readonly log: () => string
  /** Resolves with the first match in what it prints; rejects if it ends before that. */
  printed(pattern: RegExp): Promise<RegExpExecArray>
  /** Ends it by a signal, or waits for its end. Resolves with its exit code; null for a signal that killed it. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

/** Starts `main.ts` with these options and variables, and no other variable of ours. */
export function startServer(args: readonly string[], env: Readonly<Record<string, string>> = {}): ServerProcess {
  const main = join(import.meta.dirname, '../main.ts')
  const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env['PATH'], ...env } })
  let [out, log] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text))
  const ended = once(child, 'close').then(([code]) => code as number | null)

  return {
    child,
    out: () => out,
    log: () => log,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(out)
          if (!found) return
          child.stdout.off('data', look)
          resolve(found)
        }
        child.stdout.on('data', look)
        look()
        void ended.then((code) => reject(new Error(`the server ended with ${code}: ${out}${log}`)))
      }),
    async end(signal) {
      if (signal) child.kill(signal)
      return ended
    },
  }
}
