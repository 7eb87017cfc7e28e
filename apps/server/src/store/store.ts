/** What the store must know of what it keeps. All of it is pure. */
export interface Kept<World, Fact> {
  /** The world before the first fact. */
  readonly empty: World
  /** The number of the shape that `evolve` makes and `read` gives back. */
  readonly shape: number
  /** Carries out one fact. A compartment that was erased comes as `personal: null`. */
  evolve(world: World, fact: Fact): World
  /** Migrates stored JSON of shape number `shape` (at most our own) and checks it; throws with a sentence if it is not a world. */
  read(json: unknown, shape: number): World
  /** The sessions that these facts have just closed, each with all that must be sealed about it. An id closes once for ever. */
  sealed(facts: readonly Fact[], before: World, after: World): readonly Closed[]
  /** The documents, by SHA-256, that these facts say have been kept in the folder `documents`: `verify` looks for each. */
  documents(facts: readonly Fact[]): readonly string[]
}

export interface Closed {
  /** Names a file: letters, digits, `_`, `.`, `-`, as in core's ids. */
  readonly id: string
  readonly content: unknown
}

/**
 * What one command did. It is written for ever: whatever is personal lies in a fact's field `personal`, which can be
 * erased; everything else, `actor` included, can not, and so names people by id alone. Plain JSON throughout.
 */
export interface Entry<Fact> {
  /** 1, 2, 3 … without a gap. */
  readonly revision: number
  /** Milliseconds since 1970, by the server's clock. */
  readonly at: number
  readonly actor: unknown
  readonly command: { readonly id: string; readonly type: string }
  readonly facts: readonly Fact[]
}

/** What a command that was carried out answers, again and again if it is sent again. */
export interface Receipt {
  readonly revision: number
  /** Who gave it, as in the entry: a receipt is for them alone. */
  readonly actor: unknown
}

export interface SealedSession {
  readonly id: string
  /** The revision that closed it. */
  readonly revision: number
  readonly content: unknown
}

/**
 * Where everything is kept. One process has it open at a time; that process decides on its own head world and publishes
 * a world only when the `append` that leads to it has resolved. `contract.ts` says the same as tests: an adapter is one
 * that passes them.
 */
export interface Store<World, Fact> {
  /** The world, as of the last entry that is on the disk. */
  readonly world: World
  /** The revision of that world; 0 before the first entry. */
  readonly revision: number
  /** By command id: the receipts of the last 2,000 entries. */
  readonly receipts: ReadonlyMap<string, Receipt>
  /**
   * Resolves when the entry is on the disk, in the order of the calls; it may be called again before that, and entries
   * that arrive during a flush share the next. `worldAfter` is the world with the entry's facts carried out.
   *
   * Rejects with `entry-out-of-order` (a mistake of the caller) or an error if the entry is not JSON: nothing has happened.
   * Rejects with `storage-failed` when the disk refuses: then every waiting and later append rejects likewise until the
   * store is opened again, while all reading goes on. A rejected entry is taken off the disk again; if the disk refuses
   * even that, it may be found there on opening, and its receipt then says so.
   */
  append(entry: Entry<Fact>, worldAfter: World): Promise<void>
  /** What was sealed when the session closed; null if none of that id is. Rejects with `sealed-damaged`. */
  sealedSession(id: string): Promise<SealedSession | null>
  /** Up to `limit` entries, the newest first, beginning with revision `from` or the newest there is. Rejects with `journal-damaged`. */
  journal(from: number, limit: number): Promise<readonly Entry<Fact>[]>
  /** Waits for what was appended, writes what is written behind and gives up the store. Never rejects; may be called twice. */
  close(): Promise<void>
}
