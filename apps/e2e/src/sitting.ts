import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SessionId, Timer } from '@delibere/core'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { type Office, openOffice } from './office.ts'
import type { CandidateOfFile } from './people.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { listenOn, type Wire } from './wire.ts'

/** One device: a browser context of its own, with one page. */
export interface Screen {
  readonly name: string
  readonly link: string
  readonly page: Page
  readonly context: BrowserContext
  readonly wire: Wire
  /** What the page itself found wrong: exceptions and errors of its console, cut connections apart. */
  readonly faults: readonly string[]
}

/** A real server, a session made for today, and everybody before their screen: the four members and the room. */
export interface Sitting {
  readonly server: ServerProcess
  readonly office: Office
  readonly sessionId: SessionId
  readonly members: readonly Screen[]
  readonly room: Screen
  /** All five pages, by name. */
  readonly pages: Readonly<Record<string, Page>>
  member(name: string): Screen
  /** The timer under way, as the server has it. */
  timer(): Promise<Timer>
  /** The sheet of a candidate, as the terminal saves it. */
  sheetByTerminal(position: number): Promise<Buffer>
  close(): Promise<void>
}

/** Prepares a session of these candidates and opens every screen by its personal link. */
export async function openSitting(browser: Browser, candidates: readonly CandidateOfFile[]): Promise<Sitting> {
  const server = await startServer()
  const office = await openOffice(server)
  const { sessionId, members: people } = await office.prepare(candidates)
  const holders = [...people, { id: 'room' as const, name: 'Salle' }]
  const all = await Promise.all(
    holders.map(async ({ id, name }) => openScreen(browser, name, await office.link(sessionId, id))),
  )
  const [room] = all.splice(-1)
  const member = (name: string) => {
    const found = all.find((screen) => screen.name === name)
    if (!found) throw new Error(`${name} is not of this jury`)
    return found
  }
  return {
    server,
    office,
    sessionId,
    members: all,
    room: room!,
    pages: Object.fromEntries([...all, room!].map(({ name, page }) => [name, page])),
    member,
    async timer() {
      const { current } = await office.look(sessionId)
      const running = current?.phases.find(({ timer }) => timer?.endedAt === null)?.timer
      if (!running) throw new Error('no timer is under way')
      return running
    },
    async sheetByTerminal(position) {
      const { number } = await office.look(sessionId)
      const file = join(server.folder, 'sheet-by-terminal.pdf')
      await office.run('sheet', number, String(position), '--out', file)
      return readFile(file)
    },
    async close() {
      await Promise.all([...all, room!].map(({ context }) => context.close()))
      await server.dispose()
    },
  }
}

/** Opens a personal link on a device that was never used before. */
export async function openScreen(browser: Browser, name: string, link: string): Promise<Screen> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const wire = await listenOn(page)
  const faults = faultsOf(page)
  await page.goto(link)
  return { name, link, page, context, wire, faults }
}

function faultsOf(page: Page): readonly string[] {
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(String(fault)))
  page.on('console', (message) => {
    const isFault = message.type() === 'error' && !message.text().startsWith('Failed to load resource')
    if (isFault) faults.push(message.text())
  })
  return faults
}
