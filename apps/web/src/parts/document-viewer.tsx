import { Show } from 'solid-js'
import type { FileDocument } from './file-documents.tsx'

export interface DocumentViewerProps {
  readonly document: FileDocument
  readonly url: string
  readonly onBack: () => void
}

// As wide as the page and without the list of pages, in the words of Chromium's reader and then of Firefox's.
const asWideAsThePage = '#view=FitH&navpanes=0&pagemode=none'

/** One document in the page: a PDF in the browser's own reader, a picture as it is. */
export function DocumentViewer(props: DocumentViewerProps) {
  const takeKeyboard = (button: HTMLButtonElement) => queueMicrotask(() => button.focus())
  return (
    <div class="document-view">
      <div class="document-view-head">
        <button type="button" class="button quiet" ref={takeKeyboard} onClick={() => props.onBack()}>
          Retour au dossier
        </button>
        <a class="button quiet" href={props.url} target="_blank" rel="noopener">
          Ouvrir dans un nouvel onglet
        </a>
      </div>
      <h3>{props.document.name}</h3>
      <Show
        when={props.document.type === 'application/pdf'}
        fallback={<img class="document-view-picture" src={props.url} alt={props.document.name} />}
      >
        <iframe class="document-view-pdf" src={props.url + asWideAsThePage} title={props.document.name} />
      </Show>
    </div>
  )
}
