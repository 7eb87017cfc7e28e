import {
  type Actor,
  type Instant,
  type LinkHolder,
  nobodySeen,
  type Presence,
  type ScreenClock,
  type SessionId,
  type World,
} from '@delibere/core'
import type { Access, SignedIn } from '../../access/access.ts'
import { createSessionScreens, type SessionScreens } from './session-screens.ts'

/** Who looks on at which session: in memory alone, beside the world. */
export interface PresenceBook {
  /** Who looks on at a session: the same object as long as nothing of it has changed. */
  of(sessionId: SessionId): Presence
  /** A page begins to follow its session. Gives back how to say that its stream has ended. Terminals are not counted. */
  enter(signed: SignedIn, screenId: string): () => void
  /** What a page says of its clocks, by which it is known to be there. */
  report(signed: SignedIn, screenId: string, clock: ScreenClock): void
  /** Holds those who have been silent for long for lost. */
  look(): void
  /** Calls `listener` after changes, once for all that came together. Gives back how to stop. */
  listen(listener: () => void): () => void
}

interface Parts {
  readonly engine: { readonly world: World; now(): Instant }
  readonly access: Pick<Access, 'links' | 'listen'>
}

export function createPresenceBook({ engine, access }: Parts): PresenceBook {
  const screens = new Map<SessionId, SessionScreens>()
  const seen = new Map<SessionId, { readonly presence: Presence; readonly text: string }>()
  const changes = changeTeller()

  const see = (sessionId: SessionId) => {
    const presence = presenceOf(screens.get(sessionId)?.all ?? [], access.links(sessionId))
    const sight = { presence, text: JSON.stringify(presence) }
    const before = seen.get(sessionId)
    if (before?.text === sight.text) return before
    seen.set(sessionId, sight)
    if (before) changes.tell()
    return sight
  }
  const screensOf = (sessionId: SessionId): SessionScreens => {
    const found = screens.get(sessionId) ?? createSessionScreens(engine.now)
    screens.set(sessionId, found)
    return found
  }
  const forget = (sessionId: SessionId) => {
    screens.delete(sessionId)
    seen.delete(sessionId)
  }
  // A link has been opened on one device more, or taken back.
  access.listen(() => [...seen.keys()].forEach(see))

  return {
    // Before anybody has come, a link may already have been opened, under a server that ran before.
    of: (sessionId) => (seen.get(sessionId) ?? see(sessionId)).presence,
    enter({ actor, device }, id) {
      const link = linkOf(actor)
      if (!link || device === null) return () => {}
      const leave = screensOf(link.sessionId).enter({ id, holder: link.holder, device })
      see(link.sessionId)
      return () => {
        leave()
        see(link.sessionId)
      }
    },
    report({ actor }, id, clock) {
      const link = linkOf(actor)
      if (!link) return
      screens.get(link.sessionId)?.hear({ id, holder: link.holder }, clock)
      if (screens.has(link.sessionId)) see(link.sessionId)
    },
    look() {
      const { sessions } = engine.world
      for (const [sessionId, found] of screens) {
        found.look()
        see(sessionId)
        const isOver = !sessions[sessionId] && found.all.every(({ lostSince }) => lostSince !== null)
        if (isOver) forget(sessionId)
      }
    },
    listen: changes.listen,
  }
}

/** Tells once of all that changes in one turn. */
function changeTeller() {
  const listeners = new Set<() => void>()
  let telling = false
  const now = () => {
    telling = false
    for (const listener of listeners) listener()
  }
  return {
    tell(): void {
      if (!telling) queueMicrotask(now)
      telling = true
    },
    listen(listener: () => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The personal link by which somebody has come; null for who has none. */
function linkOf(actor: Actor): { readonly sessionId: SessionId; readonly holder: LinkHolder } | null {
  if (actor.kind === 'member') return { sessionId: actor.sessionId, holder: actor.jurorId }
  return actor.kind === 'room' ? { sessionId: actor.sessionId, holder: 'room' } : null
}

function presenceOf(screens: SessionScreens['all'], links: ReturnType<Access['links']>): Presence {
  const holders = new Set([...links.map(({ holder }) => holder), ...screens.map(({ holder }) => holder)])
  if (holders.size === 0) return nobodySeen
  return Object.fromEntries(
    [...holders].map((holder) => {
      const theirs = screens.filter((one) => one.holder === holder)
      const shown = theirs.map(({ connectedSince, lostSince, clock }) => ({ connectedSince, lostSince, clock }))
      return [holder, { screens: shown, devices: links.find((link) => link.holder === holder)?.devices ?? 0 }]
    }),
  )
}
