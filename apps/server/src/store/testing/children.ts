import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const script = fileURLToPath(new URL('child.ts', import.meta.url))

/** Starts `child.ts`; under a limit on the size of files, if one is given (in what `ulimit -f` counts). */
export function startChild(act: 'append' | 'erase' | 'hold' | 'fill' | 'outgrow', folder: string, fileLimit?: number) {
  const limit = fileLimit === undefined ? '' : `ulimit -f ${fileLimit}; `
  const child = spawn('sh', ['-c', `${limit}exec "$@"`, 'sh', process.execPath, script, act, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return {
    pid: child.pid,
    lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](),
    /** Lets a child that holds end by itself. */
    release: () => child.stdin.end(),
    kill: () => child.kill('SIGKILL'),
    ended,
  }
}
