import { nbsp } from '@delibere/core/fr'
import { Button } from '../parts/button.tsx'
import { CopyField } from '../parts/copy-field.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { QrCode } from '../parts/qr-code.tsx'

/** A personal link that has been made for somebody, with its secret. */
export interface GivenLink {
  readonly name: string
  readonly url: string
}

export interface LinkGivenDialogProps extends GivenLink {
  readonly home: HTMLElement
  readonly onClose: () => void
}

/** The link of a member who has just come in: for the camera of their device, or to be copied. */
export function LinkGivenDialog(props: LinkGivenDialogProps) {
  return (
    <Dialog
      kind="form"
      open
      title={`Lien personnel pour ${props.name}`}
      description={`Ce lien est à cette personne et à elle seule${nbsp}: il signe en son nom. Elle l’ouvre sur son propre appareil, puis signe l’émargement.`}
      refused={null}
      home={props.home}
      onClose={props.onClose}
      actions={<Button onPress={props.onClose}>Fermer</Button>}
    >
      <QrCode text={props.url} label={`Code à photographier par ${props.name}, qui ouvre son lien personnel`} />
      <CopyField label="Adresse du lien" text={props.url} />
    </Dialog>
  )
}
