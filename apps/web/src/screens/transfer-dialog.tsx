import type { JurorId, SessionView } from '@delibere/core'
import { collegeWords } from '@delibere/core/fr'
import { createSignal } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { ChoiceGroup } from '../parts/choice-group.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useOrder } from '../use-order.ts'
import type { ScreenProps } from './screen-props.ts'
import { membersHere, viewerId } from './viewing.ts'

export interface TransferDialogProps extends ScreenProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** The president hands over to another member who is there (J2). */
export function TransferDialog(props: TransferDialogProps) {
  const order = useOrder(props)
  const [to, setTo] = createSignal<JurorId | null>(null)
  const [missing, setMissing] = createSignal<string | null>(null)
  const close = () => {
    order.clear()
    setMissing(null)
    setTo(null)
    props.onClose()
  }
  async function transfer() {
    const chosen = to()
    setMissing(chosen ? null : 'Choisissez qui préside.')
    if (!chosen) return
    const answer = await order.send({ type: 'presidency.transfer', sessionId: props.view.id, to: chosen })
    if (answer?.ok) close()
  }
  return (
    <Dialog
      kind="form"
      open={props.open}
      title="Transmettre la présidence"
      description="Si vous devez quitter la séance. La personne choisie préside dès maintenant."
      refused={missing() ?? order.refused()}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Annuler</Button>
          <Button kind="primary" busy={order.busy()} onPress={() => void transfer()}>
            Transmettre
          </Button>
        </>
      }
    >
      <ChoiceGroup label="Qui préside" choices={othersHere(props.view)} chosen={to()} shape="lines" onChoose={setTo} />
    </Dialog>
  )
}

const othersHere = (view: SessionView) =>
  membersHere(view)
    .filter(({ id }) => id !== viewerId(view))
    .map(({ id, name, college }) => ({ value: id, label: name, detail: collegeWords[college] }))
