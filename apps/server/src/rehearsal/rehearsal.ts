import {
  type College,
  jurorName,
  type JurorId,
  type LinkHolder,
  presidencyTurn,
  proposedPresident,
  type SessionId,
} from '@delibere/core'
import type { PersonalLinks } from '../access/personal-links.ts'
import type { Clock } from '../engine/clock.ts'
import { createPlayers, type PlayersParts } from './players.ts'
import { type House, storyClock, tellStory } from './story.ts'

/** A place of the session that is rehearsed: a member's or the screen in the room. */
export interface Seat {
  readonly holder: LinkHolder
  /** Null for the screen in the room. */
  readonly member: { readonly name: string; readonly college: College } | null
  /** Whether it presides, or would by the alternation (J2). */
  readonly presides: boolean
  /** `person` once somebody has opened its link, who then has it from the program. */
  readonly taken: 'free' | 'person' | 'program'
  /** Its personal link. */
  readonly url: string
}

/** A server in memory on which one rehearsal is held. */
export interface RehearsalHouse extends House {
  readonly links: PersonalLinks
  fetch(request: Request, env?: object): Response | Promise<Response>
  close(): Promise<void>
}

export interface RehearsalParts extends Pick<PlayersParts, 'later' | 'chance'> {
  readonly clock: Clock
  /** Opens an empty server in memory with this clock. */
  readonly open: (clock: Clock) => Promise<RehearsalHouse>
}

/** A made-up session in a house of its own, and who plays whom in it. */
export interface Rehearsal {
  readonly fetch: RehearsalHouse['fetch']
  seats(): readonly Seat[]
  /** How much has been done in it. */
  entries(): number
  /** Has the program play these members, but for those whom a person plays. */
  give(jurorIds: readonly JurorId[]): void
  close(): Promise<void>
}

export async function openRehearsal({ clock, open, later, chance }: RehearsalParts): Promise<Rehearsal> {
  const story = storyClock(clock)
  const house = await open(story.clock)
  const { engine, links } = house
  const sessionId = await tellStory(house, story)
  const { jurorIds } = engine.world.sessions[sessionId]!
  const urls = new Map<LinkHolder, string>()
  for (const holder of [...jurorIds, 'room' as const]) {
    const link = await links.issue({ sessionId, holder }, { kind: 'staff' })
    if (!link.ok) throw new Error(`rehearsal: no link: ${link.error.code}`)
    urls.set(holder, link.value.url)
  }
  const given = new Set<JurorId>()
  const isPersons = (holder: LinkHolder) => links.devices({ sessionId, holder }) > 0
  const plays = (jurorId: JurorId) => given.has(jurorId) && !isPersons(jurorId)
  const players = createPlayers({ engine, sessionId, plays, later, chance })

  const seat = (holder: LinkHolder): Seat => {
    const juror = holder === 'room' ? null : engine.world.jurors[holder]
    const program = holder !== 'room' && given.has(holder)
    return {
      holder,
      member: juror ? { name: jurorName(juror.person), college: juror.college } : null,
      presides: holder === presidentOf(engine, sessionId),
      taken: isPersons(holder) ? 'person' : program ? 'program' : 'free',
      url: urls.get(holder)!,
    }
  }
  return {
    fetch: house.fetch,
    entries: () => engine.revision,
    seats: () => [...jurorIds, 'room' as const].map(seat),
    give(more) {
      for (const id of more) if (jurorIds.includes(id)) given.add(id)
      players.look()
    },
    close() {
      players.stop()
      return house.close()
    },
  }
}

/** Who presides; before the sitting, whom the alternation would propose were all there (J2). */
function presidentOf({ world }: House['engine'], sessionId: SessionId): JurorId | null {
  const session = world.sessions[sessionId]
  if (!session) return world.presidencies.find((one) => one.sessionId === sessionId)?.jurorId ?? null
  if (session.presidency) return session.presidency.presidentId
  const { college } = presidencyTurn(world.presidencies, session.date, session.regulation.presidency)
  const members = session.jurorIds.flatMap((id) => world.jurors[id] ?? [])
  return proposedPresident(members, college, world.presidencies)
}
