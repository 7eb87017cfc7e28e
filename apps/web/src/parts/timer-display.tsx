import { formatClock, phaseWords } from '@delibere/core/fr'
import type { TimerFace } from '../timer-face.ts'
import { capital } from '../words.ts'

/** A timer, large and calm. Its seconds are not read aloud; the screen says phases and warnings elsewhere. */
export function TimerDisplay(props: { readonly face: TimerFace }) {
  return (
    <div class="timer" data-tone={props.face.tone}>
      <p class="timer-phase">{capital(phaseWords[props.face.phase])}</p>
      <p class="timer-clock" role="timer" aria-label="Temps restant">
        {formatClock(props.face.left)}
      </p>
      <p class="timer-note">{props.face.note}</p>
    </div>
  )
}
