import type { ServerClock } from '@delibere/client'
import {
  alertOf,
  duration,
  type HearingView,
  remaining,
  type SessionView,
  type Timer,
  timerState,
} from '@delibere/core'
import {
  explainOpeningFault,
  formatClock,
  formatMinutes,
  listed,
  nbsp,
  phaseWords,
  stageWords,
} from '@delibere/core/fr'
import { Box } from 'ink'
import { Lines } from '../../parts/lines.tsx'
import { Say, type Tone } from '../../parts/tone.tsx'
import { secondsFrom, useNow } from '../../use-now.ts'

interface Props {
  readonly view: SessionView
  readonly clock: ServerClock
  readonly width: number
}

/** What is going on in the session at this very moment. */
export function Now({ view, clock, width }: Props) {
  if (view.status === 'planned') return <Waiting view={view} width={width} />
  if (view.current) return <Current hearing={view.current} view={view} clock={clock} />
  return <Lines text={between(view)} width={width} />
}

function Waiting({ view, width }: Pick<Props, 'view' | 'width'>) {
  const faults = view.openingFaults.map(explainOpeningFault)
  const text =
    faults.length > 0
      ? `Avant l’ouverture${nbsp}: ${faults.join(' ')}`
      : 'Tout est prêt\u00A0: le président peut ouvrir la séance.'
  return <Lines text={text} width={width} />
}

function between({ status, hearings, minutes }: SessionView): string {
  if (status === 'closed') return 'La séance est close. Les documents se terminent.'
  if (status === 'minutes') {
    const unsigned = (minutes?.sat ?? []).filter(({ signedAt }) => signedAt === null).map(({ name }) => name)
    return unsigned.length > 0
      ? `Procès-verbal à signer par ${listed(unsigned)}.`
      : 'Procès-verbal signé par tous\u00A0: le président peut clore.'
  }
  const left = hearings.filter(({ stage }) => stage === 'waiting').length
  return left > 0 ? 'Aucun candidat devant le jury en ce moment.' : 'Tous les candidats ont été entendus.'
}

interface CurrentProps {
  readonly hearing: HearingView
  readonly view: SessionView
  readonly clock: ServerClock
}

function Current({ hearing, view, clock }: CurrentProps) {
  const phase = hearing.phases.findLast(({ timer }) => timer !== null)
  const president = view.members.find(({ id }) => id === hearing.presidentId)?.name ?? '?'
  const { complete, of } = hearing.opinionsGiven
  const away = view.members.filter(({ id }) => hearing.recused.includes(id)).map(({ name }) => name)
  return (
    <Box flexDirection="column">
      <Say tone="strong">
        N° {hearing.position} {hearing.candidate.name}
        {hearing.candidate.extraTime ? ' (tiers temps)' : ''}, {stageWords[hearing.stage]}
      </Say>
      {phase?.timer ? (
        <Clock timer={phase.timer} says={phaseWords[phase.phase]} clock={clock} warnings={view.warningMinutes} />
      ) : (
        <Say tone="quiet">Le minuteur n’a pas encore démarré.</Say>
      )}
      <Say tone="quiet">
        Présidence{nbsp}: {president} · avis complets{nbsp}: {complete} sur {of}
        {away.length > 0 ? ` · ne siège pas${nbsp}: ${listed(away)}` : ''}
      </Say>
    </Box>
  )
}

interface ClockProps {
  readonly timer: Timer
  readonly says: string
  readonly clock: ServerClock
  readonly warnings: readonly number[]
}

/** The timer of a phase, counted down by whole seconds of the server's clock (H2). */
function Clock({ timer, says, clock, warnings }: ClockProps) {
  const state = timerState(timer)
  const now = useNow(clock, state === 'running' ? secondsFrom(timer) : null)
  const alert = alertOf(timer, now, warnings)
  const tones = { calm: 'plain', warning: 'warn', overtime: 'bad' } as const satisfies Record<typeof alert.kind, Tone>
  const states = { running: '▶', paused: '‖ en pause', ended: '■ terminé' } as const
  const words = {
    calm: '',
    warning: alert.kind === 'warning' ? `, moins de ${alert.minutes}${nbsp}min` : '',
    overtime: ', temps dépassé',
  }
  return (
    <Say>
      {capital(says)} <Say tone={tones[alert.kind]}>{formatClock(remaining(timer, now))}</Say> sur{' '}
      {formatMinutes(duration(timer.planned + timer.added))} {states[state]}
      {words[alert.kind]}
      {clock.synchronised ? '' : ' (heure du serveur incertaine)'}
    </Say>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
