import type { Client } from '@delibere/client'
import type { HearingView, Instant, SessionView } from '@delibere/core'
import type { Keeping } from '../kept/keeping.ts'
import type { RecommendationDraft } from '../recommendation-draft.ts'

/** What every screen of a session is given. */
export interface ScreenProps {
  readonly view: SessionView
  readonly client: Client
  /** What the member writes, until the server has it. */
  readonly keeping: Keeping
  /** The server's time. */
  readonly now: () => Instant
}

/** What the screens of one hearing are given besides. */
export interface HearingProps extends ScreenProps {
  readonly hearing: HearingView
  readonly draft: RecommendationDraft
}
