import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The program as it is built: what the tests of the command line and of the real terminal run. */
export const bin = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
if (!existsSync(bin)) throw new Error(`${bin} is not there: run “pnpm build” first`)

export interface Ran {
  readonly code: number
  readonly out: string
  /** What it complained of, with ordinary spaces. */
  readonly err: string
}

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')

/** Runs `delibere` on a data folder, without a terminal. */
export const delibereOn =
  (folder: string, env: NodeJS.ProcessEnv = {}) =>
  (...args: readonly string[]): Promise<Ran> =>
    new Promise((resolve) => {
      const run = execFile(
        process.execPath,
        [bin, ...args],
        { env: { ...process.env, DELIBERE_TOKEN: '', DELIBERE_DATA: folder, ...env } },
        (_error, out, err) => resolve({ code: run.exitCode ?? -1, out: plain(out), err: plain(err) }),
      )
    })
