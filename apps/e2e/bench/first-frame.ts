import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'

const program = join(import.meta.dirname, '../../admin-tui/dist/main.js')

/** When, in ms from the start of the process, the first frame stood on the terminal and when home had its figures. */
interface Frame {
  readonly first: number
  readonly filled: number
}

/** Opens the terminal in turns on an empty register and on a full one. The first run of each is not counted. */
export async function measureFirstFrames(folders: { readonly empty: string; readonly full: string }, runs: number) {
  const taken: { readonly empty: Frame; readonly full: Frame }[] = []
  for (let run = 0; run <= runs; run += 1) {
    const empty = await openOn(folders.empty)
    const full = await openOn(folders.full)
    if (run > 0) taken.push({ empty, full })
  }
  const of = (which: 'empty' | 'full') => ({
    first: taken.map((run) => run[which].first),
    filled: taken.map((run) => run[which].filled),
  })
  return { empty: of('empty'), full: of('full') }
}

function openOn(folder: string): Promise<Frame> {
  return new Promise((resolve) => {
    const began = performance.now()
    let seen = ''
    let first: number | null = null
    const env = { ...process.env, DELIBERE_DATA: folder, TERM: 'xterm-256color' } as Record<string, string>
    const terminal = spawn(process.execPath, [program], { cols: 80, rows: 24, env })
    terminal.onData((data) => {
      seen += data
      if (first === null && seen.includes('Délibéré ›')) first = performance.now() - began
      if (first === null || !seen.includes('séance')) return
      const frame = { first, filled: performance.now() - began }
      terminal.onExit(() => resolve(frame))
      terminal.kill('SIGTERM')
    })
  })
}
