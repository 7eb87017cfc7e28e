import type { RoomView } from '@delibere/core'
import { formatClock, formatHour, formatLongDate, formatTimeOfDay, phaseWords } from '@delibere/core/fr'
import { createMemo, Match, Show, Switch } from 'solid-js'
import type { LiveSession } from '../live-session.ts'
import { ConnectionState } from '../parts/connection-state.tsx'
import { createTimerMoment, createWallMoment } from '../ticking.ts'
import { type TimedPhase, type TimerFace, timerFace } from '../timer-face.ts'
import { capital } from '../words.ts'

export interface RoomScreenProps {
  /** Null once the session is sealed: nothing of it is shown in the room. */
  readonly view: RoomView | null
  readonly live: LiveSession
}

/**
 * The screen in the room, read from three metres: the slot, or the first name where the regulation says so (H1), the phase, the
 * clock. Nothing else.
 */
export function RoomScreen(props: RoomScreenProps) {
  const now = () => props.live.now()
  const wall = createWallMoment(now)
  return (
    <div class="room">
      <header class="room-head">
        <p class="room-slot">{slot(props.view)}</p>
        <Show when={props.view}>{(view) => <p class="room-hour">{formatHour(wall(), view().timeZone)}</p>}</Show>
      </header>
      <main class="room-main">
        <Switch fallback={<Sentence view={props.view} />}>
          <Match when={shownIn(props.view)}>{(phase) => <Clock phase={phase()} view={props.view!} now={now} />}</Match>
        </Switch>
      </main>
      <footer class="room-foot">
        <ConnectionState
          connection={props.live.connection}
          synchronised={props.live.synchronised}
          outdated={props.live.outdated}
        />
      </footer>
    </div>
  )
}

function Clock(props: {
  readonly phase: TimedPhase
  readonly view: RoomView
  readonly now: () => ReturnType<LiveSession['now']>
}) {
  const moment = createTimerMoment(
    () => props.phase.timer,
    () => props.now(),
  )
  const face = createMemo<TimerFace>(() => timerFace(props.phase, moment(), props.view))
  const spoken = createMemo(() => face().spoken)
  return (
    <div class="room-clock" data-tone={face().tone}>
      <h1 class="room-phase">{capital(phaseWords[face().phase])}</h1>
      <p class="room-time" role="timer" aria-label="Temps restant">
        {formatClock(face().left)}
      </p>
      <p class="room-note">{face().note}</p>
      <output class="visually-hidden">{spoken()}</output>
    </div>
  )
}

function Sentence(props: { readonly view: RoomView | null }) {
  return (
    <>
      <h1 class="room-sentence">{sentence(props.view)}</h1>
      <Show when={props.view?.status === 'planned'}>
        <p class="room-note">{props.view?.place}</p>
      </Show>
    </>
  )
}

/** The phase whose clock is shown: the next one before it starts, then the one under way. */
function shownIn(view: RoomView | null): TimedPhase | null {
  const current = view?.status === 'open' ? view.current : null
  if (!current || current.stage === 'reading') return null
  if (current.next) return { ...current.next, timer: null }
  const { timer } = current
  return timer?.endedAt === null ? { phase: timer.phase, planned: timer.planned, timer } : null
}

function slot(view: RoomView | null): string {
  if (!view) return 'Délibéré'
  if (view.status === 'open' && view.current) {
    const { firstName, slot } = view.current
    const hour = formatHour(slot, view.timeZone)
    return firstName === null ? `Passage de ${hour}` : `${firstName}, ${hour}`
  }
  return capital(formatLongDate(view.date))
}

function sentence(view: RoomView | null): string {
  if (!view || view.status === 'closed') return 'La séance est terminée'
  if (view.status === 'planned') return `La séance ouvre à ${formatTimeOfDay(view.opensAt)}`
  if (view.status === 'minutes') return 'Les passages sont terminés'
  if (!view.current) return 'Le prochain candidat va être appelé'
  return view.current.stage === 'called' ? 'L’entretien est terminé' : 'Le jury relit sa décision'
}
