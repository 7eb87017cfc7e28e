import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export interface ConfirmDialogProps {
  readonly open: boolean
  readonly title: string
  /** What will have happened once it is confirmed. */
  readonly sentence: string
  readonly confirm: string
  readonly busy: boolean
  readonly refused: string | null
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks once more before what cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog
      kind="question"
      open={props.open}
      title={props.title}
      description={props.sentence}
      refused={props.refused}
      onClose={props.onCancel}
      actions={
        <>
          <Button onPress={props.onCancel}>Annuler</Button>
          <Button kind="primary" busy={props.busy} onPress={props.onConfirm}>
            {props.confirm}
          </Button>
        </>
      }
    />
  )
}
