import type { SheetContent } from '@delibere/core'
import { collegeWords, formatDate, outcomeWords, routeWords } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { Tag, type TagProps } from './tag.tsx'

export interface SheetPaperProps {
  readonly sheet: SheetContent
  /** What clerical error is being mended (H9); null on a first version. */
  readonly correction: string | null
}

/** The decision sheet as it will be signed: all it says, nothing more (H8, H9). */
export function SheetPaper(props: SheetPaperProps) {
  const sheet = () => props.sheet
  return (
    <article class="paper" aria-label="Fiche de décision du jury">
      <header class="paper-head">
        <p class="paper-body">{sheet().body}</p>
        <h2 class="paper-title">Fiche de décision du jury</h2>
        <p>
          Séance {sheet().session.number} du {formatDate(sheet().session.date)}, {sheet().session.place}
        </p>
      </header>
      <Show when={props.correction}>
        <p class="paper-correction">Correction d’une erreur matérielle&nbsp;: {props.correction}</p>
      </Show>
      <Candidate sheet={sheet()} />
      <section>
        <h3 class="paper-heading">Décision</h3>
        <p class="paper-outcome" data-outcome={sheet().outcome}>
          {outcomeWords[sheet().outcome]}
        </p>
        <Domains domains={sheet().domains} />
      </section>
      <Show when={sheet().recommendation}>{(said) => <Advice recommendation={said()} />}</Show>
      <Jury members={sheet().sat} />
      <p class="paper-note">
        Le jury est souverain. Ses décisions n’ont pas à être justifiées et ne peuvent faire l’objet d’aucun recours.
      </p>
    </article>
  )
}

function Candidate(props: { readonly sheet: SheetContent }) {
  const person = () => props.sheet.candidate
  return (
    <section>
      <h3 class="paper-heading">Candidat</h3>
      <dl class="paper-facts">
        <dt>Nom de naissance</dt>
        <dd>{person().birthName}</dd>
        <Show when={person().usageName}>
          {(name) => (
            <>
              <dt>Nom d’usage</dt>
              <dd>{name()}</dd>
            </>
          )}
        </Show>
        <dt>Prénoms</dt>
        <dd>{person().givenNames.join(', ')}</dd>
        <dt>Naissance</dt>
        <dd>
          {formatDate(person().birthDate)}, {person().birthPlace}
        </dd>
        <dt>Certificat</dt>
        <dd>
          {props.sheet.certificate.title}, référentiel {props.sheet.certificate.frameworkVersion}
        </dd>
        <dt>Parcours</dt>
        <dd>{routeWords[props.sheet.route]}</dd>
      </dl>
    </section>
  )
}

function Domains(props: { readonly domains: SheetContent['domains'] }) {
  return (
    <ul class="paper-domains">
      <For each={props.domains}>
        {(domain) => (
          <li>
            <span>
              {domain.code} – {domain.title}
              <Show when={domain.validUntil}>
                {(until) => <span class="paper-validity">Valable jusqu’au {formatDate(until())}</span>}
              </Show>
            </span>
            <Tag {...standings[domain.standing]}>{standingWords[domain.standing]}</Tag>
          </li>
        )}
      </For>
    </ul>
  )
}

type Standing = SheetContent['domains'][number]['standing']

const standingWords: Readonly<Record<Standing, string>> = {
  acquired: 'Acquis',
  notAcquired: 'Non acquis',
  heldBefore: 'Acquis antérieurement',
}

const standings: Readonly<Record<Standing, Pick<TagProps, 'meaning' | 'icon'>>> = {
  acquired: { meaning: 'good', icon: 'check' },
  notAcquired: { meaning: 'bad', icon: 'cross' },
  heldBefore: { meaning: 'quiet', icon: 'lock' },
}

function Advice(props: { readonly recommendation: NonNullable<SheetContent['recommendation']> }) {
  return (
    <section>
      <h3 class="paper-heading">Préconisations</h3>
      <Show when={props.recommendation.experience}>
        <h4 class="paper-label">Expérience à approfondir</h4>
        <p class="paper-text">{props.recommendation.experience}</p>
      </Show>
      <Show when={props.recommendation.modules.length > 0}>
        <h4 class="paper-label">Modules pouvant être suivis</h4>
        <ul class="paper-list">
          <For each={props.recommendation.modules}>{(module) => <li>{module}</li>}</For>
        </ul>
      </Show>
    </section>
  )
}

function Jury(props: { readonly members: SheetContent['sat'] }) {
  return (
    <section>
      <h3 class="paper-heading">Jury</h3>
      <ul class="paper-list">
        <For each={props.members}>
          {(member) => (
            <li>
              {member.name}, {collegeWords[member.college]} ({member.organisation})
              <Show when={member.president}> – présidence</Show>
              <Show when={member.recused}> – n’a pas siégé (récusation)</Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
