import type { Instant, LinkHolder, SessionId } from '@delibere/core'

/** A personal link: who holds it, since when, and on how many devices it has been opened. */
export interface KeptLink {
  readonly digest: string
  readonly sessionId: SessionId
  readonly holder: LinkHolder
  readonly issuedAt: Instant
  readonly devices: number
}

/** A browser that has signed in, known by its cookie. */
export interface KeptDevice {
  readonly digest: string
  /** The link it came by, by digest; null for the staff token. */
  readonly link: string | null
  readonly until: Instant
}

/** All that is kept of secrets: only digests. Never part of the world, nor of the journal. */
export interface KeptAccess {
  readonly staff: string
  readonly links: readonly KeptLink[]
  readonly devices: readonly KeptDevice[]
}

/** Where it is kept. `write` resolves when it is on the disk. */
export interface AccessFile {
  read(): Promise<KeptAccess | null>
  write(kept: KeptAccess): Promise<void>
}

const devicesPerLink = 20

const sameLink = (a: Pick<KeptLink, 'sessionId' | 'holder'>, b: Pick<KeptLink, 'sessionId' | 'holder'>) =>
  a.sessionId === b.sessionId && a.holder === b.holder

/** Without these links, and without the devices that came by them. */
export function withoutLinks(kept: KeptAccess, gone: (link: KeptLink) => boolean): KeptAccess {
  const dead = new Set<string | null>(kept.links.filter(gone).map(({ digest }) => digest))
  if (dead.size === 0) return kept
  return {
    ...kept,
    links: kept.links.filter(({ digest }) => !dead.has(digest)),
    devices: kept.devices.filter(({ link }) => !dead.has(link)),
  }
}

/** With a link in the place of the one its holder had. */
export function withLink(kept: KeptAccess, link: KeptLink): KeptAccess {
  const others = withoutLinks(kept, (one) => sameLink(one, link))
  return { ...others, links: [...others.links, link] }
}

/** With one device more; those that have expired go, and the oldest of a link that has been opened on too many. */
export function withDevice(kept: KeptAccess, device: KeptDevice, now: Instant): KeptAccess {
  const alive = kept.devices.filter(({ until }) => until > now)
  const same = alive.filter(({ link }) => link === device.link)
  const surplus = new Set(same.slice(0, Math.max(0, same.length + 1 - devicesPerLink)))
  return {
    ...kept,
    links: kept.links.map((link) => (link.digest === device.link ? { ...link, devices: link.devices + 1 } : link)),
    devices: [...alive.filter((one) => !surplus.has(one)), device],
  }
}

export const withoutDevice = (kept: KeptAccess, digest: string): KeptAccess => ({
  ...kept,
  devices: kept.devices.filter((device) => device.digest !== digest),
})
