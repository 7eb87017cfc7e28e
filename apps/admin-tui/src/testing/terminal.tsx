import { createClient } from '@delibere/client'
import type { House } from '@delibere/server/testing'
import { render } from 'ink-testing-library'
import { vi } from 'vitest'
import { App } from '../app.tsx'
import type { SpecialKey } from '../parts/press.ts'
import type { Place } from '../program.ts'

/** The staff's program on a made-up terminal, over a real server in the same process. */
export interface Terminal {
  /** What is on the screen now, with ordinary spaces in the place of no-break ones. */
  screen(): string
  /** Waits until the screen holds all of this, and gives it. */
  see(...texts: readonly string[]): Promise<string>
  /** Waits until the screen holds this no more. */
  seeNoMore(text: string): Promise<void>
  /** Presses keys one after the other; several letters in one go are letters typed. */
  press(...keys: readonly (SpecialKey | (string & {}))[]): void
  /** Waits until all that was pressed has been handled, also what nothing is seen of. */
  handled(): Promise<void>
  paste(text: string): void
  resize(columns: number, rows: number): void
  close(): void
}

const sequences: Readonly<Partial<Record<string, string>>> = {
  up: '\u001B[A',
  down: '\u001B[B',
  right: '\u001B[C',
  left: '\u001B[D',
  pageUp: '\u001B[5~',
  pageDown: '\u001B[6~',
  home: '\u001B[H',
  end: '\u001B[F',
  return: '\r',
  escape: '\u001B',
  tab: '\t',
  shiftTab: '\u001B[Z',
  backspace: '\u007F',
  delete: '\u001B[3~',
  'ctrl+s': '\u0013',
  'ctrl+u': '\u0015',
}

/** The address that the server of `aHouse` is known by, and the key of its machine. */
const [url, staffKey] = ['http://localhost:4310', 'key-of-this-machine']

/** A client of the server of a test, as the office has it; of an agent who goes by a name, where one is given. */
export const officeClient = ({ server }: Pick<House, 'server'>, agent?: string) =>
  createClient({ url, fetch: server.request, token: staffKey, ...(agent === undefined ? {} : { agent }) })

export function openTerminal(house: Pick<House, 'server'>, { columns = 80, rows = 24, place = inside } = {}): Terminal {
  const shown = render(<App connection={{ client: officeClient(house), place }} />)
  const resize = (width: number, height: number) => {
    for (const [name, value] of [
      ['columns', width],
      ['rows', height],
    ] as const) {
      Object.defineProperty(shown.stdout, name, { value, configurable: true })
    }
    shown.stdout.emit('resize')
  }
  resize(columns, rows)
  const screen = () => (shown.lastFrame() ?? '').replace(/[\u00A0\u202F]/g, ' ')
  /** Before anything is drawn anew, what was drawn last has been followed up; the keys are handled one such step each. */
  const handled = async () => {
    for (const width of [columns + 1, columns]) {
      resize(width, rows)
      await until(() => screen().includes(`\n${'─'.repeat(width)}\n`), 'another width')
    }
  }
  const until = (holds: () => boolean, what: string) =>
    vi.waitUntil(holds, { timeout: 10_000, interval: 5 }).catch(() => {
      throw new Error(`${what} did not come about on:\n${screen()}`)
    })
  return {
    screen,
    async see(...texts) {
      await until(() => texts.every((text) => screen().includes(text)), texts.join(' and '))
      return screen()
    },
    seeNoMore: (text) => until(() => !screen().includes(text), `the end of “${text}”`).then(() => {}),
    press: (...keys) => keys.forEach((key) => shown.stdin.write(sequences[key] ?? key)),
    handled,
    paste: (text) => shown.stdin.write(`\u001B[200~${text}\u001B[201~`),
    resize,
    close: () => shown.unmount(),
  }
}

const inside: Place = { kind: 'inside', name: '/tmp/essai' }
