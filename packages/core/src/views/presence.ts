import type { Instant } from '../basics/time.ts'
import { valuesOf } from '../basics/record.ts'
import type { LinkHolder } from '../model/actor.ts'

/** What a screen last said of its clocks, in ms. */
export interface ScreenClock {
  /** How far its idea of the server's time may be from it. */
  readonly uncertainty: number
  /** How far the device's own wall clock goes ahead of the server's; negative where it is behind. No timer rests on it. */
  readonly ahead: number
}

/** One open page that follows a session, or has followed it and been cut off. */
export interface Screen {
  readonly connectedSince: Instant
  readonly lostSince: Instant | null
  /** Null before it has said anything of its clocks. */
  readonly clock: ScreenClock | null
}

/** The screens of one personal link, and on how many devices the link has been opened. */
export interface HolderSeen {
  readonly screens: readonly Screen[]
  readonly devices: number
}

/**
 * Who looks on at a session through a personal link. It is no part of the world: nobody decided it, and it is gone with the
 * server that saw it.
 */
export type Presence = Readonly<Partial<Record<LinkHolder, HolderSeen>>>

export const nobodySeen: Presence = {}

/** `lost`: was there, and is not now; `never`: not since the server was started. */
export type Connection = 'connected' | 'lost' | 'never'

/** How a member is seen by the others: whether they look on, and on how many screens. */
export interface Seen {
  readonly connection: Connection
  readonly screens: number
}

export function seenIn(presence: Presence, holder: LinkHolder): Seen {
  const screens = presence[holder]?.screens ?? []
  const connected = screens.filter(({ lostSince }) => lostSince === null).length
  return { connection: connected > 0 ? 'connected' : screens.length > 0 ? 'lost' : 'never', screens: connected }
}

/** How many screens look on now. */
export const screensOn = (presence: Presence): number =>
  valuesOf(presence).reduce((sum, { screens }) => sum + screens.filter(({ lostSince }) => lostSince === null).length, 0)

/** Whether the link may have gone to somebody else: it has been opened on more than one device. */
export const isShared = (presence: Presence, holder: LinkHolder): boolean => (presence[holder]?.devices ?? 0) > 1
