import type { Client } from '@delibere/client'
import type { HearingView, SessionView } from '@delibere/core'
import { formatLongDate, formatShortDate } from '@delibere/core/fr'
import { createEffect, createMemo, Match, on, Switch } from 'solid-js'
import type { Keeping } from '../kept/keeping.ts'
import type { LiveSession } from '../live-session.ts'
import { ConnectionState } from '../parts/connection-state.tsx'
import { Frame } from '../parts/frame.tsx'
import { createRecommendationDraft, type RecommendationDraft } from '../recommendation-draft.ts'
import { Announcements } from './announcements.tsx'
import { ArrivalScreen } from './arrival-screen.tsx'
import { BetweenScreen } from './between-screen.tsx'
import { DeliberationScreen } from './deliberation-screen.tsx'
import { DepartedScreen } from './departed-screen.tsx'
import { HearingScreen } from './hearing-screen.tsx'
import { LinkQuestionScreen } from './link-question-screen.tsx'
import { MemberMenu } from './member-menu.tsx'
import { MinutesScreen } from './minutes-screen.tsx'
import { NotKept } from './not-kept.tsx'
import { NextStepBar } from './next-step.tsx'
import { ReadingScreen } from './reading-screen.tsx'
import { RecusedScreen } from './recused-screen.tsx'
import { RoomNotices } from './room-notices.tsx'
import type { ScreenProps } from './screen-props.ts'
import { viewerIn } from './viewing.ts'

export interface SessionScreenProps {
  readonly view: SessionView
  readonly live: LiveSession
  readonly client: Client
  readonly keeping: Keeping
  readonly onLeave: () => ReturnType<Client['signOut']>
}

/** A session as a member of the jury goes through it: one screen for each stage, the next step always at its foot. */
export function SessionScreen(props: SessionScreenProps) {
  const common = {
    get view() {
      return props.view
    },
    get client() {
      return props.client
    },
    get keeping() {
      return props.keeping
    },
    now: () => props.live.now(),
  }
  const current = () => props.view.current
  const draft = createMemo(() => {
    const id = current()?.id
    return id ? createRecommendationDraft(id, () => current()?.recommendation ?? null) : null
  })
  const stage = createMemo(
    () =>
      `${props.view.status} ${props.view.step.do === 'stayOut'} ${viewerIn(props.view)?.departedAt} ${props.view.question?.hearingId} ${current()?.id} ${current()?.stage}`,
  )
  // What comes next is read from its beginning, however far down the last screen was.
  createEffect(on(stage, () => (document.documentElement.scrollTop = 0), { defer: true }))
  return (
    <Frame
      place={<Place view={props.view} />}
      who={<MemberMenu {...common} onLeave={props.onLeave} />}
      connection={
        <>
          <ConnectionState
            connection={props.live.connection}
            synchronised={props.live.synchronised}
            outdated={props.live.outdated}
          />
          <RoomNotices {...common} />
        </>
      }
      foot={<NextStepBar {...common} draft={draft()} />}
    >
      <NotKept
        keeping={props.keeping}
        hearings={props.view.hearings}
        giving={current()?.stage === 'called' ? current()!.id : null}
      />
      <Stage {...common} draft={draft()} />
      <Announcements {...common} />
    </Frame>
  )
}

interface StageProps extends ScreenProps {
  readonly draft: RecommendationDraft | null
}

/** The screen of the stage the session is at, for this viewer. */
function Stage(props: StageProps) {
  const hearingAt = (stage: HearingView['stage']) => {
    const { current } = props.view
    return props.draft && current?.stage === stage ? { hearing: current, draft: props.draft } : null
  }
  return (
    <Switch fallback={<BetweenScreen {...props} />}>
      <Match when={props.view.status === 'planned'}>
        <ArrivalScreen {...props} />
      </Match>
      <Match when={props.view.status !== 'closed' && (viewerIn(props.view)?.departedAt ?? null)}>
        {(at) => <DepartedScreen {...props} at={at()} />}
      </Match>
      <Match when={props.view.minutes}>{(minutes) => <MinutesScreen {...props} minutes={minutes()} />}</Match>
      <Match when={props.view.step.do === 'stayOut'}>
        <RecusedScreen {...props} />
      </Match>
      <Match when={props.view.step.do === 'answerLink' && props.view.question}>
        {(question) => <LinkQuestionScreen {...props} question={question()} />}
      </Match>
      <Match when={hearingAt('called')}>{(at) => <HearingScreen {...props} {...at()} />}</Match>
      <Match when={hearingAt('deliberation')}>{(at) => <DeliberationScreen {...props} {...at()} />}</Match>
      <Match when={hearingAt('reading')}>{(at) => <ReadingScreen {...props} {...at()} />}</Match>
    </Switch>
  )
}

function Place(props: { readonly view: SessionView }) {
  return (
    <p>
      <strong>Séance {props.view.number}</strong>
      <span class="wide-only">
        {formatLongDate(props.view.date)}, {props.view.place}
      </span>
      <span class="narrow-only">{formatShortDate(props.view.date)}</span>
    </p>
  )
}
