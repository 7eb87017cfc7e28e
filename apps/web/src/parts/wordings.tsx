import { For, Show } from 'solid-js'
import { Button } from './button.tsx'
import { Disclosure } from './disclosure.tsx'

export interface WordingsProps {
  /** The sentences that the body offers (H7). */
  readonly wordings: readonly string[]
  /** What is written so far: a sentence that is in it is not offered again. */
  readonly said: string
  readonly onAdd: (wording: string) => void
}

/** Sentences to put into a recommendation and to change at will. */
export function Wordings(props: WordingsProps) {
  const left = () => props.wordings.filter((wording) => !props.said.includes(wording))
  return (
    <Show when={left().length > 0}>
      <Disclosure label="Ajouter une formule">
        <ul class="wordings">
          <For each={left()}>
            {(wording) => (
              <li>
                <Button
                  kind="quiet"
                  label={`Ajouter la formule\u00A0: ${wording}`}
                  onPress={() => props.onAdd(wording)}
                >
                  {wording}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Disclosure>
    </Show>
  )
}
