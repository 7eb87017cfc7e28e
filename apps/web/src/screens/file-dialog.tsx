import type { HearingId } from '@delibere/core'
import { of } from '@delibere/core/fr'
import { createSignal, Show } from 'solid-js'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { DocumentViewer } from '../parts/document-viewer.tsx'
import { type FileDocument, FileDocuments } from '../parts/file-documents.tsx'
import { WholeFile } from '../parts/whole-file.tsx'
import { readCandidateFile, WhenRead } from './candidate-file.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { NotesByDomain } from './note-field.tsx'
import type { ScreenProps } from './screen-props.ts'

export interface FileButtonProps extends ScreenProps {
  readonly hearing: { readonly id: HearingId }
  /** The candidate's name. */
  readonly candidate: string
  /** Whether the viewer has said that they have no link with the candidate (J4): else they are asked first. */
  readonly unlinked: boolean
}

/** Opens a candidate's file with the documents attached to it. */
export function FileButton(props: FileButtonProps) {
  const [open, setOpen] = createSignal(false)
  const [asking, setAsking] = createSignal(false)
  const [from, setFrom] = createSignal<HTMLElement | null>(null)
  const press = () => {
    const { activeElement } = document
    if (activeElement instanceof HTMLElement) setFrom(activeElement)
    if (props.unlinked) setOpen(true)
    else setAsking(true)
  }
  const answered = () => {
    setAsking(false)
    setOpen(true)
  }
  return (
    <>
      <Button kind="quiet" label={`Dossier ${of(props.candidate)}`} onPress={press}>
        Dossier
      </Button>
      <LinkDialog {...props} open={asking()} onNone={answered} onClose={() => setAsking(false)} />
      <Dialog
        open={open()}
        kind="reading"
        title={`Dossier ${of(props.candidate)}`}
        description="Réservé aux membres du jury qui siègent pour ce candidat."
        actions={<Button onPress={() => setOpen(false)}>Fermer le dossier</Button>}
        refused={null}
        home={from()}
        onClose={() => setOpen(false)}
      >
        <FileContent {...props} />
      </Dialog>
    </>
  )
}

function FileContent(props: FileButtonProps) {
  const reading = readCandidateFile(props)
  const [shown, setShown] = createSignal<FileDocument | null>(null)
  const [last, setLast] = createSignal<FileDocument | null>(null)
  const open = (document: FileDocument) => {
    setLast(document)
    setShown(document)
  }
  const url = ({ sha256 }: FileDocument) =>
    props.client.hearingAttachmentUrl({ sessionId: props.view.id, hearingId: props.hearing.id, sha256 })
  return (
    <div class="dialog-reading">
      <WhenRead reading={reading}>
        {(file) => (
          <Show
            when={shown()}
            fallback={
              <>
                <FileDocuments documents={file.documents} last={last()} onOpen={open} />
                <WholeFile file={file} />
                <NotesByDomain
                  notes={props.keeping.notes}
                  hearingId={props.hearing.id}
                  domains={file.domains.filter(({ held }) => !held)}
                />
              </>
            }
          >
            {(document) => <DocumentViewer document={document()} url={url(document())} onBack={() => setShown(null)} />}
          </Show>
        )}
      </WhenRead>
    </div>
  )
}
