import { join } from 'node:path'
import { allDocumentsMissing, CommandId, type Fact, type World } from '@delibere/core'
import { openAccess } from './access/access.ts'
import type { AccessFile } from './access/kept-access.ts'
import { createPersonalLinks, type PersonalLinks } from './access/personal-links.ts'
import { openStaffKey, readStaffKey } from './access/staff-key.ts'
import { newSecret } from './access/secrets.ts'
import { createTries } from './access/tries.ts'
import { createApi } from './api/api.ts'
import type { Log } from './api/context.ts'
import { buildIn } from './api/build.ts'
import { createLiveHub, type LiveHub } from './api/live/hub.ts'
import { createPresenceBook } from './api/live/presence.ts'
import { faultFields } from './api/request-log.ts'
import { type DocumentFiles, openAttachmentFiles, openDocumentFiles } from './documents/document-files.ts'
import { mediaTypeOf } from './documents/media-type.ts'
import { createDocumentKeeper, type DocumentKeeper, type DocumentToKeep } from './documents/keep.ts'
import { createRenderer, type Renderer } from './documents/render.ts'
import type { Clock } from './engine/clock.ts'
import { type Engine, openEngine } from './engine/engine.ts'
import { keptWorld } from './engine/kept.ts'
import { sealClosedSessions } from './engine/seal-closed.ts'
import { type KeptTimeFile, openKeptTime } from './kept-time.ts'
import { createEraser } from './erasure/eraser.ts'
import type { NoteFiles } from './notes/note-files.ts'
import { openNotes } from './notes/notes.ts'
import { createPlanner } from './planning/planner.ts'
import { oneByOne } from './erasure/one-by-one.ts'
import { createPersonExporter } from './erasure/person-export.ts'
import { createRehearsals, type Rehearsals } from './rehearsal/rehearsals.ts'
import { rehearsalParts, rehearsalRenderer } from './rehearsal-parts.ts'
import { accessFile } from './access-file.ts'
import { openNoteFiles } from './note-files.ts'
import { systemClock } from './system-clock.ts'
import { openFileStore, type Program, type Report, type Store, verify } from './store/index.ts'

export interface ServerParts {
  readonly store: Store<World, Fact>
  readonly accessFile: AccessFile
  readonly documents: DocumentFiles
  readonly attachments: DocumentFiles
  readonly noteFiles: NoteFiles
  readonly renderer: Renderer
  readonly clock: Clock
  /** Where the time is noted for a restart; none in memory. */
  readonly timeKeeper?: KeptTimeFile
  readonly log: Log
  /** The address at which people reach the server, without a slash at the end. */
  readonly publicUrl: string
  /** The folder of the built web application; null to serve none. */
  readonly webFolder: string | null
  readonly staffKey: string | null
  readonly renewStaffToken: boolean
  /** A rehearsal's server has no rehearsals of its own. */
  readonly isRehearsal?: boolean
}

/** The whole server but listening: the terminal carries one inside, `main.ts` listens for it, tests ask it directly. */
export interface Server {
  readonly engine: Engine
  readonly links: PersonalLinks
  /** The staff token, if it has just been made: it can be shown this once. */
  readonly newStaffToken: string | null
  /** Open streams of views. */
  readonly live: Pick<LiveHub, 'streams'>
  /** Answers a request; `env` is what node-server gives of the connection. Once closing: 503 with code `closing`. */
  fetch(request: Request, env?: object): Response | Promise<Response>
  /** The same for a client inside this process: `createClient({ url, fetch: server.request })`. */
  request(input: string | URL | Request, init?: RequestInit): Promise<Response>
  /** Ends the streams, answers what was asked, writes everything and gives the folder up. Never rejects. */
  close(): Promise<void>
}

/** Puts the parts together and begins: what is missing (documents, seals) is made good at once and after each change. */
export async function createServer(parts: ServerParts): Promise<Server> {
  const { store, documents, attachments, log, publicUrl, webFolder, clock, timeKeeper } = parts
  const onFault = (cause: unknown) => log.error(faultFields(cause), 'fault')
  const engine = openEngine({ store, clock, ...(timeKeeper ? { timeKeeper } : {}), onFault })
  const { staffKey, renewStaffToken } = parts
  const access = await openAccess({ file: parts.accessFile, engine, staffKey, renewStaffToken, onTrouble: onFault })
  const links = createPersonalLinks({ engine, access, publicUrl })
  const presence = createPresenceBook({ engine, access })
  const notes = openNotes({ files: parts.noteFiles, engine, inTurn: oneByOne(), onTrouble: onFault })
  const live = createLiveHub({ engine, access, presence, notes })
  const tries = createTries(() => clock.ticks())
  const readDocument = documents.read
  const filesInTurn = oneByOne()
  const eraser = createEraser({ engine, store, documents, attachments, filesInTurn, notes })
  const finishing = eraser.finish().catch(onFault)
  const exporter = createPersonExporter({ engine, store, documents, attachments })
  const { renderer } = parts
  const planner = createPlanner()
  const rehearsals = parts.isRehearsal ? null : rehearsalsOf(parts)
  const read = { readDocument, attachments, filesInTurn, mediaTypeOf, eraser, exporter, renderer, planner }
  const site = { publicUrl, webFolder, build: buildIn(webFolder) }
  const api = createApi({ engine, access, links, tries, live, presence, notes, rehearsals, ...read, ...site, log })
  const stopSealing = sealClosedSessions(engine)
  const stopKeeping = keepDocuments(engine, parts)
  let closing: Promise<void> | undefined

  const close = async () => {
    live.close()
    planner.close()
    await rehearsals?.close()
    stopSealing()
    await stopKeeping()
    await finishing
    await notes.close()
    await access.close()
    await timeKeeper?.close()
    await store.close()
  }
  const answer = (request: Request, env?: object) =>
    closing ? closed() : (rehearsals?.answer(request, env) ?? api.fetch(request, env))
  return {
    engine,
    links,
    newStaffToken: access.newStaffToken,
    live,
    fetch: answer,
    request: async (input, init) => answer(input instanceof Request && !init ? input : new Request(input, init)),
    close: () => (closing ??= close()),
  }
}

const closed = () => Response.json({ code: 'closing' }, { status: 503, headers: { connection: 'close' } })

/** Rehearsals beside this server: each a server in memory under a path of its own, with which it shares but the web application's files. */
function rehearsalsOf({ clock, log, publicUrl, webFolder }: ServerParts): Rehearsals {
  const renderer = rehearsalRenderer()
  return createRehearsals({
    clock,
    async open(path, itsClock) {
      const staffKey = newSecret()
      const where = { publicUrl: publicUrl + path, webFolder, staffKey }
      const server = await createServer({ ...rehearsalParts(log), ...where, renderer, clock: itsClock })
      return { ...server, staffKey }
    },
  })
}

/** Renders what is signed and has no document yet, now and after each signature. Gives back how to stop. */
function keepDocuments(engine: Engine, { documents, renderer, log }: ServerParts): () => Promise<void> {
  const order = (document: DocumentToKeep) =>
    engine.order({ type: 'document.keep', id: CommandId.parse(crypto.randomUUID()), ...document }, { kind: 'server' })
  const keeper: DocumentKeeper = createDocumentKeeper({
    missing: () => allDocumentsMissing(engine.world),
    order,
    renderer,
    files: documents,
    onFailure: ({ cause, ...failure }) => log.error({ ...failure, ...faultFields(cause) }, 'document not kept'),
  })
  const stop = engine.listen((facts) => {
    if (facts.some(({ type }) => type === 'sheet.signed')) keeper.wake()
  })
  keeper.wake()
  return async () => {
    stop()
    await keeper.stop()
  }
}

export interface OpenSettings {
  /** The data folder, made if it is not there. */
  readonly folder: string
  readonly program: Program
  readonly log: Log
  readonly publicUrl: string
  readonly webFolder?: string | null
  readonly clock?: Clock
  readonly renewStaffToken?: boolean
}

export interface OpenedServer extends Server {
  /** By which the terminal of this machine is staff. */
  readonly staffKey: string
  /** Tells whoever finds the folder in use where this process listens. */
  announce(where: { readonly url: string }): Promise<void>
}

/** The server on a data folder. Rejects with a `StoreFault` (or `access-damaged`), and then has changed nothing that was kept. */
export async function openServer(settings: OpenSettings): Promise<OpenedServer> {
  const { folder, program, log, publicUrl, webFolder = null, clock = systemClock(), renewStaffToken = false } = settings
  const late = (what: string) => (cause: unknown) => log.error(faultFields(cause), what)
  const store = await openFileStore(folder, { kept: keptWorld, program, onTrouble: late('records late') })
  try {
    const staffKey = await openStaffKey(staffKeyFile(folder))
    const server = await createServer({
      store,
      accessFile: accessFile(folder),
      documents: await openDocumentFiles(join(folder, 'documents')),
      attachments: await openAttachmentFiles(join(folder, 'attachments')),
      noteFiles: await openNoteFiles(join(folder, 'notes')),
      renderer: createRenderer(),
      clock,
      timeKeeper: await openKeptTime(folder, late('time not kept')),
      log,
      publicUrl,
      webFolder,
      staffKey,
      renewStaffToken,
    })
    return { ...server, staffKey, announce: (where) => store.announce(where) }
  } catch (cause) {
    await store.close()
    throw cause
  }
}

const staffKeyFile = (folder: string) => join(folder, 'staff.key')

/** The key by which the terminal of this machine is staff with the server that has this folder; null if there is none. */
export const staffKeyIn = (folder: string): Promise<string | null> => readStaffKey(staffKeyFile(folder))

/** Reads everything in a data folder and says what is not as it was written (`delibere verify`). Writes nothing. */
export const verifyFolder = (folder: string): Promise<Report> => verify(folder, keptWorld)
