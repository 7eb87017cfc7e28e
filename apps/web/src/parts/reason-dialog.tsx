import { createSignal } from 'solid-js'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextField } from './field.tsx'

export interface ReasonDialogProps {
  readonly open: boolean
  readonly title: string
  readonly sentence: string
  readonly label: string
  readonly confirm: string
  readonly busy: boolean
  readonly refused: string | null
  readonly onConfirm: (reason: string) => void
  readonly onCancel: () => void
}

/** Asks for a reason that will be kept, before something unusual is done. */
export function ReasonDialog(props: ReasonDialogProps) {
  const [reason, setReason] = createSignal('')
  const [missing, setMissing] = createSignal<string | null>(null)
  const confirm = () => {
    const said = reason().trim()
    setMissing(said === '' ? 'Indiquez le motif.' : null)
    if (said !== '') props.onConfirm(said)
  }
  return (
    <Dialog
      kind="form"
      open={props.open}
      title={props.title}
      description={props.sentence}
      refused={missing() ?? props.refused}
      onClose={props.onCancel}
      actions={
        <>
          <Button onPress={props.onCancel}>Annuler</Button>
          <Button kind="primary" busy={props.busy} onPress={confirm}>
            {props.confirm}
          </Button>
        </>
      }
    >
      <TextField label={props.label} value={reason()} rows={3} maxLength={500} onInput={setReason} />
    </Dialog>
  )
}
