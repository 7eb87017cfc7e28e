import type { CandidateLine, JurorLine } from '@delibere/core'
import type { Binding } from '../../parts/bindings.ts'
import type { Unsaved } from '../../parts/screen.tsx'
import type { ReadSession, SessionDraft } from '../../session-draft.ts'
import type { Considered } from '../../use-considered.ts'

/** What every step of the making of a session is given. */
export interface StepProps {
  readonly draft: SessionDraft
  readonly kept: Unsaved
  readonly change: (part: Partial<SessionDraft>) => void
  readonly read: ReadSession
  /** What making it now would answer. */
  readonly considered: Considered
  readonly candidates: readonly CandidateLine[]
  readonly jurors: readonly JurorLine[]
  /** The names of those chosen of whose file nothing is entered for the jury to read (C2). */
  readonly unread: readonly string[]
  readonly step: number
  /** The keys that go from step to step. */
  readonly stepKeys: readonly Binding[]
  readonly next: () => void
  readonly onMade: () => void
}
