import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addMonths, dayOf, instant, instantAt, type SessionId, timeOfDay } from '@delibere/core'
import { formatDate } from '@delibere/core/fr'
import type { Log } from './api/context.ts'
import { fillFiles } from './demo/files.ts'
import { ordersTo } from './demo/orders.ts'
import { playLastYear } from './demo/last-year.ts'
import { makeToday } from './demo/today.ts'
import { makeToPlan } from './demo/to-plan.ts'
import type { Clock } from './engine/clock.ts'
import { until } from './engine/until.ts'
import { type OpenedServer, openServer } from './server.ts'
import { systemClock } from './system-clock.ts'

export interface Demo {
  readonly server: OpenedServer
  readonly folder: string
  /** What the session is called, with its date. */
  readonly session: string
  readonly links: readonly { readonly who: string; readonly url: string }[]
  /** Closes the server and throws the folder away. */
  close(): Promise<void>
}

/**
 * A made-up body on a throw-away folder: a session a year ago, carried through by real commands on a clock of its own, then
 * today's session ready to begin, and links for its four members and for the room.
 */
export async function openDemo(settings: {
  readonly log: Log
  readonly publicUrl: string
  readonly webFolder: string | null
  readonly clock?: Clock
}): Promise<Demo> {
  const { clock = systemClock(), ...given } = settings
  const { log, say } = sayingLater(given.log)
  const common = { ...given, log }
  const folder = await mkdtemp(join(tmpdir(), 'delibere-demo-'))
  try {
    await makePast(folder, clock, common)
    const server = await openServer({ ...common, folder, program: 'serveur', clock })
    const sessionId = await makeToday(server.engine, server.engine.now())
    await fillFiles(server, sessionId)
    await makeToPlan(server.engine, server.engine.now())
    const session = server.engine.world.sessions[sessionId]!
    const links = await linksFor(server, sessionId)
    const close = async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    }
    say()
    return { server, folder, session: `Séance ${session.number} du ${formatDate(session.date)}`, links, close }
  } catch (cause) {
    await rm(folder, { recursive: true, force: true })
    throw cause
  }
}

/** A log whose notes are left out until `say`: what the demonstration asks of its own server is no request of anybody's. */
function sayingLater(log: Log): { readonly log: Log; readonly say: () => void } {
  let saying = false
  return {
    log: {
      info: (fields, message) => saying && log.info(fields, message),
      error: (fields, message) => log.error(fields, message),
    },
    say: () => (saying = true),
  }
}

/** Carries out last year's session in last year's time, and publishes it once it has been sealed. */
async function makePast(folder: string, clock: Clock, common: { log: Log; publicUrl: string }): Promise<void> {
  const timeZone = 'Europe/Paris'
  const date = addMonths(dayOf(instant(clock.wall()), timeZone), -13)
  let at: number = instantAt(date, timeOfDay('08:45'), timeZone)
  const past = await openServer({
    ...common,
    folder,
    program: 'serveur',
    clock: { wall: () => at, ticks: () => 0, boot: null },
  })
  try {
    const sessionId = await playLastYear(past.engine, date, (time) => (at += time))
    await until(past.engine, ({ archive }) => archive[sessionId] !== undefined)
    await ordersTo(past.engine).asStaff({ type: 'session.publish', sessionId })
  } finally {
    await past.close()
  }
}

async function linksFor({ engine, links }: OpenedServer, sessionId: SessionId): Promise<Demo['links']> {
  const { sessions, jurors } = engine.world
  const made: { who: string; url: string }[] = []
  for (const holder of [...(sessions[sessionId]?.jurorIds ?? []), 'room' as const]) {
    const link = await links.issue({ sessionId, holder }, { kind: 'staff' })
    if (!link.ok) throw new Error(`demo: no link: ${link.error.code}`)
    const person = holder === 'room' ? null : jurors[holder]?.person
    made.push({ who: person ? `${person.givenName} ${person.familyName}` : 'Écran de la salle', url: link.value.url })
  }
  return made
}
