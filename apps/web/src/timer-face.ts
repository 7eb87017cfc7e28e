import {
  alertOf,
  type Duration,
  duration,
  elapsed,
  type Instant,
  minutes,
  pausedFor,
  type Phase,
  remaining,
  since,
  type Timer,
  timerState,
} from '@delibere/core'
import { formatHour, formatMinutes, nbsp, phaseWords } from '@delibere/core/fr'
import { capital } from './words.ts'

/** A phase of a hearing and its timer, null until it starts. */
export interface TimedPhase {
  readonly phase: Phase
  readonly planned: Duration
  readonly timer: Timer | null
}

/** What a timer looks like at one moment: what every screen shows of it, large or small. */
export interface TimerFace {
  readonly phase: Phase
  /** Time left in ms; negative once it is over. */
  readonly left: Duration
  readonly tone: 'idle' | 'calm' | 'warning' | 'overtime' | 'paused' | 'ended'
  /** Says the tone in words, with what the figure is measured against. */
  readonly note: string
  /** What is said aloud when it changes: phases and warnings, never the seconds. */
  readonly spoken: string
}

/** The face of a phase at `at`, with the regulation's warnings (H2); hours are those of `timeZone`. */
export function timerFace(
  { phase, planned, timer }: TimedPhase,
  at: Instant,
  { warningMinutes, timeZone }: { readonly warningMinutes: readonly number[]; readonly timeZone: string },
): TimerFace {
  const name = capital(phaseWords[phase])
  if (!timer) return { phase, left: planned, tone: 'idle', note: `${formatMinutes(planned)} prévues`, spoken: '' }
  const left = remaining(timer, at)
  const whole = formatMinutes(duration(timer.planned + timer.added))
  switch (timerState(timer)) {
    case 'ended': {
      const note = `${ended[phase]} après ${formatMinutes(elapsed(timer, at))}`
      return { phase, left, tone: 'ended', note, spoken: `${name}${nbsp}: ${note}.` }
    }
    case 'paused': {
      const { from } = timer.pauses.at(-1)!
      const note = `en pause depuis ${formatHour(from, timeZone)}`
      const lasting = wholeMinutes(since(from, at))
      return { phase, left, tone: 'paused', note: lasting ? `${note} (${lasting})` : note, spoken: `${name} ${note}.` }
    }
    case 'running': {
      const face = running(name, whole, alertOf(timer, at, warningMinutes))
      const stood = wholeMinutes(pausedFor(timer, at))
      return { phase, left, ...face, note: stood ? `${face.note}, ${stood} de pause` : face.note }
    }
  }
}

const ended: Readonly<Record<Phase, string>> = {
  presentation: 'terminée',
  interview: 'terminé',
  deliberation: 'terminée',
}

/** “3 min”; nothing under a minute. */
const wholeMinutes = (length: Duration): string | null =>
  length < minutes(1) ? null : formatMinutes(minutes(Math.floor(length / minutes(1))))

function running(
  name: string,
  whole: string,
  alert: ReturnType<typeof alertOf>,
): Pick<TimerFace, 'tone' | 'note' | 'spoken'> {
  switch (alert.kind) {
    case 'calm':
      return { tone: 'calm', note: `sur ${whole}`, spoken: `${name} en cours.` }
    case 'warning': {
      const note = `moins de ${formatMinutes(minutes(alert.minutes))}`
      return { tone: 'warning', note: `${note} sur ${whole}`, spoken: `${name}${nbsp}: il reste ${note}.` }
    }
    case 'overtime':
      return { tone: 'overtime', note: `temps dépassé (${whole} prévues)`, spoken: `${name}${nbsp}: temps dépassé.` }
  }
}

/** The phase a screen shows: the one under way, else the next to start; none once all have ended. */
export const shownPhase = <Timed extends TimedPhase>(phases: readonly Timed[]): Timed | undefined =>
  phases.find(({ timer }) => timer?.endedAt === null) ?? phases.find(({ timer }) => !timer)

/** The last phase that has started, ended or not: what is said aloud. */
export const lastStarted = <Timed extends TimedPhase>(phases: readonly Timed[]): Timed | undefined =>
  phases.findLast(({ timer }) => timer)
