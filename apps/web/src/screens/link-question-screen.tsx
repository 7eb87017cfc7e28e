import type { LinkQuestion } from '@delibere/core'
import { Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { whatIsALink } from '../words.ts'
import { OrderOfDay } from './order-of-day.tsx'
import { Recusal } from './recusal.tsx'
import type { ScreenProps } from './screen-props.ts'

/** Before the file of a candidate opens: has this member a link with them (J4)? The ordinary answer is the next step. */
export function LinkQuestionScreen(props: ScreenProps & { readonly question: LinkQuestion }) {
  return (
    <div class="screen narrow">
      <header class="screen-head">
        <p class="kicker">
          Candidat {props.question.position} sur {props.view.hearings.length}
        </p>
        <h1 tabindex="-1">Avez-vous un lien avec {props.question.name} ?</h1>
      </header>
      <section class="card stack" aria-label="Ce qui est un lien">
        <Show when={props.question.sameHouse} fallback={<p>{whatIsALink}</p>}>
          <p>
            L’organisation que vous représentez et l’employeur de cette personne sont les mêmes. Vous ne siégez pas pour
            ce candidat.
          </p>
        </Show>
        <p class="quiet-text">Son dossier s’ouvre après votre réponse. Aucun motif n’est demandé ni gardé.</p>
        <Show when={!props.question.sameHouse}>
          <Recusal {...props} hearingId={props.question.hearingId} candidate={props.question.name}>
            {(ask) => (
              <div>
                <Button onPress={ask}>J’ai un lien, je me récuse</Button>
              </div>
            )}
          </Recusal>
        </Show>
      </section>
      <Disclosure label="Ordre de passage">
        <OrderOfDay {...props} />
      </Disclosure>
    </div>
  )
}
