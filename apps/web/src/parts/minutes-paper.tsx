import type { MinutesView } from '@delibere/core'
import {
  collegeWords,
  formatHour,
  formatLongDate,
  formatMinutes,
  formatMoment,
  listed,
  of,
  outcomeWords,
  phaseWords,
  stageWords,
  thin,
} from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { capital } from '../words.ts'

export interface MinutesPaperProps {
  readonly minutes: MinutesView
  readonly number: string
  readonly place: string
  readonly timeZone: string
}

/** The minutes of the session as they are signed (H10): who sat, what became of each candidate, the measured times. */
export function MinutesPaper(props: MinutesPaperProps) {
  const moment = (at: Parameters<typeof formatMoment>[0]) => formatMoment(at, props.timeZone)
  return (
    <article class="paper" aria-label="Procès-verbal de la séance">
      <header class="paper-head">
        <p class="paper-body">Séance {props.number}</p>
        <h2 class="paper-title">Procès-verbal</h2>
        <Show when={props.minutes.openedAt}>
          {(at) => (
            <p>
              Ouverte le {moment(at())}, {props.place}
            </p>
          )}
        </Show>
        <Show when={props.minutes.closedAt}>{(at) => <p>Close le {moment(at())}</p>}</Show>
      </header>
      <Sat {...props} />
      <section>
        <h3 class="paper-heading">Candidats</h3>
        <ol class="paper-hearings">
          <For each={props.minutes.hearings}>{(hearing) => <Hearing hearing={hearing} />}</For>
        </ol>
      </section>
    </article>
  )
}

const handovers: Readonly<Record<MinutesView['presidedBefore'][number]['by'], string>> = {
  president: ', puis a transmis la présidence',
  members: `${thin}; ne répondant plus, la présidence est passée sur l’accord de deux membres`,
  office: `${thin}; ne répondant plus, la présidence a été confiée par l’OEMM`,
  departure: ', puis a quitté la séance',
}

/** Who really sat, who presided, who left and who came instead, and how that came (J2, J3). */
function Sat(props: MinutesPaperProps) {
  return (
    <section>
      <h3 class="paper-heading">Ont siégé</h3>
      <ul class="paper-list">
        <For each={props.minutes.sat}>
          {({ name, college }) => (
            <li>
              {name}
              <Show when={college}>{(of) => <>, {collegeWords[of()]}</>}</Show>
              <Show when={name === props.minutes.president}> – présidence</Show>
            </li>
          )}
        </For>
      </ul>
      <For each={props.minutes.presidedBefore}>
        {({ name, until, by }) => (
          <p>
            {name} a présidé jusqu’à {formatHour(until, props.timeZone)}
            {handovers[by]}.
          </p>
        )}
      </For>
      <For each={props.minutes.departed}>
        {({ name, at }) => (
          <p>
            {name} a quitté la séance à {formatHour(at, props.timeZone)}.
          </p>
        )}
      </For>
      <For each={props.minutes.replaced}>
        {({ leaving, entering, at }) => (
          <p>
            {entering} remplace {leaving} depuis {formatHour(at, props.timeZone)}.
          </p>
        )}
      </For>
      <Show when={props.minutes.derogation}>
        {(reason) => <p class="paper-text">Dérogation à l’alternance de la présidence&nbsp;: {reason()}</p>}
      </Show>
    </section>
  )
}

function Hearing(props: { readonly hearing: MinutesView['hearings'][number] }) {
  return (
    <li>
      <p class="paper-hearing-head">
        <span>{props.hearing.name}</span>
        <strong>
          {props.hearing.outcome ? outcomeWords[props.hearing.outcome] : capital(stageWords[props.hearing.stage])}
        </strong>
      </p>
      <Show when={props.hearing.sheet}>{(number) => <p>Fiche {number()}</p>}</Show>
      <Show when={props.hearing.presidedBy}>{(name) => <p>Présidence pour ce candidat&nbsp;: {name()}</p>}</Show>
      <Show when={props.hearing.measured.length > 0}>
        <p>
          <For each={props.hearing.measured}>
            {({ phase, planned, took }, index) => (
              <>
                <Show when={index() > 0}>, </Show>
                {index() > 0 ? phaseWords[phase] : capital(phaseWords[phase])} {formatMinutes(took)} (
                {formatMinutes(planned)} prévues)
              </>
            )}
          </For>
        </p>
      </Show>
      <Show when={props.hearing.recused.length > 0}>
        <p>Sans {listed(props.hearing.recused)} (récusation)</p>
      </Show>
      <Show when={props.hearing.recusalsRefused.length > 0}>
        <p>Récusation {listed(props.hearing.recusalsRefused.map(of))} demandée, que le jury n’a pas retenue</p>
      </Show>
      <Show when={props.hearing.onPaper}>
        {(paper) => (
          <p>
            Décision prise sur papier le {formatLongDate(paper().on)}, signée par {paper().president} (présidence) et{' '}
            {paper().witness}
          </p>
        )}
      </Show>
      <Show when={props.hearing.cameLater.length > 0}>
        <p>Sans {listed(props.hearing.cameLater)} (émargement signé après l’appel du candidat)</p>
      </Show>
      <For each={props.hearing.corrections}>
        {(reason) => <p>Correction d’une erreur matérielle&nbsp;: {reason}</p>}
      </For>
    </li>
  )
}
