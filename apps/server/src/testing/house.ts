import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type CandidatePerson,
  type Fact,
  type HearingId,
  JurorId,
  type LinkHolder,
  piecesOf,
  type Route,
  type SessionId,
  type SessionView,
  timeOfDay,
  todayIn,
  valuesOf,
  type World,
} from '@delibere/core'
import { aNewCandidate, aNewJuror, aPerson, morning } from '@delibere/core/testing'
import type { AccessFile } from '../access/kept-access.ts'
import { memoryAccess } from '../access/memory-access.ts'
import { type DocumentFiles, memoryDocumentFiles } from '../documents/document-files.ts'
import { createRenderer } from '../documents/render.ts'
import type { Clock } from '../engine/clock.ts'
import { keptWorld } from '../engine/kept.ts'
import { until } from '../engine/until.ts'
import { type Mind, nextOrder } from '../rehearsal/next-order.ts'
import { memoryNoteFiles } from '../notes/note-files.ts'
import { createServer, openServer, type Server } from '../server.ts'
import { createMemoryStore, type Store } from '../store/index.ts'
import { createDevice, type Device } from './device.ts'

/** A clock whose hands a test moves; it begins at 9:00 on 23 November 2026. With a `boot`, its ticks go on through restarts. */
export interface Hands extends Clock {
  /** Time goes by, in ms. */
  pass(time: number): void
  /** Somebody sets the wall clock, in ms forward; no time goes by. */
  set(by: number): void
}

export function aClock(boot: string | null = null): Hands {
  let wall: number = morning
  let ticks = 0
  return {
    wall: () => wall,
    ticks: () => ticks,
    boot,
    pass(time) {
      wall += time
      ticks += time
    },
    set(by) {
      wall += by
    },
  }
}

/** A session that was made, and its devices: one for each member, signed in by their link, and one for the room. */
export interface Sitting {
  readonly sessionId: SessionId
  readonly hearingIds: readonly HearingId[]
  readonly jurorIds: readonly JurorId[]
  readonly members: readonly Device[]
  readonly room: Device
  /** The live address of the session. */
  readonly path: string
  /** Lets the members do what their screens ask until it says stop, or until there is nothing left to do. */
  play(until?: (view: SessionView) => boolean, mind?: Mind): Promise<void>
}

/** A server, its staff, and what it logged. */
export interface House {
  readonly server: Server
  readonly clock: Hands
  /** The lines of the log. */
  readonly logged: readonly string[]
  readonly staff: Device
  device(): Device
  /** Registers people and makes a session for today: by training, by VAE, and so on. */
  makeSession(candidates?: readonly Partial<CandidatePerson & { route: Route }>[]): Promise<Sitting>
  /** A session that is there already, with new devices for all: after a restart, say. */
  sitting(sessionId: SessionId): Promise<Sitting>
  /** The secret of a new link. */
  link(sessionId: SessionId, holder: LinkHolder): Promise<string>
  /** Resolves when the world has come to it. */
  until(come: (world: World) => boolean): Promise<void>
  close(): Promise<void>
}

const staffKey = 'key-of-this-machine'

/** A server in memory. `access` stands in for `access.json`. */
export async function aHouse(
  parts: {
    readonly store?: Store<World, Fact>
    readonly access?: AccessFile
    readonly documents?: DocumentFiles
    readonly webFolder?: string | null
    readonly publicUrl?: string
  } = {},
): Promise<House> {
  const clock = aClock()
  const { log, logged } = aLog()
  const server = await createServer({
    store: parts.store ?? createMemoryStore(keptWorld),
    accessFile: parts.access ?? memoryAccess(),
    documents: parts.documents ?? memoryDocumentFiles(),
    attachments: memoryDocumentFiles(),
    noteFiles: memoryNoteFiles(),
    renderer: createRenderer(),
    clock,
    log,
    publicUrl: parts.publicUrl ?? 'http://localhost:4310',
    webFolder: parts.webFolder ?? null,
    staffKey,
    renewStaffToken: false,
  })
  return houseOf(server, staffKey, clock, logged)
}

/** A server on a folder: a new one, or one that was there before. `clock` goes on where it was. */
export async function aHouseOn(folder: string, clock: Hands = aClock()): Promise<House> {
  const { log, logged } = aLog()
  const server = await openServer({ folder, program: 'serveur', log, publicUrl: 'http://localhost:4310', clock })
  return houseOf(server, server.staffKey, clock, logged)
}

/** An empty folder, and how to take it away. */
export async function aFolder(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'delibere-server-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** A store whose disk refuses everything once `fail` was called. */
export function aStoreThatFails(): { readonly store: Store<World, Fact>; fail(): void } {
  const inner = createMemoryStore(keptWorld)
  let failed = false
  const append: typeof inner.append = async (entry, after) => {
    // A disk takes its time, also to refuse.
    if (failed) await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    if (failed) throw Object.assign(new Error('storage-failed'), { name: 'StoreFault', code: 'storage-failed' })
    await inner.append(entry, after)
  }
  const store = Object.defineProperties(
    { ...inner, append },
    {
      world: { get: () => inner.world },
      revision: { get: () => inner.revision },
    },
  )
  return { store, fail: () => void (failed = true) }
}

function aLog() {
  const logged: string[] = []
  const write = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }))
  return { log: { info: write, error: write }, logged }
}

function houseOf(server: Server, token: string, clock: Hands, logged: readonly string[]): House {
  let orders = server.engine.revision
  const newId = () => `order-${(orders += 1)}`
  const staff = createDevice(server, newId, token)
  const device = () => createDevice(server, newId)

  async function link(sessionId: SessionId, holder: LinkHolder): Promise<string> {
    const response = await staff.post('/api/links', { sessionId, holder })
    const { url } = (await response.json()) as { url: string }
    return url.split('#')[1]!
  }
  async function signedIn(sessionId: SessionId, holder: LinkHolder): Promise<Device> {
    const own = device()
    await own.signIn(await link(sessionId, holder))
    return own
  }
  async function sitting(sessionId: SessionId): Promise<Sitting> {
    const { jurorIds, hearings } = server.engine.world.sessions[sessionId]!
    const members: Device[] = []
    for (const id of jurorIds) members.push(await signedIn(sessionId, id))
    const path = `/api/live/sessions/${sessionId}`
    const room = await signedIn(sessionId, 'room')
    const play: Sitting['play'] = (until = () => false, mind) => playOn(members, path, until, mind)
    return { sessionId, hearingIds: hearings.map(({ id }) => id), jurorIds, members, room, path, play }
  }
  return {
    server,
    clock,
    logged,
    staff,
    device,
    link,
    makeSession: async (candidates = [{ birthName: 'Aubry', route: 'training' }]) =>
      sitting(await makeSession(server, staff, candidates)),
    sitting,
    until: (come) => until(server.engine, come),
    close: () => server.close(),
  }
}

const juryNames = [
  ['Garnier', 'employer'],
  ['Oury', 'employer'],
  ['Belkacem', 'employee'],
  ['Kermarrec', 'employee'],
] as const

async function makeSession(
  { engine }: Server,
  staff: Device,
  candidates: readonly Partial<CandidatePerson & { route: Route }>[],
): Promise<SessionId> {
  const known = new Set(Object.keys(engine.world.candidates))
  const rows = candidates.map(({ route = 'training', birthName = 'Aubry', ...person }, index) => {
    const candidate = aNewCandidate('x', { route, person: aPerson(birthName, person) })
    return { line: index + 2, candidate }
  })
  await staff.must({ type: 'candidates.import', rows })
  const candidateIds = valuesOf(engine.world.candidates)
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => id)
  if (Object.keys(engine.world.jurors).length === 0) {
    for (const [name, college] of juryNames) {
      const juror = aNewJuror(name, college)
      await staff.must({ type: 'juror.register', juror })
    }
  }
  const jurorIds = valuesOf(engine.world.jurors)
    .slice(0, 4)
    .map(({ id }) => JurorId.parse(id))
  const date = todayIn(engine.world, engine.now())
  for (const candidateId of candidateIds) {
    const pieces = [...piecesOf[engine.world.candidates[candidateId]!.route]]
    await staff.must({ type: 'piece.record', candidateId, pieces, state: 'received', on: date, reason: null })
  }
  const before = new Set(Object.keys(engine.world.sessions))
  const order = { date, place: 'Salle Condorcet', opensAt: timeOfDay('09:00'), candidateIds, jurorIds }
  await staff.must({ type: 'session.make', ...order })
  return valuesOf(engine.world.sessions).find(({ id }) => !before.has(id))!.id
}

async function playOn(
  members: readonly Device[],
  path: string,
  until: (view: SessionView) => boolean,
  mind: Mind | undefined,
): Promise<void> {
  for (let quiet = 0; quiet < members.length;) {
    for (const member of members) {
      const view = await member.look<SessionView | { readonly kind: 'closed' }>(path)
      if (view.kind === 'closed' || until(view)) return
      const order = nextOrder(view, mind)
      if (order) await member.must(order)
      quiet = order ? 0 : quiet + 1
    }
  }
}
