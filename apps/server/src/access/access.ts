import {
  type Actor,
  duration,
  type Fact,
  type FactOf,
  later,
  type LinkHolder,
  type SessionId,
  type World,
} from '@delibere/core'
import type { Engine } from '../engine/engine.ts'
import {
  type AccessFile,
  type KeptAccess,
  type KeptDevice,
  type KeptLink,
  withDevice,
  withLink,
  withoutDevice,
  withoutLinks,
} from './kept-access.ts'
import { createState } from './access-state.ts'
import { actorOf, isOfSession } from './of-session.ts'
import { digestOf, newSecret } from './secrets.ts'

/** What a request brings to say who sends it. */
export interface Credentials {
  readonly bearer: string | undefined
  readonly cookie: string | undefined
}

/** Who sends a request, and whether that is still so: a link may be revoked while its holder looks on. */
export interface SignedIn {
  readonly actor: Actor
  /** The same text, the same browser; null for whoever comes without its cookie. */
  readonly device: string | null
  holds(): boolean
}

interface NewDevice {
  readonly actor: Actor
  /** The new cookie's value and how long it lasts; null for a device that is signed in by that link already. */
  readonly cookie: { readonly value: string; readonly seconds: number } | null
}

export interface Access {
  /** The staff token, if it has just been made: it can be shown this once. */
  readonly newStaffToken: string | null
  /** Who it is; `nobody` for whatever is not known. */
  who(credentials: Credentials): SignedIn
  /** Exchanges the secret of a link, or the staff token, for a cookie; null if it opens nothing. */
  signIn(secret: string, cookie: string | undefined): Promise<NewDevice | null>
  signOut(cookie: string | undefined): Promise<void>
  /** Makes a link in the place of the holder's former one; its secret is told this once. Rejects if it could not be kept. */
  issueLink(sessionId: SessionId, holder: LinkHolder): Promise<string>
  /** Takes a link back, with all devices that came by it: at once, and for good when it resolves. Rejects if that could not be kept. */
  revokeLink(sessionId: SessionId, holder: LinkHolder): Promise<void>
  links(sessionId: SessionId): readonly KeptLink[]
  /** Calls `listener` when somebody may have lost access. Gives back how to stop. */
  listen(listener: () => void): () => void
  /** Waits for what is being written. Never rejects. */
  close(): Promise<void>
}

export interface AccessParts {
  readonly file: AccessFile
  readonly engine: Pick<Engine, 'world' | 'now' | 'listen'>
  /** The key of this machine's terminal; null if there is none. */
  readonly staffKey: string | null
  /** Makes a new staff token, although there is one: it was lost. */
  readonly renewStaffToken: boolean
  /** Hears of a sign-in that could not be kept: it lasts until the next start. */
  readonly onTrouble: (cause: unknown) => void
}

const hour = 3_600_000
const staffStays = duration(12 * hour)
// The documents of a session can be fetched again for some weeks; the link itself lasts until it is revoked.
const memberStays = duration(30 * 24 * hour)

const nobody: SignedIn = { actor: { kind: 'nobody' }, device: null, holds: () => true }
const staff: SignedIn = { actor: { kind: 'staff' }, device: null, holds: () => true }

/** Who may come in. Rejects with what `file` rejects with, or if a first staff token could not be kept. */
export async function openAccess(parts: AccessParts): Promise<Access> {
  const { file, engine, onTrouble } = parts
  const found = await file.read()
  const newStaffToken = found && !parts.renewStaffToken ? null : newSecret()
  const keys = new Set(parts.staffKey === null ? [] : [digestOf(parts.staffKey)])
  const state = createState(file, found, withStaffToken(found, newStaffToken))
  await state.save()

  const deviceOf = (cookie: string | undefined) => (cookie ? state.device(digestOf(cookie)) : undefined)
  const isStaff = (digest: string) => digest === state.kept.staff || keys.has(digest)

  /** Who a device stands for, as long as it may. */
  function actorFor(device: KeptDevice | undefined): Actor | null {
    if (!device || device.until <= engine.now()) return null
    if (device.link === null) return { kind: 'staff' }
    const link = state.link(device.link)
    return link && isOfSession(engine.world, link.sessionId, link.holder) ? actorOf(link.sessionId, link.holder) : null
  }

  function admit(secret: string): { readonly actor: Actor; readonly link: string | null } | null {
    const digest = digestOf(secret)
    if (isStaff(digest)) return { actor: { kind: 'staff' }, link: null }
    const link = state.link(digest)
    if (!link || !isOfSession(engine.world, link.sessionId, link.holder)) return null
    return { actor: actorOf(link.sessionId, link.holder), link: digest }
  }

  /** Those who have been replaced, and sessions that are cancelled, have no link any more, whatever comes later. */
  function forget(gone: (link: KeptLink) => boolean): void {
    state.change((kept) => withoutLinks(kept, gone))
    state.save().catch(onTrouble)
  }
  forget(({ sessionId, holder }) => !isOfSession(engine.world, sessionId, holder))
  const stop = engine.listen((facts) => {
    const ends = facts.filter(endsAccess)
    if (ends.length > 0) forget((link) => ends.some((fact) => ended(engine.world, fact, link)))
  })

  return {
    newStaffToken,
    who({ bearer, cookie }) {
      if (bearer !== undefined) return isStaff(digestOf(bearer)) ? staff : nobody
      const device = deviceOf(cookie)
      const actor = actorFor(device)
      if (!device || !actor) return nobody
      return { actor, device: device.digest, holds: () => actorFor(state.device(device.digest)) !== null }
    },
    async signIn(secret, cookie) {
      const admitted = admit(secret)
      if (!admitted) return null
      const { actor, link } = admitted
      const present = deviceOf(cookie)
      if (present?.link === link && actorFor(present)) return { actor, cookie: null }
      const stays = link === null ? staffStays : memberStays
      const value = newSecret()
      const now = engine.now()
      const device = { digest: digestOf(value), link, until: later(now, stays) }
      state.change((kept) => withDevice(present ? withoutDevice(kept, present.digest) : kept, device, now))
      // A full disk does not keep anybody out: then it lasts until the next start.
      await state.save().catch(onTrouble)
      return { actor, cookie: { value, seconds: stays / 1_000 } }
    },
    async signOut(cookie) {
      const device = deviceOf(cookie)
      if (!device) return
      state.change((kept) => withoutDevice(kept, device.digest))
      await state.save().catch(onTrouble)
    },
    async issueLink(sessionId, holder) {
      const secret = newSecret()
      const link = { digest: digestOf(secret), sessionId, holder, issuedAt: engine.now(), devices: 0 }
      state.change((kept) => withLink(kept, link))
      try {
        await state.save()
      } catch (cause) {
        state.change((kept) => withoutLinks(kept, ({ digest }) => digest === link.digest))
        throw cause
      }
      return secret
    },
    async revokeLink(sessionId, holder) {
      state.change((kept) => withoutLinks(kept, (one) => one.sessionId === sessionId && one.holder === holder))
      await state.save()
    },
    links: (sessionId) => state.kept.links.filter((link) => link.sessionId === sessionId),
    listen: state.listen,
    async close() {
      stop()
      await state.save().catch(onTrouble)
    },
  }
}

type EndsAccess = FactOf<'member.replaced' | 'member.entered' | 'session.cancelled'>

const endsAccess = (fact: Fact): fact is EndsAccess =>
  fact.type === 'member.replaced' || fact.type === 'member.entered' || fact.type === 'session.cancelled'

/** Of who is replaced, unless they sat before they left: then their sheets stay theirs to read. */
function ended({ sessions }: World, fact: EndsAccess, { sessionId, holder }: KeptLink): boolean {
  if (fact.sessionId !== sessionId) return false
  if (fact.type === 'session.cancelled') return true
  return fact.leaving === holder && sessions[sessionId]?.attendance[fact.leaving] === undefined
}

function withStaffToken(found: KeptAccess | null, token: string | null): KeptAccess {
  const kept = found ?? { staff: '', links: [], devices: [] }
  // A new token comes because the old one is lost, or in the wrong hands: whoever came by it has to come again.
  return token === null
    ? kept
    : { ...kept, staff: digestOf(token), devices: kept.devices.filter(({ link }) => link !== null) }
}
