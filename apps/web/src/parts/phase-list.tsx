import { duration } from '@delibere/core'
import { formatMinutes, phaseWords } from '@delibere/core/fr'
import { For } from 'solid-js'
import type { TimedPhase } from '../timer-face.ts'
import { capital } from '../words.ts'

/** The phases of a hearing in order, the one under way marked. */
export function PhaseList(props: { readonly phases: readonly TimedPhase[] }) {
  return (
    <ol class="phases" aria-label="Étapes du passage">
      <For each={props.phases}>
        {(one) => (
          <li class="phase" data-state={stateOf(one)} aria-current={stateOf(one) === 'now' ? 'step' : undefined}>
            <span>{capital(phaseWords[one.phase])}</span>
            <span class="phase-length">
              {formatMinutes(duration(one.planned + (one.timer?.added ?? 0)))}
              <span class="visually-hidden">, {stateWords[stateOf(one)]}</span>
            </span>
          </li>
        )}
      </For>
    </ol>
  )
}

const stateOf = ({ timer }: TimedPhase) => {
  if (!timer) return 'next'
  return timer.endedAt === null ? 'now' : 'done'
}

const stateWords = { next: 'à venir', now: 'en cours', done: 'fini' } as const
