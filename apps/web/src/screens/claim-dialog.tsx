import type { JurorId, MemberView, SessionView } from '@delibere/core'
import { collegeWords, thin } from '@delibere/core/fr'
import { createSignal } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { ChoiceGroup } from '../parts/choice-group.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useOrder } from '../use-order.ts'
import type { ScreenProps } from './screen-props.ts'
import { membersHere, presidentName, viewerId } from './viewing.ts'

/** The president answers no more: a member proposes who presides from now on (J2). */
export function ClaimDialog(props: ScreenProps & { readonly onClose: () => void }) {
  const order = useOrder(props)
  const candidates = () => inOrder(props.view)
  const [chosen, setChosen] = createSignal<JurorId | null>(null)
  const to = () => chosen() ?? candidates()[0]?.id ?? null
  async function propose() {
    const next = to()
    const answer = next && (await order.send({ type: 'presidency.claim', sessionId: props.view.id, to: next }))
    if (answer && answer.ok) props.onClose()
  }
  return (
    <Dialog
      kind="form"
      open
      title={`${presidentName(props.view)} ne répond plus`}
      description={`Proposez qui préside à partir de maintenant. La présidence passe dès qu’un deuxième membre est d’accord${thin}; d’ici là rien ne change, et le minuteur continue.`}
      refused={order.refused()}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>Annuler</Button>
          <Button kind="primary" busy={order.busy()} onPress={() => void propose()}>
            Proposer
          </Button>
        </>
      }
    >
      <ChoiceGroup
        label="Qui préside"
        choices={candidates().map(({ id, name, college }) => ({
          value: id,
          label: id === viewerId(props.view) ? `${name} (vous)` : name,
          detail: collegeWords[college],
        }))}
        chosen={to()}
        shape="lines"
        onChoose={setChosen}
      />
    </Dialog>
  )
}

/** Who is there and could preside, those of the president's college first (J2). */
function inOrder(view: SessionView): readonly MemberView[] {
  const college = view.members.find(({ president }) => president)?.college
  const others = membersHere(view).filter(({ president }) => !president)
  return others.toSorted((a, b) => Number(b.college === college) - Number(a.college === college))
}
