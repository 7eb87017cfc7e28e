import type { Order } from '@delibere/client'
import type { Instant, NextStep, SessionView } from '@delibere/core'
import type { RecommendationDraft } from '../recommendation-draft.ts'
import { stepsOfDecision } from './steps-of-decision.ts'
import { stepsOfJury } from './steps-of-jury.ts'
import { stepsOfOral } from './steps-of-oral.ts'
import { stepsOfSession } from './steps-of-session.ts'

/** What is asked once more before an order that cannot be undone. */
export interface Confirmation {
  readonly title: string
  readonly sentence: string
  readonly confirm: string
}

/** The next step of one viewer, in words, with its one button where there is something to do. */
export interface StepAction {
  readonly sentence: string
  readonly act:
    | {
        readonly kind: 'order'
        readonly label: string
        readonly order: Order
        /** Null when the order can be given at once; asked at the moment of the click. */
        readonly confirm?: (now: Instant) => Confirmation | null
      }
    /** What is to do is on the screen: the button leads there. */
    | { readonly kind: 'goTo'; readonly label: string; readonly target: string }
    | null
}

/** What a step may depend on: the view, and what is being written on this device. */
export interface StepPlace {
  readonly view: SessionView
  readonly draft: RecommendationDraft | null
}

/** One sentence and one button for each step there is. */
export type Steps = {
  readonly [Do in NextStep['do']]: (step: Extract<NextStep, { do: Do }>, place: StepPlace) => StepAction
}

// A step without its sentence does not compile.
const steps: Steps = { ...stepsOfSession, ...stepsOfJury, ...stepsOfOral, ...stepsOfDecision }

/** What the viewer is to do now (or to wait for), from the view's own next step. */
export function stepAction(place: StepPlace): StepAction {
  const { step } = place.view
  const say = steps[step.do] as (step: NextStep, place: StepPlace) => StepAction
  return say(step, place)
}
