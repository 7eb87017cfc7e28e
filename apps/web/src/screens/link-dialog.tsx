import type { HearingId } from '@delibere/core'
import { thin } from '@delibere/core/fr'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useOrder } from '../use-order.ts'
import { whatIsALink } from '../words.ts'
import type { ScreenProps } from './screen-props.ts'
import { viewerId } from './viewing.ts'

export interface LinkDialogProps extends ScreenProps {
  readonly open: boolean
  readonly hearing: { readonly id: HearingId }
  /** The candidate's name. */
  readonly candidate: string
  /** The viewer has said that they have none. */
  readonly onNone: () => void
  readonly onClose: () => void
}

/** Before a file opens: has this member a link with the candidate (J4)? */
export function LinkDialog(props: LinkDialogProps) {
  const order = useOrder(props)
  const at = () => ({ sessionId: props.view.id, hearingId: props.hearing.id })
  const close = () => {
    order.clear()
    props.onClose()
  }
  async function none() {
    const jurorId = viewerId(props.view)
    const answer = jurorId && (await order.send({ type: 'conflict.none', ...at(), jurorId }))
    if (answer && answer.ok) props.onNone()
  }
  async function recuse() {
    const answer = await order.send({ type: 'recusal.declare', ...at() })
    if (answer?.ok) close()
  }
  return (
    <Dialog
      kind="question"
      open={props.open}
      title={`Avez-vous un lien avec ${props.candidate}${thin}?`}
      description={`${whatIsALink} Avec un lien, vous ne siégez pas pour ce candidat et ne voyez rien de son dossier.`}
      refused={order.refused()}
      onClose={close}
      actions={
        <>
          <Button busy={order.busy()} onPress={() => void recuse()}>
            J’ai un lien, je me récuse
          </Button>
          <Button kind="primary" busy={order.busy()} onPress={() => void none()}>
            Je n’ai aucun lien
          </Button>
        </>
      }
    />
  )
}
