import { err, type JurorId, ok, type Result } from '@delibere/core'
import { newSecret } from '../access/secrets.ts'
import { createTries } from '../access/tries.ts'
import type { Clock } from '../engine/clock.ts'
import { openRehearsal, type Rehearsal, type RehearsalHouse, type Seat } from './rehearsal.ts'
import type { PlayersParts } from './players.ts'

/** Where rehearsals are; what comes after it is the id of one, then what a server has. */
const rehearsalRoot = '/repetition'

/** At once, since each has a whole house in memory. */
const most = 10
const minute = 60_000
/** How long one stays without anybody doing anything, and how long before anybody has taken a seat. */
const [unattended, untouched] = [180 * minute, 30 * minute]
/** Anybody may begin one. */
const allowances = { perAddress: { burst: 5, every: minute }, ofAll: { burst: 20, every: minute / 6 } }

type NoRehearsal =
  | { readonly code: 'rehearsals-full'; readonly most: number }
  | { readonly code: 'too-many-tries'; readonly retryAfterSeconds: number }

/** The rehearsals under way. They are in memory: with the server they end. */
export interface Rehearsals {
  /** Begins one, asked from this address; gives its id and its path. */
  start(address: string): Promise<Result<{ readonly id: string; readonly path: string }, NoRehearsal>>
  /** Who plays whom; null for one that has ended, or never was. */
  seats(id: string): readonly Seat[] | null
  /** Has the program play these members. */
  give(id: string, jurorIds: readonly JurorId[]): readonly Seat[] | null
  /** What a rehearsal answers to a request under its path; null for every other request. */
  answer(request: Request, env?: object): Response | Promise<Response> | null
  close(): Promise<void>
}

export interface RehearsalsParts {
  readonly clock: Clock
  /** Opens an empty server in memory that is reached under this path. */
  readonly open: (path: string, clock: Clock) => Promise<RehearsalHouse>
  readonly later?: PlayersParts['later']
  readonly chance?: () => number
}

interface Entry {
  readonly rehearsal: Rehearsal
  /** When somebody last did something, in ticks. */
  touched: number
}

export function createRehearsals(parts: RehearsalsParts): Rehearsals {
  const { clock, open, later = byTimer, chance = Math.random } = parts
  const entries = new Map<string, Entry>()
  const tries = createTries(() => clock.ticks(), allowances)
  let opening = 0

  const endThoseLeft = () => {
    for (const [id, { rehearsal, touched }] of entries) {
      const patience = rehearsal.seats().some(({ taken }) => taken === 'person') ? unattended : untouched
      if (clock.ticks() - touched < patience) continue
      entries.delete(id)
      void rehearsal.close()
    }
  }
  const sweep = setInterval(endThoseLeft, minute).unref()

  const entryOf = (id: string): Entry | null => {
    endThoseLeft()
    return entries.get(id) ?? null
  }

  const begin = async (): Promise<string> => {
    const id = newSecret()
    opening += 1
    try {
      const house = (its: Clock) => open(`${rehearsalRoot}/${id}`, its)
      entries.set(id, { rehearsal: await openRehearsal({ clock, open: house, later, chance }), touched: clock.ticks() })
      return id
    } finally {
      opening -= 1
    }
  }

  return {
    async start(address) {
      endThoseLeft()
      const wait = tries.waitOf(address)
      if (wait > 0) return err({ code: 'too-many-tries', retryAfterSeconds: wait })
      if (entries.size + opening >= most) return err({ code: 'rehearsals-full', most })
      tries.count(address)
      const id = await begin()
      return ok({ id, path: `${rehearsalRoot}/${id}/` })
    },
    seats: (id) => entryOf(id)?.rehearsal.seats() ?? null,
    give(id, jurorIds) {
      const entry = entryOf(id)
      if (!entry) return null
      entry.touched = clock.ticks()
      entry.rehearsal.give(jurorIds)
      return entry.rehearsal.seats()
    },
    answer(request, env) {
      const asked = placeOf(request.url)
      const entry = asked && entryOf(asked.id)
      if (!entry) return null
      // A screen that is left open asks for the time and goes on looking: that is nobody doing something.
      if (request.method !== 'GET') entry.touched = clock.ticks()
      return entry.rehearsal.fetch(new Request(asked.url, request), env)
    },
    async close() {
      clearInterval(sweep)
      const all = [...entries.values()]
      entries.clear()
      await Promise.all(all.map(({ rehearsal }) => rehearsal.close()))
    },
  }
}

/** Of an address under the path of a rehearsal: which one, and the address as its own server knows it. */
function placeOf(address: string): { readonly id: string; readonly url: URL } | null {
  if (!address.includes(`${rehearsalRoot}/`)) return null
  const url = new URL(address)
  const [, id, rest = '/'] = new RegExp(`^${rehearsalRoot}/([\\w-]+)(/.*)?$`).exec(url.pathname) ?? []
  if (id === undefined) return null
  url.pathname = rest
  return { id, url }
}

const byTimer: PlayersParts['later'] = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds).unref()
  return () => clearTimeout(timer)
}
