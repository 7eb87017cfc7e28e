import { type Client, createClient, keepingCookies, type Order } from '@delibere/client'
import type { DomainCode, HearingId, Opinion, SessionId, SessionView, Verdict } from '@delibere/core'
import { sessionNow, taken } from './answers.ts'

/** A member at work without a screen, by their own link as their browser would: for what a test takes for granted. */
async function signInBy(link: string): Promise<Client> {
  const { origin, hash } = new URL(link)
  const client = createClient({ url: origin, fetch: keepingCookies(fetch) })
  await taken(client.signIn(hash.slice(1)))
  return client
}

/** The whole jury at work without screens. Candidates are named by their position, from 1. */
export interface Hands {
  /** Gives an order as one member. */
  give(name: string, order: Order): Promise<void>
  /** The session as one member sees it now. */
  look(name: string): Promise<SessionView>
  /** Each member gives theirs, one after the other. */
  each(order: (name: string) => Order, except?: readonly string[]): Promise<void>
  /** The ids by which orders name the hearing of a candidate. */
  at(position: number): { readonly sessionId: SessionId; readonly hearingId: HearingId }
  /** Calls, and each member who sits says that they have no link with the candidate (J4). */
  call(president: string, position: number, except?: readonly string[]): Promise<void>
  /** Each member says so, of a candidate who waits or has been called. */
  denyLinks(position: number, except?: readonly string[]): Promise<void>
  /** Each member who sits says the same of every domain to judge. */
  opine(position: number, opinion: Opinion, except?: readonly string[]): Promise<void>
  /** Records these verdicts for the domains to judge, in order, confirming where it is asked. */
  decide(president: string, position: number, ...verdicts: readonly Verdict[]): Promise<void>
  /** From the presentation of the sheet to the signature. */
  signSheet(president: string, position: number, except?: readonly string[]): Promise<void>
}

export async function handsOf(
  links: Readonly<Record<string, string>>,
  sessionId: SessionId,
  look: () => Promise<SessionView>,
): Promise<Hands> {
  const clients = new Map<string, Client>()
  for (const [name, link] of Object.entries(links)) clients.set(name, await signInBy(link))
  const { hearings, members } = await look()

  const give: Hands['give'] = async (name, order) =>
    void (await taken(clients.get(name)!.order(order, { patience: 20_000 })))
  const each: Hands['each'] = async (order, except = []) => {
    for (const name of clients.keys()) if (!except.includes(name)) await give(name, order(name))
  }
  const at: Hands['at'] = (position) => ({ sessionId, hearingId: hearings[position - 1]!.id })
  const judged = async (): Promise<readonly DomainCode[]> =>
    (await look()).current!.domains.filter(({ held }) => !held).map(({ code }) => code)

  const denyLinks: Hands['denyLinks'] = (position, except) =>
    each((name) => {
      const jurorId = members.find((one) => one.name === name)!.id
      return { type: 'conflict.none', ...at(position), jurorId }
    }, except)

  return {
    give,
    denyLinks,
    async call(president, position, except) {
      await give(president, { type: 'hearing.call', ...at(position) })
      await denyLinks(position, except)
    },
    look: (name) => sessionNow(clients.get(name)!, sessionId),
    each,
    at,
    async opine(position, opinion, except) {
      for (const domain of await judged()) {
        await each(() => ({ type: 'opinion.give', ...at(position), domain, opinion }), except)
      }
    },
    async decide(president, position, ...verdicts) {
      for (const [index, domain] of (await judged()).entries()) {
        const verdict = verdicts[index] ?? 'acquired'
        await give(president, { type: 'verdict.record', ...at(position), domain, verdict, confirmation: 'given' })
      }
    },
    async signSheet(president, position, except = []) {
      await give(president, { type: 'sheet.present', ...at(position) })
      const draft = 1
      await each(() => ({ type: 'sheet.read', ...at(position), draft }), [president, ...except])
      await give(president, { type: 'sheet.sign', ...at(position), draft })
    },
  }
}
