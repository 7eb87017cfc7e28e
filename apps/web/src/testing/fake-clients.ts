import type { Client, Listener, Live, Me, Receipt, Refusal, ServerClock } from '@delibere/client'
import {
  type Actor,
  closedSessionView,
  err,
  frameworkKey,
  hearingFileView,
  type Note,
  ok,
  type Presence,
  type Result,
  roomView,
  sealedRoomView,
  sessionView,
  substituteLines,
} from '@delibere/core'
import { jurorId, member, morning, type Sitting } from '@delibere/core/testing'
import type { AnyView } from '../live-session.ts'

/** A client over a session in memory, and what a test may do to it. */
export interface FakeClient extends Client {
  /** The orders that reached the server, in order. */
  readonly sent: readonly Parameters<Client['order']>[0][]
  /** From now on every request waits; gives back how to let them through. */
  readonly hold: () => () => void
  /** From now on every request gets this refusal; null: no longer. */
  readonly refuseWith: (refusal: Refusal | null) => void
  /** The state of the stream, as told to who follows; while it is not `live` no view comes. */
  readonly stream: (state: Partial<Streaming>) => void
}

/** How the stream stands, and which build of the pages it says the server has. */
interface Streaming {
  readonly connection: Live<AnyView>['connection']
  readonly synchronised: boolean
  readonly build: string | null
}

/** Who follows, each told of every change. */
type Followers = Map<() => void, Actor>

const tellAll = (followers: Followers): void => [...followers.keys()].forEach((follower) => follower())

/** One screen for each who follows. */
const presenceOf = (followers: Followers): Presence =>
  Object.fromEntries(
    [...followers.values()].map((actor) => {
      const holder = actor.kind === 'member' ? actor.jurorId : 'room'
      return [holder, { screens: [{ connectedSince: morning, lostSince: null, clock: null }], devices: 1 }]
    }),
  )

/** The server a test sees: clients of one session, which all hear of every change. */
export interface FakeServer {
  readonly member: (juror: string) => FakeClient
  readonly room: () => FakeClient
  /** Lets others do something, then tells everybody. */
  readonly after: (steps: () => void) => void
}

/** Clients that give orders to core, as the server does, and follow core's views. The world is the play's. */
export function fakeServer(sitting: Sitting): FakeServer {
  const followers: Followers = new Map()
  const tell = () => tellAll(followers)
  const { sessionId } = sitting
  return {
    member: (juror) => fakeClient(sitting, member(sessionId, jurorId(juror)), followers),
    room: () => fakeClient(sitting, { kind: 'room', sessionId }, followers),
    after(steps) {
      steps()
      tell()
    },
  }
}

function fakeClient(sitting: Sitting, actor: Actor, followers: Followers): FakeClient {
  const { play } = sitting
  const sent: Parameters<Client['order']>[0][] = []
  let refusal: Refusal | null = null
  let held: Promise<void> | null = null
  const kept: Record<string, Note> = {}
  let links = 0
  const tell = () => tellAll(followers)

  const answer: Answering = async (value) => {
    await held
    return refusal ? err(refusal) : value()
  }
  return {
    sent,
    hold() {
      let release = () => {}
      held = new Promise((resolve) => (release = resolve))
      return release
    },
    refuseWith: (next) => (refusal = next),
    order: (order) =>
      answer<Receipt>(() => {
        sent.push(order)
        const taken = play.order(actor, order)
        tell()
        return taken.ok ? ok({ revision: play.facts.length }) : taken
      }),
    framework: (ref) =>
      answer(() => {
        const found = play.world.frameworks[frameworkKey(ref)]
        return found ? ok(found) : err({ code: 'unknown' })
      }),
    substitutes: ({ leaving }) =>
      answer(() => {
        const session = play.world.sessions[sitting.sessionId]
        return session ? ok(substituteLines(play.world, session, leaving)) : err({ code: 'unknown' })
      }),
    issueLink: (link) =>
      answer(() => {
        const taken = play.order(actor, { type: 'link.issue', ...link })
        return taken.ok ? ok({ url: `https://exemple.test/entrer#${link.holder}-${++links}` }) : taken
      }),
    sheetUrl: ({ hearingId, version }) => `/fiches/${hearingId}/${version}.pdf`,
    hearingFile: ({ hearingId }) =>
      answer(() => {
        const session = play.world.sessions[sitting.sessionId]
        const file = session && actor.kind === 'member' && hearingFileView(play.world, session, hearingId, actor)
        return file ? ok(file) : err({ code: 'not-allowed' })
      }),
    notes: () => answer(() => ok(Object.values(kept))),
    saveNote: ({ hearingId, domain, version, text }) =>
      answer<{ readonly version: number }>(() => {
        const place = `${hearingId} ${domain}`
        const last = kept[place] ?? { version: 0, text: '' }
        if (last.version !== version) return err({ code: 'note-changed', note: last })
        kept[place] = { hearingId, domain, version: version + 1, text }
        return ok({ version: version + 1 })
      }),
    hearingAttachmentUrl: ({ hearingId, sha256 }) => `/dossiers/${hearingId}/${sha256}`,
    ...access(actor, answer),
    ...following(sitting, actor, followers),
    ...notOfTheWeb(answer),
  }
}

type Answering = <Value>(value: () => Result<Value, Refusal>) => Promise<Result<Value, Refusal>>

/** Signed in as who the client is made for; `secret` is what their link holds. */
function access(actor: Actor, answer: Answering): Pick<Client, 'signIn' | 'signOut' | 'me'> {
  let me: Me = actor
  const become = (next: Me) => {
    me = next
    return ok(me)
  }
  return {
    signIn: (secret) => answer<Me>(() => (secret === 'secret' ? become(actor) : err({ code: 'signed-out' }))),
    signOut: () => answer(() => (become({ kind: 'nobody' }), ok(null))),
    me: () => answer<Me>(() => ok(me)),
  }
}

function following(
  sitting: Sitting,
  actor: Actor,
  followers: Followers,
): Pick<FakeClient, 'followSession' | 'followOffice' | 'followBoard' | 'stream'> {
  const { play } = sitting
  let state: Streaming = { connection: 'live', synchronised: true, build: null }
  const clock = (): ServerClock => ({ now: () => play.now, uncertainty: 5, synchronised: state.synchronised })
  return {
    stream(next) {
      state = { ...state, ...next }
      tellAll(followers)
    },
    followSession(_sessionId, listener: Listener<AnyView>) {
      let view: AnyView | null = null
      const follower = () => {
        if (state.connection === 'live') view = viewOf(sitting, actor, presenceOf(followers))
        listener({ view, revision: play.facts.length, ...state, clock: clock() })
      }
      followers.set(follower, actor)
      tellAll(followers)
      return () => {
        followers.delete(follower)
        tellAll(followers)
      }
    },
    followOffice: () => () => {},
    followBoard: () => () => {},
  }
}

/** What only the office asks. */
function notOfTheWeb(answer: Answering) {
  const refused = () => answer<never>(() => err({ code: 'unknown' }))
  return {
    consider: refused,
    candidates: refused,
    candidate: refused,
    candidateRegister: refused,
    openings: refused,
    planQuestion: refused,
    startPlan: refused,
    planRun: refused,
    stopPlan: refused,
    planDrafts: refused,
    expiring: refused,
    jurors: refused,
    juror: refused,
    jurorRegister: refused,
    regulation: refused,
    frameworks: refused,
    privacyDue: refused,
    erase: refused,
    personExport: refused,
    personExportPdf: refused,
    exportedDocument: refused,
    journal: refused,
    revokeLink: refused,
    links: refused,
    sheet: refused,
    attach: refused,
    attachment: refused,
    startRehearsal: refused,
    rehearsal: refused,
    givePlaces: refused,
    paperKit: refused,
    paperKitPdf: refused,
  }
}

function viewOf({ play: { world }, sessionId }: Sitting, actor: Actor, presence: Presence): AnyView | null {
  const session = world.sessions[sessionId]
  if (actor.kind === 'room') return session ? roomView(world, session) : sealedRoomView(world, sessionId)
  if (actor.kind !== 'member') return null
  return session ? sessionView(world, session, actor, presence) : closedSessionView(world, sessionId, actor)
}
