import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { vi } from 'vitest'
import { bin } from './bin.ts'

/** The built program in a real pseudo-terminal, with an emulator to read its screen as eyes would. */
export interface PseudoTerminal {
  screen(): string
  /** All that the program has sent so far, as it was sent. */
  sent(): string
  see(...texts: readonly string[]): Promise<string>
  write(text: string): void
  resize(columns: number, rows: number): void
  kill(signal: string): void
  /** Waits for the end of the program; gives how it ended. */
  ended(): Promise<{ readonly exitCode: number }>
  /** Whether the terminal is as a program finds it: its first screen, a cursor, no bracketed paste. */
  isRestored(): boolean
  close(): void
}

/** What a program sends to show and to hide the cursor. */
const [showCursor, hideCursor] = ['\u001B[?25h', '\u001B[?25l']

interface Options {
  readonly columns?: number
  readonly rows?: number
  /** What Node runs: the program, unless told otherwise. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export function openPseudoTerminal(folder: string, options: Options = {}): PseudoTerminal {
  const { columns = 80, rows = 24, args = [bin] } = options
  const { CI: _ci, ...env } = process.env
  const pty = spawn(process.execPath, [...args], {
    cols: columns,
    rows,
    name: 'xterm-256color',
    env: { ...env, DELIBERE_DATA: folder, TERM: 'xterm-256color', ...options.env },
  })
  const eyes = anEmulator(columns, rows)
  pty.onData(eyes.take)
  let hasEnded = false
  const exit = new Promise<{ exitCode: number }>((resolve) => pty.onExit(({ exitCode }) => resolve({ exitCode })))
  void exit.then(() => (hasEnded = true))
  return {
    ...eyes,
    async see(...texts) {
      const holds = () => texts.every((text) => eyes.screen().includes(text))
      await vi.waitUntil(holds, { timeout: 20_000, interval: 10 }).catch(() => {
        throw new Error(`${texts.join(' and ')} did not come about on:\n${eyes.screen()}`)
      })
      return eyes.screen()
    },
    write: (text) => pty.write(text),
    resize(width, height) {
      pty.resize(width, height)
      eyes.resize(width, height)
    },
    kill: (signal) => pty.kill(signal),
    async ended() {
      const how = await exit
      await eyes.settled()
      return how
    },
    close() {
      if (!hasEnded) pty.kill('SIGKILL')
      eyes.close()
    },
  }
}

/** Reads what a program sends as the screen of a terminal would show it. */
function anEmulator(columns: number, rows: number) {
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
  let sent = ''
  return {
    take(data: string): void {
      sent += data
      emulator.write(data)
    },
    sent: () => sent,
    screen(): string {
      const { active } = emulator.buffer
      const lines = Array.from(
        { length: emulator.rows },
        (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
      )
      return lines.join('\n').replace(/[\u00A0\u202F]/g, ' ')
    },
    isRestored: () =>
      emulator.buffer.active.type === 'normal' &&
      !emulator.modes.bracketedPasteMode &&
      sent.lastIndexOf(showCursor) > sent.lastIndexOf(hideCursor),
    resize: (width: number, height: number) => emulator.resize(width, height),
    settled: () => new Promise<void>((resolve) => emulator.write('', resolve)),
    close: () => emulator.dispose(),
  }
}
