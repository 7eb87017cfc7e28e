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
/** Entries of the journal of one, in memory: a lifelike morning has some hundreds. With more it has served, and ends. */
const mostEntries = 1_500
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
  /** When somebody last did something, in ticks: a command that was carried out, or a private note. */
  touched: number
}

export function createRehearsals(parts: RehearsalsParts): Rehearsals {
  const { clock, open, later = byTimer, chance = Math.random } = parts
  const entries = new Map<string, Entry>()
  const tries = createTries(() => clock.ticks(), allowances)
  const opening = new Set<Promise<Rehearsal>>()
  let closing = false

  const endThoseLeft = () => {
    for (const [id, { rehearsal, touched }] of entries) {
      const patience = rehearsal.seats().some(({ taken }) => taken === 'person') ? unattended : untouched
      if (clock.ticks() - touched < patience && rehearsal.entries() < mostEntries) continue
      entries.delete(id)
      void rehearsal.close()
    }
  }
  const sweep = setInterval(endThoseLeft, minute).unref()

  const entryOf = (id: string): Entry | null => {
    endThoseLeft()
    return entries.get(id) ?? null
  }

  /** Null where the server is closing. */
  const begin = async (): Promise<string | null> => {
    const id = newSecret()
    const house = (its: Clock) => open(`${rehearsalRoot}/${id}`, its)
    const opened = openRehearsal({ clock, open: house, later, chance })
    opening.add(opened)
    try {
      const rehearsal = await opened
      if (closing) return null
      entries.set(id, { rehearsal, touched: clock.ticks() })
      return id
    } finally {
      opening.delete(opened)
    }
  }

  const noted = async (entry: Entry, answered: Response | Promise<Response>): Promise<Response> => {
    const response = await answered
    if (response.ok) entry.touched = clock.ticks()
    return response
  }

  return {
    async start(address) {
      endThoseLeft()
      const wait = tries.waitOf(address)
      if (wait > 0) return err({ code: 'too-many-tries', retryAfterSeconds: wait })
      if (closing || entries.size + opening.size >= most) return err({ code: 'rehearsals-full', most })
      tries.count(address)
      const id = await begin()
      if (id === null) return err({ code: 'rehearsals-full', most })
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
      const answered = entry.rehearsal.fetch(new Request(asked.url, request), env)
      return isDoing(request.method, asked.url) ? noted(entry, answered) : answered
    },
    async close() {
      closing = true
      clearInterval(sweep)
      const all = [...entries.values()].map(({ rehearsal }) => Promise.resolve(rehearsal))
      entries.clear()
      await Promise.allSettled([...all, ...opening].map(async (one) => (await one).close()))
    },
  }
}

/** A screen that is left open asks for the time and says that it is there: that is nobody doing something. */
const isDoing = (method: string, { pathname, searchParams }: URL): boolean =>
  method !== 'GET' && /^\/api\/(commands|notes)(\/|$)/.test(pathname) && !searchParams.has('consider')

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
