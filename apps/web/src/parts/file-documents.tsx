import type { HearingFileView } from '@delibere/core'
import { pieceWords } from '@delibere/core/fr'
import { For, Show } from 'solid-js'
import { sizeWord } from './file-words.ts'
import { capital } from '../words.ts'
import { Icon } from './icon.tsx'

export type FileDocument = HearingFileView['documents'][number]

export interface FileDocumentsProps {
  readonly documents: readonly FileDocument[]
  readonly onOpen: (document: FileDocument) => void
  /** The one that was open last, which gets the keyboard back. */
  readonly last: FileDocument | null
}

/** The documents attached to a file, each to be opened. */
export function FileDocuments(props: FileDocumentsProps) {
  const giveBack = (document: FileDocument) => (button: HTMLButtonElement) => {
    const { last } = props
    if (last?.sha256 === document.sha256 && last.piece === document.piece) queueMicrotask(() => button.focus())
  }
  return (
    <section class="file-section" aria-label="Documents joints">
      <h3>Documents joints</h3>
      <Show when={props.documents.length > 0} fallback={<p class="quiet-text">Aucun document n’est joint.</p>}>
        <ul class="file-documents">
          <For each={props.documents}>
            {(document) => (
              <li>
                <button
                  type="button"
                  class="file-document"
                  ref={giveBack(document)}
                  onClick={() => props.onOpen(document)}
                >
                  <Icon name="file" />
                  <span>
                    {document.name}{' '}
                    <span class="file-aside">
                      {capital(pieceWords[document.piece])}, {sizeWord(document.bytes)}
                    </span>
                  </span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
