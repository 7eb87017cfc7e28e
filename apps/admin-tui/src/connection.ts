import type { Client } from '@delibere/client'
import type { Result } from '@delibere/core'
import type { Place } from './program.ts'

/** Where the records are to be found. */
export interface Where {
  /** A server's address; null: whoever has the data folder. */
  readonly url: string | null
  readonly token: string | null
  /** What the agent at this terminal goes by; null where nothing is known. */
  readonly agent: string | null
  /** Full path of the data folder. */
  readonly folder: string
  /** The address to write into links when no server listens. */
  readonly publicUrl: string
}

export interface Connection {
  readonly client: Client
  readonly place: Place
  /** The staff token, if opening the folder has just made it: it can be shown this once. */
  readonly newStaffToken: string | null
  /** Gives everything up cleanly; tells what a server carried inside had to complain about. Never rejects. */
  close(): Promise<readonly string[]>
}

export type Connect = (where: Where) => Promise<Result<Connection, string>>

/** What a check of a data folder found; `problems` are sentences. */
export interface Verified {
  readonly entries: number
  readonly sealed: number
  readonly documents: number
  readonly problems: readonly string[]
}

export type Verify = (folder: string) => Promise<Result<Verified, string>>
