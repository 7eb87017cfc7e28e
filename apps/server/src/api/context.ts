import type { AttachmentType } from '@delibere/core'
import type { Access, SignedIn } from '../access/access.ts'
import type { PersonalLinks } from '../access/personal-links.ts'
import type { Tries } from '../access/tries.ts'
import type { DocumentFiles } from '../documents/document-files.ts'
import type { Engine } from '../engine/engine.ts'
import type { OneByOne } from '../erasure/one-by-one.ts'
import type { Eraser } from '../erasure/eraser.ts'
import type { Notes } from '../notes/notes.ts'
import type { Planner } from '../planning/planner.ts'
import type { PersonExporter } from '../erasure/person-export.ts'
import type { Renderer } from '../documents/render.ts'
import type { Rehearsals } from '../rehearsal/rehearsals.ts'
import type { LiveHub } from './live/hub.ts'
import type { PresenceBook } from './live/presence.ts'

/** What a request carries once the guard has seen it. */
export interface Signed {
  Variables: { signed: SignedIn }
}

/** Where structured logs go. Neither names nor secrets nor addresses are ever given to it. */
export interface Log {
  info(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** All that the API stands on. */
export interface Services {
  readonly engine: Engine
  readonly access: Access
  readonly links: PersonalLinks
  readonly tries: Tries
  readonly live: LiveHub
  /** Which screens look on at which session. */
  readonly presence: PresenceBook
  /** Gives a kept document by its SHA-256; null where there is none. */
  readonly readDocument: (sha256: string) => Promise<Uint8Array | null>
  /** What is attached to candidates' files. */
  readonly attachments: Pick<DocumentFiles, 'save' | 'read'>
  /** In turn with an erasure, which removes what nobody's file has. */
  readonly filesInTurn: OneByOne
  /** What may be attached, by its content; null for all else. */
  readonly mediaTypeOf: (content: Uint8Array) => AttachmentType | null
  /** Erases people for good (P2). */
  readonly eraser: Eraser
  /** Private notes of members (H3). */
  readonly notes: Notes
  /** Searches for plans, elsewhere. */
  readonly planner: Planner
  /** Gathers what is held on somebody (P2). */
  readonly exporter: PersonExporter
  readonly renderer: Pick<Renderer, 'renderPersonExport' | 'renderPaperKit'>
  /** Null in a rehearsal. */
  readonly rehearsals: Pick<Rehearsals, 'start' | 'seats' | 'give'> | null
  readonly log: Log
  /** The address at which people reach the server, without a slash at the end. */
  readonly publicUrl: string
  /** The folder of the built web application; null where none is served. */
  readonly webFolder: string | null
  /** The build of the pages in it, as it was at the start; null where none is served. */
  readonly build: string | null
}
