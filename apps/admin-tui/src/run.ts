import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { AgentName } from '@delibere/core'
import { nbsp } from '@delibere/core/fr'
import packageJson from '../package.json' with { type: 'json' }
import { type Asked, readCommandLine, type Whereabouts } from './commands/command-line.ts'
import { done, type ExitCode, misuse, refuse, sayNewToken, type Shell } from './commands/command.ts'
import { commandHelp, generalHelp } from './commands/help.ts'
import type { Connection, Where } from './connection.ts'
import type { Progress } from './file/turns.ts'

/** Does what a command line asks, and says how it ended. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  leaveQuietly()
  const asked = readCommandLine(args)
  if (!asked.ok) return misuse({ complain }, `${asked.error}\nVoir delibere --help.`)
  return perform(asked.value)
}

function perform(asked: Asked): Promise<ExitCode> {
  switch (asked.kind) {
    case 'help':
      return say(asked.command ? commandHelp(asked.command) : generalHelp())
    case 'version':
      return say(packageJson.version)
    case 'command':
      return asked.command.run(asked.given, shellFor(asked.where))
    case 'screens':
      return screens(asked.where)
  }
}

// A name may hold anything; a command for the terminal is not passed on to it.
const harmless = (text: string) => text.replace(/[^\P{Cc}\n]/gu, '')
function out(text: string): void {
  wipeBar()
  process.stdout.write(`${harmless(text)}\n`)
}
function complain(text: string): void {
  wipeBar()
  process.stderr.write(`${harmless(text)}\n`)
}

// Work may end, well or not, before its bar is full: whatever is said next takes its place.
let isBarInSight = false
function wipeBar(): void {
  if (isBarInSight) process.stderr.write('\r\u001B[K')
  isBarInSight = false
}

// Only where somebody looks on: a script wants no line that is written over.
function progress({ done: ready, of }: Progress): void {
  if (!process.stderr.isTTY) return
  isBarInSight = true
  const share = of === 0 ? 1 : ready / of
  const bar = '█'.repeat(Math.round(share * 30)).padEnd(30, '·')
  process.stderr.write(`\r${bar} ${Math.round(share * 100)}${nbsp}%`)
}

function onInterrupt(): AbortSignal {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  return stop.signal
}

async function say(text: string): Promise<ExitCode> {
  out(text)
  return done
}

/** Where the records are: what was given, else the environment, else `./data`. */
function whereOf({ data, url, agent }: Whereabouts): Where {
  const { DELIBERE_DATA, DELIBERE_TOKEN, DELIBERE_PUBLIC_URL, DELIBERE_PORT, DELIBERE_AGENT } = process.env
  return {
    url,
    token: DELIBERE_TOKEN || null,
    agent: agentNamed(agent ?? DELIBERE_AGENT ?? userName()),
    folder: resolve(data ?? (DELIBERE_DATA || 'data')),
    publicUrl: DELIBERE_PUBLIC_URL || `http://127.0.0.1:${DELIBERE_PORT || '4310'}`,
  }
}

/** A name that the server takes for an agent's; null where nothing of it can be. */
function agentNamed(name: string): string | null {
  const plain = name
    .replace(/[^\p{L}\p{N} ._'’-]+/gu, ' ')
    .trim()
    .slice(0, 60)
  return AgentName.safeParse(plain).success ? plain : null
}

/** Who is at this machine, as its system calls them. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

// The server is loaded by what needs it alone, and only then.
function shellFor(whereabouts: Whereabouts): Shell {
  const where = whereOf(whereabouts)
  return {
    out,
    outBytes: (bytes) => new Promise((resolve) => process.stdout.write(bytes, () => resolve())),
    complain,
    progress,
    onInterrupt,
    folder: where.folder,
    connect: async () => (await import('./connect.ts')).connect(where),
    verify: async () => (await import('./connect.ts')).verify(where.folder),
  }
}

async function screens(whereabouts: Whereabouts): Promise<ExitCode> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    return misuse(
      { complain },
      `Le terminal de l’OEMM a besoin d’un vrai terminal. Sans écran${nbsp}: voir delibere --help.`,
    )
  }
  const { openScreens } = await import('./open-screens.tsx')
  const { connection, ...ended } = await openScreens(shellFor(whereabouts).connect)
  if (connection?.ok) await giveUp(connection.value)
  else if (connection) return refuse({ complain }, connection.error)
  if (ended.fault)
    complain(
      `Délibéré s’est arrêté sur une erreur imprévue. Ce qui était confirmé est enregistré.\n${ended.fault.stack}`,
    )
  // A connection that lingers must not keep the terminal.
  process.exit(ended.fault ? 1 : ended.code)
}

async function giveUp({ close, newStaffToken }: Connection): Promise<void> {
  for (const trouble of await close()) complain(trouble)
  if (newStaffToken !== null) complain(sayNewToken(newStaffToken))
}

/** `delibere candidates list | head` closes the pipe early: that is no fault. */
function leaveQuietly(): void {
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE') process.exit(done)
    throw cause
  })
}
