import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserServer, chromium, type Page } from '@playwright/test'

/** A text that came to stand on a screen's timer, by this process's `performance.now()`. */
interface Shown {
  readonly at: number
  readonly text: string
}

export interface Device {
  readonly name: string
  /** By how many seconds its own clock is ahead. */
  readonly wrongBy: number
  /** How it reaches the server. */
  readonly line: 'direct' | 'slow' | 'slow back'
}

/** A real Chromium, alone in its processes, on a device with a wrong clock. */
export interface Screen extends Device {
  /** By how many seconds its own clock really is ahead, as a page sees it. */
  ownClock(): Promise<number>
  /** Everything that has stood on its timer. */
  shown(): Promise<readonly Shown[]>
  /** Lateness in ms of a bare timer of a second beside each of them, with when: what no page can do better than. */
  late(): Promise<readonly { readonly at: number; readonly by: number }[]>
  /** All processes of the browser stop, or go on. */
  stop(): void
  goOn(): void
  /** The browser puts the tab to sleep, or wakes it. */
  freeze(state: 'frozen' | 'active'): Promise<void>
  close(): Promise<void>
}

interface Seen {
  readonly shown: (readonly [number, string])[]
  readonly late: (readonly [number, number])[]
}
type Watching = typeof globalThis & { benchSeen: Seen }

/** The library that makes a clock wrong, made in `folder`; null where there is no C compiler, and pages alone are deceived. */
export function makeWrongClock(folder: string): string | null {
  const library = join(folder, 'wrong-clock.so')
  try {
    execFileSync('cc', ['-O2', '-shared', '-fPIC', '-o', library, join(import.meta.dirname, 'wrong-clock.c')])
  } catch {
    return null
  }
  return library
}

const path = process.env['CHROMIUM_PATH'] ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined)

export async function openScreen(device: Device, url: string, wrongClock: string | null): Promise<Screen> {
  const preload = wrongClock === null ? {} : { LD_PRELOAD: wrongClock, WRONG_CLOCK_SECONDS: String(device.wrongBy) }
  const browser = await chromium.launchServer({
    ...(path === undefined ? {} : { executablePath: path }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    env: { ...process.env, ...preload } as Record<string, string>,
  })
  const context = await (await chromium.connect(browser.wsEndpoint())).newContext({ locale: 'fr-FR' })
  const page = await context.newPage()
  if (wrongClock === null) await page.addInitScript(setOwnClock, device.wrongBy * 1000)
  await page.addInitScript(watch)
  await page.goto(url)
  await page.getByRole('timer').waitFor()
  const behind = await aheadOf(page)
  const seen = () => page.evaluate(() => (globalThis as Watching).benchSeen)
  const cdp = await context.newCDPSession(page)
  return {
    ...device,
    ownClock: async () => Math.round(((await page.evaluate(() => Date.now())) - Date.now()) / 1000),
    shown: async () => (await seen()).shown.map(([at, text]) => ({ at: at + behind, text })),
    late: async () => (await seen()).late.map(([at, by]) => ({ at: at + behind, by })),
    stop: () => signal(browser, 'SIGSTOP'),
    goOn: () => signal(browser, 'SIGCONT'),
    freeze: async (state) => void (await cdp.send('Page.setWebLifecycleState', { state })),
    close: () => browser.close(),
  }
}

/** Playwright gives each browser a process group. */
const signal = (browser: BrowserServer, name: 'SIGSTOP' | 'SIGCONT') => process.kill(-browser.process().pid!, name)

/** What this process's count of ms is ahead of the page's, by the best of some round trips. */
async function aheadOf(page: Page): Promise<number> {
  let best = { by: 0, within: Infinity }
  for (let n = 0; n < 50; n += 1) {
    const sent = performance.now()
    const theirs = await page.evaluate(() => performance.now())
    const back = performance.now()
    if ((back - sent) / 2 < best.within) best = { by: (sent + back) / 2 - theirs, within: (back - sent) / 2 }
  }
  return best.by
}

// The next two run in the page, before anything of it.

function setOwnClock(ahead: number): void {
  const now = Date.now.bind(Date)
  Date.now = () => now() + ahead
}

function watch(): void {
  const seen: Seen = { shown: [], late: [] }
  ;(globalThis as Watching).benchSeen = seen
  let before = ''
  // Due when the next second is: what holds up the one holds up the other.
  const bare = (due: number) =>
    setTimeout(() => seen.late.push([performance.now(), performance.now() - due]), due - performance.now())
  new MutationObserver(() => {
    const text = document.querySelector('[role=timer]')?.textContent?.trim() ?? ''
    if (text === before) return
    seen.shown.push([performance.now(), text])
    before = text
    bare(performance.now() + 1000)
  }).observe(document, { subtree: true, childList: true, characterData: true })
}
