import { listed, nbsp, routeWords } from '@delibere/core/fr'
import { type JSX, Show } from 'solid-js'
import { PhaseList } from '../parts/phase-list.tsx'
import { Tag } from '../parts/tag.tsx'
import { TimerDisplay } from '../parts/timer-display.tsx'
import { createTimerMoment } from '../ticking.ts'
import { shownPhase, timerFace } from '../timer-face.ts'
import { FileButton } from './file-dialog.tsx'
import type { HearingProps } from './screen-props.ts'
import { TimerControls } from './timer-controls.tsx'
import { nameIn, presidesHearing, viewerIn, membersGone } from './viewing.ts'

/** Beside every screen of a hearing: the candidate, and the timer with the president's controls. */
export function CandidateAside(props: HearingProps & { readonly children?: JSX.Element }) {
  const phase = () => shownPhase(props.hearing.phases)
  const moment = createTimerMoment(
    () => phase()?.timer ?? null,
    () => props.now(),
  )
  return (
    <aside class="aside" aria-label="Candidat et minuteur">
      <header class="candidate">
        <p class="kicker">
          Candidat {props.hearing.position} sur {props.view.hearings.length}
        </p>
        <h1 tabindex="-1">{props.hearing.candidate.name}</h1>
        <p class="candidate-facts">
          {props.hearing.certificate}, {routeWords[props.hearing.route]}
        </p>
        <Show when={props.hearing.candidate.extraTime}>
          <Tag meaning="now">Tiers temps</Tag>
        </Show>
        <FileButton {...props} candidate={props.hearing.candidate.name} unlinked />
        <Show when={props.hearing.recused.length > 0}>
          <p class="quiet-text">{withdrawn(props)}</p>
        </Show>
        <Show when={hasLeft(props)}>{(sentence) => <p class="quiet-text">{sentence()}</p>}</Show>
        <Show when={standsIn(props)}>{(sentence) => <p class="quiet-text">{sentence()}</p>}</Show>
      </header>
      <Show when={phase()}>{(shown) => <TimerDisplay face={timerFace(shown(), moment(), props.view)} />}</Show>
      <Show when={presidesHearing(props.view, props.hearing)}>
        <TimerControls {...props} />
      </Show>
      <PhaseList phases={props.hearing.phases} />
      <Show when={props.hearing.correction}>
        {(reason) => (
          <p class="correction-note">
            Correction d’une erreur matérielle{nbsp}: {reason()}
          </p>
        )}
      </Show>
      <div class="aside-more">{props.children}</div>
    </aside>
  )
}

/** Who does not sit for this candidate (J4). */
function withdrawn({ view, hearing: { recused } }: HearingProps): string {
  const names = listed(recused.map((id) => nameIn(view, id)))
  return recused.length > 1 ? `${names} ne siègent pas pour ce candidat.` : `${names} ne siège pas pour ce candidat.`
}

/** Who has left since the deliberation on this candidate opened, or before (J3); null where nobody has. */
function hasLeft({ view }: HearingProps): string | null {
  const names = membersGone(view).map(({ name }) => name)
  if (names.length === 0) return null
  return `${listed(names)} ${names.length > 1 ? 'ont' : 'a'} quitté la séance.`
}

/** Who presides in the place of a recused president (J4); null when nobody stands in. */
function standsIn({ view, hearing }: HearingProps): string | null {
  const president = view.members.find((member) => member.president)
  if (!president || hearing.presidentId === president.id) return null
  return hearing.presidentId === viewerIn(view)?.id
    ? 'Vous présidez pour ce candidat.'
    : `${nameIn(view, hearing.presidentId)} préside pour ce candidat.`
}
