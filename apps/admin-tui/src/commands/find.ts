import type { Client } from '@delibere/client'
import { err, folded, type OfficeView, ok, type Result, type SessionId, type SessionLine } from '@delibere/core'
import { listed, quoted } from '@delibere/core/fr'
import { explainRefusal } from '../words.ts'
import type { AnySessionView } from '../use-live.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** The one that somebody means by an id or a name, accents and case aside; a name that several have is told. */
export function findOne<Item extends Named>(items: readonly Item[], text: string): Result<Item, string> {
  const found = items.filter(({ id, name }) => id === text || folded(name) === folded(text))
  const [first, second] = found
  if (!first) return err(`${quoted(text)} n’est pas connu.`)
  return second
    ? err(
        `Plusieurs s’appellent ${quoted(text)}. Précisez par l’identifiant\u00A0: ${listed(found.map(({ id }) => id))}.`,
      )
    : ok(first)
}

/** The same for several, in their order; all that cannot be found is told at once. */
export function findAll<Item extends Named>(
  items: readonly Item[],
  texts: readonly string[],
): Result<readonly Item[], string> {
  const found = texts.map((text) => findOne(items, text))
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
  firstView<OfficeView>((listener) => client.followOffice(listener))

/** A session as it is now. */
export const sessionOf = (client: Client, id: SessionId): Promise<Result<AnySessionView, string>> =>
  firstView<AnySessionView>((listener) => client.followSession(id, listener))

type Follow<View> = (
  listener: (live: { readonly view: View | null; readonly connection: string }) => void,
) => () => void

/** Follows a view until its first form has come, or it is known that none will. */
function firstView<View>(follow: Follow<View>): Promise<Result<View, string>> {
  return new Promise((resolve) => {
    const stop = follow(({ view, connection }) => {
      const answer = view ? ok(view) : connection === 'refused' ? err('Le serveur refuse de le montrer.') : null
      const lost = connection === 'lost' ? err(explainRefusal({ code: 'unreachable' })) : null
      const told = answer ?? lost
      if (!told) return
      // The first view may come before `follow` has given back how to stop.
      queueMicrotask(() => stop())
      resolve(told)
    })
  })
}
