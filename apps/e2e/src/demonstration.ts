import type { JurorId, SessionId } from '@delibere/core'
import { type Browser, expect } from '@playwright/test'
import { first } from './answers.ts'
import { handsOf, type Hands } from './hands.ts'
import { type Office, openOffice } from './office.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { openScreen, type Screen } from './sitting.ts'

/** The demonstration as `start --demo` gives it: today's session of five candidates, and the links it prints. */
export interface Demonstration {
  readonly server: ServerProcess
  readonly office: Office
  readonly sessionId: SessionId
  readonly hands: Hands
  /** Who the alternation will propose to preside. */
  readonly president: { readonly id: JurorId; readonly name: string }
  /** The other members. */
  readonly others: readonly string[]
  /** Opens the link that was printed for somebody, or for the room (`Écran de la salle`). */
  open(browser: Browser, who: string): Promise<Screen>
}

export async function startDemonstration(): Promise<Demonstration> {
  const server = await startServer('--demo')
  await expect.poll(() => server.said).toContain('Ctrl+C')
  const printed = [...server.said.matchAll(/^ +(\S.*?)\s: (http\S+)$/gm)]
  const links = Object.fromEntries(printed.map(([, who, url]) => [who!, url!]))
  const [, folder = ''] = /disparaît à l’arrêt \((.+)\)/.exec(server.said) ?? []
  const office = await openOffice({ url: server.url, folder })
  const sessionId = await first<SessionId>((tell) =>
    office.client.followOffice(({ view }) => {
      const planned = view?.sessions.find(({ status }) => status === 'planned')
      if (planned) tell(planned.id)
    }),
  )
  const members = Object.entries(links).filter(([who]) => who !== roomScreen)
  const hands = await handsOf(Object.fromEntries(members), sessionId, () => office.look(sessionId))
  const { members: people, presidency } = await office.look(sessionId)
  // The alternation proposes among those who are there: before anybody has signed, the first of the college's turn.
  const ids = people.filter(({ college }) => college === presidency.turn).map(({ id }) => id)
  const president = people.find(({ id }) => id === ids.toSorted()[0])!
  return {
    server,
    office,
    sessionId,
    hands,
    president,
    others: members.map(([who]) => who).filter((who) => who !== president.name),
    open: (browser, who) => openScreen(browser, who, links[who]!),
  }
}

/** What the demonstration calls the link of the room. */
export const roomScreen = 'Écran de la salle'
