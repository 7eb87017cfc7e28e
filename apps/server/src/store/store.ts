/** What the store must know of what it keeps. All of it is pure. */
export interface Kept<World, Fact> {
  /** The world before the first fact. */
  readonly empty: World
  /** The number of the shape that `evolve` makes and `read` gives back. */
  readonly shape: number
  /**
   * Carries out one fact. What was erased from it comes as `personal: null`, whatever the fact: when the journal is
   * carried out again, on opening or from its beginning, facts from before an erasure come so, and must not throw.
   */
  evolve(world: World, fact: Fact): World
  /** Migrates stored JSON of shape number `shape` (at most our own) and checks it; throws with a sentence if it is not a world. */
  read(json: unknown, shape: number): World
  /** The sessions that these facts have just closed, each with all that must be sealed about it. An id closes once for ever. */
  sealed(facts: readonly Fact[], before: World, after: World): readonly Closed[]
  /** The documents, by SHA-256, that these facts say have been kept in the folder `documents`: `verify` looks for each. */
  documents(facts: readonly Fact[]): readonly string[]
  /** The same of the folder `attachments`. */
  attachments(facts: readonly Fact[]): readonly string[]
  /** What these facts say is to be erased, so that `verify` knows it: what is left is the proof of an erasure, not damage. */
  erased(facts: readonly Fact[]): ErasureSaid
}

/** What an entry says of an erasure; the entry comes first, and the chain covers it. */
interface ErasureSaid {
  /** Documents and attachments, by SHA-256, that are to be gone until they are kept again: those that nobody else has a part in. */
  readonly files: readonly string[]
  /** What `Store.sealAfter` gave: the latest seal of an id is the one that holds. */
  readonly seals: readonly Seal[]
}

/** The SHA-256 of the canonical JSON of what is sealed of a session. */
export interface Seal {
  readonly id: string
  readonly sha256: string
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

/** What is to be erased from what is kept. Everything here is pure. */
export interface Erasure<Fact> {
  /** Whether what is personal in this fact, of that entry, goes; asked of facts that have something personal, up to the store's revision. */
  readonly concerns: (fact: Fact, entry: Entry<Fact>) => boolean
  /** The sealed sessions in which something goes. */
  readonly sealed: readonly Redaction[]
}

export interface Redaction {
  readonly id: string
  /** What is to be left of what is sealed; of that again, the same. */
  readonly redact: (content: unknown) => unknown
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
  /** When the last entry that is on the disk was made, in ms since 1970; 0 before the first. */
  readonly lastAt: number
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
  /** The seal that the session will bear once `redact` has been carried out on it by `erase`; null if none of that id is sealed. Rejects with `sealed-damaged`. */
  sealAfter(redaction: Redaction): Promise<Seal | null>
  /**
   * Takes what is personal out of everything kept so far, for good (P2); resolves when no file has it any more. The
   * proof stays: who decided what when, and every hash. In this order:
   *
   * 1. the caller asks `sealAfter` for the seals and appends the entry that says what is erased (`Kept.erased`); from it
   *    on the world is without the names;
   * 2. `erase` puts the redacted sessions in the place of the sealed ones, overwrites the personal compartments in the
   *    journal, writes the records and their copy anew, and removes the old copies that hold what it took out: records
   *    kept before a migration, and lines torn by a crash.
   *
   * To be repeated from 2 if it rejected or the process was killed, until it has resolved; what is done is not done
   * twice. One erasure goes from 1 to the end of 2 before the next begins, since seals are those of what is sealed now.
   * A session of that id that is not there is passed over. Appending goes on meanwhile.
   *
   * Rejects with `sealed-damaged` or `journal-damaged` when it cannot say what is to be erased from what it finds, and
   * with `storage-failed`: then part may be erased and part not, each file whole. If that happened while the journal was
   * being replaced, the store takes nothing until it is opened again, as after `append`.
   */
  erase(what: Erasure<Fact>): Promise<void>
  /** Waits for what was appended or is being erased, writes what is written behind and gives up the store. Never rejects; may be called twice. */
  close(): Promise<void>
}
