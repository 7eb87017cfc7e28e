import type { Client, Live } from '@delibere/client'
import {
  type BoardView,
  err,
  type Instant,
  type OfficeView,
  ok,
  type Result,
  type SessionId,
  type SessionLine,
} from '@delibere/core'
import { listed, quoted } from '@delibere/core/fr'
import { explainRefusal } from '../words.ts'
import type { AnySessionView } from '../use-live.ts'
import { type Called, namedInPart, namedNearly, namedWhole } from './meant.ts'

/** How much of a name must be given: a part where there is one it can be, or all of it where nothing can be taken back. */
type Enough = 'part' | 'whole'

/**
 * The one that somebody means by an id, a name or an unmistakable part of it, accents and case aside. Where several could be
 * meant they are named with their ids; where nobody is, those whose names come near.
 */
export function findOne<Item extends Called>(
  items: readonly Item[],
  text: string,
  enough: Enough = 'part',
): Result<Item, string> {
  const whole = namedWhole(items, text)
  const found = whole.length > 0 || enough === 'whole' ? whole : namedInPart(items, text)
  const [first, second] = found
  if (first && !second) return ok(first)
  if (first)
    return err(
      `Plusieurs correspondent à ${quoted(text)}\u00A0: ${someOf(found)}. Précisez, par l’identifiant au besoin.`,
    )
  const near = namedNearly(items, text)
  return err(`${quoted(text)} n’est pas connu.${near.length === 0 ? '' : ` Qui s’en approche\u00A0: ${someOf(near)}.`}`)
}

/** At most eight of them, by name and id. */
function someOf(items: readonly Called[]): string {
  const shown = items.slice(0, 8).map(({ id, name }) => `${name} (${id})`)
  return listed(items.length > 8 ? [...shown, `${items.length - 8} de plus`] : shown)
}

/** The same for several, in their order; all that cannot be found is told at once. */
export function findAll<Item extends Called>(
  items: readonly Item[],
  texts: readonly string[],
  enough: Enough = 'part',
): Result<readonly Item[], string> {
  const found = texts.map((text) => findOne(items, text, enough))
  const faults = found.flatMap((one) => (one.ok ? [] : [one.error]))
  return faults.length > 0 ? err(faults.join('\n')) : ok(found.flatMap((one) => (one.ok ? [one.value] : [])))
}

/** The session that somebody means by its number or id. */
export async function findSession(client: Client, text: string): Promise<Result<SessionLine, string>> {
  const office = await officeOf(client)
  if (!office.ok) return office
  const named = office.value.sessions.map((line) => ({ id: line.id, name: line.number, line }))
  const found = findOne(named, text)
  return found.ok ? ok(found.value.line) : err(`Séance\u00A0: ${found.error}`)
}

/** The office's overview as it is now. */
export const officeOf = (client: Client): Promise<Result<OfficeView, string>> =>
  firstView<OfficeView>(
    (listener) => client.followOffice(listener),
    (view) => view,
  )

/** A session as it is now. */
export const sessionOf = (client: Client, id: SessionId): Promise<Result<AnySessionView, string>> =>
  firstView<AnySessionView>(
    (listener) => client.followSession(id, listener),
    (view) => view,
  )

/** What goes on today, and what time the server has. */
export const boardOf = (client: Client): Promise<Result<{ readonly view: BoardView; readonly now: Instant }, string>> =>
  firstView<BoardView, { readonly view: BoardView; readonly now: Instant }>(
    (listener) => client.followBoard(listener),
    (view, { clock }) => ({ view, now: clock.now() }),
  )

type Follow<View> = (listener: (live: Live<View>) => void) => () => void

/** Follows a view until its first form has come, or it is known that none will; what is wanted of it is made of it then. */
function firstView<View, Wanted = View>(
  follow: Follow<View>,
  wanted: (view: View, live: Live<View>) => Wanted,
): Promise<Result<Wanted, string>> {
  return new Promise((resolve) => {
    const stop = follow((live) => {
      const { view, connection } = live
      const answer = view
        ? ok(wanted(view, live))
        : connection === 'refused'
          ? err('Le serveur refuse de le montrer.')
          : null
      const lost = connection === 'lost' ? err(explainRefusal({ code: 'unreachable' })) : null
      const told = answer ?? lost
      if (!told) return
      // The first view may come before `follow` has given back how to stop.
      queueMicrotask(() => stop())
      resolve(told)
    })
  })
}
