import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const found = (): string | undefined =>
  [process.env['CHROMIUM_PATH'], ...usualPlaces].find((path) => path !== undefined && existsSync(path))

const runs = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/**
 * The path of a Chromium for the browser tests; null where Playwright has downloaded its own. One that is here already
 * is used; else Debian's is installed (as root), else Playwright's is downloaded. Throws where none can be had.
 */
export function browser(): string | null {
  const here = found()
  if (here) return here
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (canInstall) {
    console.log('No Chromium here: installing Debian’s (apt-get install chromium)…')
    if (runs('apt-get', ['update', '-qq']) && runs('apt-get', ['install', '-y', '-qq', 'chromium'])) {
      const installed = found()
      if (installed) return installed
    }
  }
  console.log('No Chromium here: downloading Playwright’s (playwright install chromium)…')
  if (runs('pnpm', ['--filter', '@delibere/e2e', 'exec', 'playwright', 'install', 'chromium'])) return null
  throw new Error('No Chromium could be found or installed. Install one, or say where it is in CHROMIUM_PATH.')
}
