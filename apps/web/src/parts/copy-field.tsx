import { nbsp } from '@delibere/core/fr'
import { createSignal, createUniqueId } from 'solid-js'
import { Button } from './button.tsx'

/** A text that is there to be copied, in sight and whole. */
export function CopyField(props: { readonly label: string; readonly text: string }) {
  const id = createUniqueId()
  const [said, setSaid] = createSignal('')
  let field: HTMLInputElement
  const copy = async () => {
    setSaid('')
    const copied = await copyText(props.text)
    if (!copied) field.select()
    setSaid(copied ? 'Adresse copiée.' : `Adresse sélectionnée${nbsp}: copiez-la avec Ctrl+C.`)
  }
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <div class="copy-row">
        <input
          class="field-input"
          id={id}
          readonly
          value={props.text}
          ref={(element) => (field = element)}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onPress={() => void copy()}>Copier</Button>
      </div>
      <output class="field-hint">{said()}</output>
    </div>
  )
}

/** False where the page may not: it came over plain http, as in a room without certificates. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
