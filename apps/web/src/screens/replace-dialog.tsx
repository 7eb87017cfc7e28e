import type { JurorId, MemberView, SubstituteLine } from '@delibere/core'
import { collegeWords, nbsp } from '@delibere/core/fr'
import { createSignal, onMount, Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { ChoiceGroup } from '../parts/choice-group.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { sayRefusal } from '../refusals.ts'
import { useOrder } from '../use-order.ts'
import type { ScreenProps } from './screen-props.ts'

export interface ReplaceDialogProps extends ScreenProps {
  readonly leaving: Pick<MemberView, 'id' | 'name' | 'college'>
  readonly onReplaced: (entering: SubstituteLine) => void
  readonly onClose: () => void
}

/** Who is to sit in the place of a member: the registered jurors of the same college who can at once (J3). */
export function ReplaceDialog(props: ReplaceDialogProps) {
  const order = useOrder(props)
  const { lines, refused } = useSubstitutes(props)
  const [chosen, setChosen] = createSignal<JurorId | null>(null)
  const [missing, setMissing] = createSignal<string | null>(null)
  async function replace() {
    const entering = lines()?.find(({ id }) => id === chosen())
    setMissing(entering ? null : 'Choisissez qui siège à sa place.')
    if (!entering) return
    const seats = { leaving: props.leaving.id, entering: entering.id }
    const answer = await order.send({ type: 'member.replace', sessionId: props.view.id, ...seats })
    if (answer?.ok) props.onReplaced(entering)
  }
  const choices = () =>
    (lines() ?? []).map(({ id, name, organisation }) => ({ value: id, label: name, detail: organisation }))
  return (
    <Dialog
      kind="form"
      open
      title={`Remplacer ${props.leaving.name}`}
      description="La personne choisie siège à sa place. C’est noté au procès-verbal. Elle signe l’émargement avec son propre lien."
      refused={missing() ?? refused() ?? order.refused()}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>Annuler</Button>
          <Show when={choices().length > 0}>
            <Button kind="primary" busy={order.busy()} onPress={() => void replace()}>
              Remplacer
            </Button>
          </Show>
        </>
      }
    >
      <Show when={lines()} fallback={<p class="quiet-text">{refused() ? '' : 'Recherche des jurés…'}</p>}>
        <Show when={choices().length > 0} fallback={<Nobody {...props} />}>
          <ChoiceGroup
            label={`Jurés du ${collegeWords[props.leaving.college]} qui peuvent siéger`}
            choices={choices()}
            chosen={chosen()}
            shape="lines"
            onChoose={setChosen}
          />
        </Show>
      </Show>
    </Dialog>
  )
}

function Nobody(props: ReplaceDialogProps) {
  return (
    <output>
      Aucun autre juré du {collegeWords[props.leaving.college]} ne peut siéger aujourd’hui&nbsp;: habilitation, mandat,
      disponibilité, ou même organisation qu’un candidat.{' '}
      {props.view.status === 'planned'
        ? `Appelez l’OEMM${nbsp}: il peut inscrire un juré, ou déplacer la séance.`
        : `Appelez l’OEMM${nbsp}: il peut inscrire un juré. Sinon, reportez les candidats qui restent.`}
    </output>
  )
}

/** Asked when the dialog opens; null until the answer. */
function useSubstitutes(props: ReplaceDialogProps) {
  const [lines, setLines] = createSignal<readonly SubstituteLine[] | null>(null)
  const [refused, setRefused] = createSignal<string | null>(null)
  onMount(async () => {
    const answer = await props.client.substitutes({ sessionId: props.view.id, leaving: props.leaving.id })
    if (answer.ok) setLines(answer.value)
    else setRefused(sayRefusal(answer.error))
  })
  return { lines, refused }
}
