import { nbsp, of, thin } from '@delibere/core/fr'
import { createSignal } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { useOrder } from '../use-order.ts'
import type { HearingProps } from './screen-props.ts'

/** For the president, once the oral has begun: it can only be broken off, as postponed (H1). Asked once more. */
export function BreakOff(props: HearingProps) {
  const order = useOrder(props)
  const [asking, setAsking] = createSignal(false)
  const close = () => {
    order.clear()
    setAsking(false)
  }
  async function postpone() {
    const hearing = { sessionId: props.view.id, hearingId: props.hearing.id }
    const answer = await order.send({ type: 'hearing.setAside', ...hearing, as: 'postponed' })
    if (answer?.ok) close()
  }
  return (
    <>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        Interrompre et reporter
      </Button>
      <ConfirmDialog
        open={asking()}
        title={`Reporter le passage ${of(props.hearing.candidate.name)}${thin}?`}
        sentence={`Le passage s’arrête ici, sans décision. Il ne pourra pas être repris dans cette séance${nbsp}: l’OEMM convoquera de nouveau le candidat, avec le même dossier.`}
        confirm="Interrompre et reporter"
        busy={order.busy()}
        refused={order.refused()}
        onConfirm={() => void postpone()}
        onCancel={close}
      />
    </>
  )
}
