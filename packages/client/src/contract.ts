import type {
  Actor,
  AttachmentType,
  BoardView,
  Candidate,
  CandidateId,
  CandidateLine,
  CandidateView,
  ClosedSessionView,
  College,
  Command,
  CommandId,
  Due,
  ExpiringDomain,
  FactType,
  Framework,
  FrameworkLine,
  FrameworkRef,
  HearingFileView,
  HearingId,
  Instant,
  Juror,
  JurorId,
  JurorLine,
  OpeningLine,
  PlanDraft,
  JurorView,
  LinkHolder,
  Note,
  NotePlace,
  NoteText,
  OfficeView,
  PaperKit,
  Persons,
  PersonExport,
  PieceKind,
  Result,
  RoomView,
  SessionId,
  SessionView,
  SettingView,
  SubstituteLine,
  Violation,
  Whom,
} from '@delibere/core'
import type { PlanAsked, PlanQuestion, PlanRun, PlanWanted } from '@delibere/core/proposal'

type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never

/** A command before it has its id: the client makes the id, so that sending twice is safe. */
export type Order = Without<Command, 'id'>

/** What an order taken gives: the revision of the world it made. */
export interface Receipt {
  readonly revision: number
}

/** How many facts of each kind an order would make, as `candidate.registered`; nothing for one that changes nothing. */
export type Foreseen = Readonly<Partial<Record<FactType, number>>>

/** Why something asked of the server did not happen: a rule of the trade, or trouble on the way. */
export type Refusal =
  | Violation
  /** No answer: the network is cut or the server is away. Whether an order was taken is not known; it can be sent again. */
  | { readonly code: 'unreachable' }
  /** Nobody is signed in, or the link has been revoked. */
  | { readonly code: 'signed-out' }
  /** Another has come in by their own link in the same browser since; what was asked was not done. */
  | { readonly code: 'signed-in-another' }
  /** Too many tries to sign in. */
  | { readonly code: 'too-many-tries'; readonly retryAfterSeconds: number }
  /** What was sent does not have the form of a command; `paths` name the places, never the values. */
  | { readonly code: 'malformed'; readonly paths: readonly string[] }
  | { readonly code: 'too-large'; readonly maxBytes: number }
  /** By its content neither a PDF nor a PNG nor a JPEG; or empty, or cut off. */
  | { readonly code: 'attachment-type' }
  /** The session is closed: no private note is read or written any more (H3). */
  | { readonly code: 'notes-closed' }
  /** No note before one has said whether one has a link with the candidate (J4). */
  | { readonly code: 'file-not-open' }
  | { readonly code: 'note-too-long'; readonly longest: number }
  /** The note was made on another version than the last, which is this: nothing was overwritten (H3). */
  | { readonly code: 'note-changed'; readonly note: NoteText }
  /** As many searches for a plan are under way as may be. */
  | { readonly code: 'planner-busy' }
  /** As many rehearsals are under way as may be. */
  | { readonly code: 'rehearsals-full'; readonly most: number }
  /** The rehearsal has ended, with the server or by itself. */
  | { readonly code: 'rehearsal-over' }
  /** The disk refused: nothing is taken until the server has been started again; reading goes on. */
  | { readonly code: 'storage-failed' }
  | { readonly code: 'unknown' }

export type Answer<Value> = Promise<Result<Value, Refusal>>

/** Who the server knows this client to be; `nobody` when not signed in. */
export type Me = Actor

/** A personal link that exists: who holds it, since when, and how many devices have used it. Never the secret. */
export interface LinkState {
  readonly holder: LinkHolder
  readonly issuedAt: Instant
  readonly devices: number
}

/** One entry of the journal as the office reads it: sentences in French, no opinion, no secret. */
export interface JournalLine {
  readonly revision: number
  readonly at: Instant
  readonly who: string
  readonly sentences: readonly string[]
}

/** A place of a rehearsal: a member's, or (`member` null) the screen in the room's. */
export interface RehearsalSeat {
  readonly holder: LinkHolder
  readonly member: { readonly name: string; readonly college: College } | null
  /** Whether it presides, or would by the alternation (J2). */
  readonly presides: boolean
  readonly taken: 'free' | 'person' | 'program'
  /** Its personal link. */
  readonly url: string
}

/** Everything a screen asks of the server. The same over the network, in tests, and inside the terminal. */
export interface Client {
  /**
   * Sends a command and waits until it is durable. Sent again with the same id while the server is unreachable, for `patience`
   * ms; `id` is the one to use, for who keeps an order beyond that (`newCommandId`).
   */
  order(order: Order, options?: { readonly patience?: number; readonly id?: CommandId }): Answer<Receipt>
  /** Asks what an order would answer, and how many facts of each kind it would make, without giving it. */
  consider(order: Order): Answer<Foreseen>
  /** Exchanges the secret of a link, or the staff token, for a session cookie. */
  signIn(secret: string): Answer<Me>
  signOut(): Answer<null>
  me(): Answer<Me>
  candidates(): Answer<readonly CandidateLine[]>
  /** Everything the office has of one candidate. */
  candidate(id: CandidateId): Answer<CandidateView>
  /** The whole register, for exports. */
  candidateRegister(): Answer<readonly Candidate[]>
  /** When and where sessions could be held (B2), in the order of the calendar. */
  openings(): Answer<readonly OpeningLine[]>
  /** What there is to plan, as the registers are now (B1–B5). */
  planQuestion(asked: PlanAsked): Answer<PlanQuestion>
  /** Begins a search for a plan; nothing is stored. */
  startPlan(wanted: PlanWanted): Answer<{ readonly id: string }>
  /** Where a search stands; the plan is left out where it is still that of so many improvements. */
  planRun(which: { readonly id: string; readonly after?: number }): Answer<PlanRun>
  /** Ends a search; what it found stays. */
  stopPlan(id: string): Answer<PlanRun>
  /** Every plan that is kept under a name, the latest first. */
  planDrafts(): Answer<readonly PlanDraft[]>
  /** The domains that will soon count no more (C5). */
  expiring(): Answer<readonly ExpiringDomain[]>
  jurors(): Answer<readonly JurorLine[]>
  juror(id: JurorId): Answer<JurorView>
  jurorRegister(): Answer<readonly Juror[]>
  regulation(): Answer<readonly SettingView[]>
  /** Every version of every framework, drafts included. */
  frameworks(): Answer<readonly FrameworkLine[]>
  /** Whose personal data are past their time (P2). */
  privacyDue(): Answer<readonly Due[]>
  /** Erases people for good: resolves when nothing of them is left on the disk but the proof of what was decided (P2). */
  erase(persons: Persons): Answer<Receipt>
  /** Everything that is held on somebody, and nothing of anybody else (P2). */
  personExport(whom: Whom): Answer<PersonExport>
  /** The same to be read by people, as a PDF. */
  personExportPdf(whom: Whom): Answer<Uint8Array>
  /** A document that the export lists. */
  exportedDocument(which: { readonly whom: Whom; readonly sha256: string }): Answer<Uint8Array>
  /** Begins a rehearsal, a made-up session in the server's memory alone; gives its id and its address. */
  startRehearsal(): Answer<{ readonly id: string; readonly url: string }>
  /** Who plays whom in a rehearsal. */
  rehearsal(id: string): Answer<readonly RehearsalSeat[]>
  /** Has the program play these members, but for those whom a person plays. */
  givePlaces(given: { readonly id: string; readonly jurorIds: readonly JurorId[] }): Answer<readonly RehearsalSeat[]>
  framework(ref: FrameworkRef): Answer<Framework>
  /** Newest first; `before` is a revision to page from. */
  journal(page: { readonly before?: number; readonly limit?: number }): Answer<readonly JournalLine[]>
  /** Makes a link, replacing the holder's former one. The address carries the secret and is shown this once. */
  issueLink(link: { readonly sessionId: SessionId; readonly holder: LinkHolder }): Answer<{ readonly url: string }>
  revokeLink(link: { readonly sessionId: SessionId; readonly holder: LinkHolder }): Answer<null>
  links(sessionId: SessionId): Answer<readonly LinkState[]>
  /** The registered jurors who could sit at once in the place of a member (J3). */
  substitutes(which: { readonly sessionId: SessionId; readonly leaving: JurorId }): Answer<readonly SubstituteLine[]>
  /** The PDF of a signed sheet. */
  sheet(which: SheetAddress): Answer<Uint8Array>
  /** The address of the same PDF, for a browser that is signed in. */
  sheetUrl(which: SheetAddress): string
  /**
   * Attaches a PDF, a PNG or a JPEG of up to 15 MB to a piece of a file (office; C2): known by its content, kept once, on the
   * disk when this resolves. Attaching it again does nothing.
   */
  attach(document: NewAttachment): Answer<Attached>
  /** A document attached to a candidate’s file (office). */
  attachment(which: { readonly candidateId: CandidateId; readonly sha256: string }): Answer<Uint8Array>
  /** What the printed fallback of a session is made of, and by which it is typed in (office); and the PDF to print. */
  paperKit(sessionId: SessionId): Answer<PaperKit>
  paperKitPdf(sessionId: SessionId): Answer<Uint8Array>
  /** The file of a candidate of the session, for who may read it (J4): `not-allowed` to who is recused, or once it is closed. */
  hearingFile(which: HearingAddress): Answer<HearingFileView>
  /** The address of a document of that file, for a browser that is signed in. */
  hearingAttachmentUrl(which: HearingAddress & { readonly sha256: string }): string
  /** One's own private notes in a session, but those of a hearing one is recused from (H3, J4). */
  notes(sessionId: SessionId): Answer<readonly Note[]>
  /** Keeps a private note made on a version: durable when it resolves; `note-changed` where there is a later one (H3). */
  saveNote(note: OwnNote): Answer<{ readonly version: number }>
  /** Follows a session as this client may see it. Returns how to stop. */
  followSession(sessionId: SessionId, listener: Listener<SessionView | RoomView | ClosedSessionView>): () => void
  /** Follows the office's overview (staff). */
  followOffice(listener: Listener<OfficeView>): () => void
  /** Follows what goes on today in every room (staff). */
  followBoard(listener: Listener<BoardView>): () => void
}

export interface HearingAddress {
  readonly sessionId: SessionId
  readonly hearingId: HearingId
}

/** A private note of whoever is signed in, as it is to be kept. */
export interface OwnNote extends Omit<NotePlace, 'jurorId'>, NoteText {}

/** A document to attach: its content as it is, and the name of the file it came from. */
export interface NewAttachment {
  readonly candidateId: CandidateId
  readonly piece: PieceKind
  readonly name: string
  readonly bytes: Uint8Array
}

/** What was attached; `bytes` is how many there are. */
export interface Attached {
  readonly sha256: string
  readonly type: AttachmentType
  readonly bytes: number
}

export interface SheetAddress extends HearingAddress {
  readonly version: number
}

export type Listener<View> = (live: Live<View>) => void

/** A view as it is now, and how much it can be trusted. Told again at each change of any of it. */
export interface Live<View> {
  /** The latest view; stays (stale) while the connection is lost; null until the first. */
  readonly view: View | null
  readonly revision: number
  /** `refused`: the server does not let this client follow (signed out, revoked, unknown session). */
  readonly connection: 'connecting' | 'live' | 'lost' | 'refused'
  readonly clock: ServerClock
  /** Which build of the pages the server serves, as it said when the stream came up; null where it serves none. */
  readonly build: string | null
}

/** What this client knows of the server's clock: best of eight round trips, refreshed (see architecture, “Time is a value”). */
export interface ServerClock {
  /** The server's time now, by the estimate; read it when ticking, never keep it. */
  now(): Instant
  /** Half the best round trip, in ms; Infinity before the first. */
  readonly uncertainty: number
  /** False above 250 ms of uncertainty or while the stream is stale: the screen must say so. */
  readonly synchronised: boolean
}
