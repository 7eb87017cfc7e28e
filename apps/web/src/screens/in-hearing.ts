import type { HearingView, SessionView } from '@delibere/core'
import type { StepAction, StepPlace } from './step-action.ts'

/** The ids by which an order names the hearing under way. */
export interface HearingPlace {
  readonly sessionId: SessionView['id']
  readonly hearingId: HearingView['id']
}

const nothing: StepAction = { sentence: '', act: null }

/** What a step says of the hearing under way; nothing where there is none. */
export function inHearing(place: StepPlace, say: (hearing: HearingView, at: HearingPlace) => StepAction): StepAction {
  const { current, id } = place.view
  return current ? say(current, { sessionId: id, hearingId: current.id }) : nothing
}
