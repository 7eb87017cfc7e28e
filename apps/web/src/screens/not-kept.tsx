import type { SessionView } from '@delibere/core'
import { nbsp, opinionWords, quoted } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import type { Keeping } from '../kept/keeping.ts'
import type { RefusedNote } from '../kept/note-keeper.ts'
import type { HeldOpinion } from '../kept/opinion-book.ts'
import { sayRefusal } from '../refusals.ts'

export interface NotKeptProps {
  readonly keeping: Keeping
  readonly hearings: readonly { readonly id: SessionView['hearings'][number]['id']; readonly name: string }[]
  /** The hearing whose opinions stand on the screen, with their refusals: those need not be said here. */
  readonly giving: SessionView['hearings'][number]['id'] | null
}

/** What somebody wrote while the network was cut, and the server did not take when it was back (H3, H4). */
export function NotKept(props: NotKeptProps) {
  const nameOf = ({ hearingId }: { readonly hearingId: string }) =>
    props.hearings.find(({ id }) => id === hearingId)?.name ?? 'un candidat'
  const opinions = () => props.keeping.opinions.refused().filter(({ hearingId }) => hearingId !== props.giving)
  return (
    <>
      <For each={opinions()}>
        {(one) => (
          <div class="not-kept" role="alert">
            <Icon name="warn" />
            <p>{sayNotCounted(one, nameOf(one))}</p>
            <Button onPress={() => props.keeping.opinions.forget(one)}>J’ai compris</Button>
          </div>
        )}
      </For>
      <For each={props.keeping.notes.refused()}>
        {(note) => (
          <RefusedNoteSaid note={note} name={nameOf(note)} onForget={() => props.keeping.notes.forget(note)} />
        )}
      </For>
    </>
  )
}

function sayNotCounted({ domain, opinion, refusal }: HeldOpinion, name: string): string {
  const which = opinion ? `Votre avis ${quoted(opinionWords[opinion])}` : 'Le retrait de votre avis'
  const what = `${which} sur ${domain} pour ${name} n’a pas été compté`
  return refusal?.code === 'opinions-closed'
    ? `${what}${nbsp}: la délibération était ouverte quand il est parvenu au serveur.`
    : `${what}. ${refusal ? sayRefusal(refusal) : ''}`
}

interface RefusedNoteProps {
  readonly note: RefusedNote
  readonly name: string
  readonly onForget: () => void
}

function RefusedNoteSaid(props: RefusedNoteProps) {
  let field!: HTMLTextAreaElement
  // The clipboard is not given to a page that came over plain http; then what is chosen can be copied by hand.
  const copy = () => {
    field.select()
    void navigator.clipboard?.writeText(props.note.text).catch(() => {})
  }
  const about = () => (props.note.domain === 'general' ? '' : ` sur ${props.note.domain}`)
  return (
    <div class="not-kept" role="alert">
      <Icon name="warn" />
      <div class="not-kept-note">
        <p>
          Votre note{about()} pour {props.name} est restée sur cet appareil. {sayRefusal(props.note.refusal)}
        </p>
        <textarea
          readOnly
          rows={3}
          aria-label={`Votre note${about()} pour ${props.name}`}
          value={props.note.text}
          ref={(element) => (field = element)}
        />
        <div class="button-row">
          <Show when={props.note.text !== ''}>
            <Button onPress={copy}>Copier le texte</Button>
          </Show>
          <Button kind="quiet" onPress={props.onForget}>
            Supprimer de cet appareil
          </Button>
        </div>
      </div>
    </div>
  )
}
