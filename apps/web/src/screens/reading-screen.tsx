import { Show } from 'solid-js'
import { Disclosure } from '../parts/disclosure.tsx'
import { PeopleList } from '../parts/people-list.tsx'
import { SheetPaper } from '../parts/sheet-paper.tsx'
import { NotesByDomain } from './note-field.tsx'
import { RecommendationPanel } from './recommendation-panel.tsx'
import type { HearingProps } from './screen-props.ts'
import { VerdictList } from './verdict-list.tsx'
import { nameIn, presidesHearing, sits } from './viewing.ts'

/** The sheet on every sitting member's screen before the president signs it (H9). */
export function ReadingScreen(props: HearingProps) {
  return (
    <div class="screen split reading">
      <aside class="aside" aria-label="Lecture de la fiche">
        <header class="candidate">
          <p class="kicker">
            Candidat {props.hearing.position} sur {props.view.hearings.length}
          </p>
          <h1 tabindex="-1">Lecture de la fiche</h1>
          <p class="candidate-facts">{props.hearing.candidate.name}</p>
        </header>
        <Readers {...props} />
      </aside>
      <div class="stack">
        <Show when={props.hearing.draft}>
          {(draft) => <SheetPaper sheet={draft().sheet} correction={props.hearing.correction} />}
        </Show>
        <Show when={sits(props.view, props.hearing)}>
          <Disclosure label="Vos notes">
            <NotesByDomain
              notes={props.keeping.notes}
              hearingId={props.hearing.id}
              domains={props.hearing.domains.filter(({ held }) => !held)}
            />
          </Disclosure>
        </Show>
        <Show when={presidesHearing(props.view, props.hearing)}>
          <Disclosure label="Modifier un verdict ou la préconisation">
            <p class="quiet-text">Toute modification retire la fiche, qui sera présentée et lue de nouveau.</p>
            <VerdictList {...props} />
            <Show when={props.hearing.outcome !== 'full'}>
              <RecommendationPanel {...props} />
            </Show>
          </Disclosure>
        </Show>
      </div>
    </div>
  )
}

function Readers(props: HearingProps) {
  const readers = () =>
    props.hearing.sitting.map((id) => {
      const presents = id === props.hearing.presidentId
      const read = props.hearing.draft?.readBy.includes(id) ?? false
      const state = read ? 'a lu la fiche' : 'en lecture'
      return { name: nameIn(props.view, id), done: read || presents, state: presents ? 'présente la fiche' : state }
    })
  return (
    <section aria-labelledby="readers-title">
      <h2 id="readers-title">Membres du jury</h2>
      <PeopleList people={readers()} />
    </section>
  )
}
