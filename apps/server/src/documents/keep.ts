import type { MissingDocument, Result } from '@delibere/core'
import type { DocumentFiles, KeptFile } from './document-files.ts'
import type { Renderer } from './render.ts'

/** What `document.keep` has to say. */
export type DocumentToKeep = Omit<MissingDocument, 'sheet'> & KeptFile

export interface KeeperParts {
  /** What is signed and has no document yet, as the world is now. */
  readonly missing: () => readonly MissingDocument[]
  /** Gives the command `document.keep`; resolves when it is taken or refused. */
  readonly order: (document: DocumentToKeep) => Promise<Result<unknown, { readonly code: string }>>
  readonly renderer: Pick<Renderer, 'renderDecisionSheet'>
  readonly files: Pick<DocumentFiles, 'save'>
  /** Told of every attempt that failed, whatever the reason; another is already planned. */
  readonly onFailure: (failure: KeepFailure) => void
  /** Runs something after so many milliseconds; gives what calls it off. By default a timer that keeps no process alive. */
  readonly later?: (milliseconds: number, run: () => void) => () => void
}

export interface KeepFailure extends Omit<MissingDocument, 'sheet'> {
  readonly cause: unknown
  /** How many attempts have failed in a row, this one included. */
  readonly attempts: number
  readonly retryInMilliseconds: number
}

export interface DocumentKeeper {
  /** Looks for what is missing: to be called at start and after each commit. Costs nothing when nothing is. */
  wake(): void
  /** Resolves when nothing is being kept; what has failed and waits for its next attempt is not waited for. */
  settled(): Promise<void>
  /** Takes up nothing more; resolves when what was under way is done. */
  stop(): Promise<void>
}

/**
 * Sees to it that every signed sheet gets its document: renders it, saves it, orders `document.keep`. It asks what is
 * missing instead of consuming a queue, so that a crash between signature and file heals itself at the next start. One
 * document at a time; wakes that come meanwhile are one. A document that fails is tried again by itself, after 1 s, 2 s,
 * 4 s… up to 5 min, and does not hold up the others.
 */
export function createDocumentKeeper(parts: KeeperParts): DocumentKeeper {
  const { missing, onFailure, later = byTimer } = parts
  const failures = new Map<string, { readonly attempts: number; readonly callOff: (() => void) | null }>()
  let round = Promise.resolve()
  let busy = false
  let wokenMeanwhile = false
  let stopped = false

  const wake = () => {
    wokenMeanwhile = true
    if (busy) return
    busy = true
    round = lookUntilQuiet()
  }

  const lookUntilQuiet = async () => {
    try {
      while (wokenMeanwhile && !stopped) {
        wokenMeanwhile = false
        for (const document of missing()) {
          if (!stopped && !failures.get(keyOf(document))?.callOff) await attempt(document)
        }
      }
    } finally {
      busy = false
    }
  }

  const attempt = async (document: MissingDocument) => {
    try {
      await keepOne(parts, document)
      failures.delete(keyOf(document))
    } catch (cause) {
      failed(document, cause)
    }
  }

  const failed = ({ sessionId, hearingId, version }: MissingDocument, cause: unknown) => {
    const key = keyOf({ hearingId, version })
    const attempts = (failures.get(key)?.attempts ?? 0) + 1
    const retryInMilliseconds = Math.min(1000 * 2 ** (attempts - 1), 5 * 60_000)
    const again = () => {
      failures.set(key, { attempts, callOff: null })
      wake()
    }
    failures.set(key, { attempts, callOff: stopped ? null : later(retryInMilliseconds, again) })
    onFailure({ sessionId, hearingId, version, cause, attempts, retryInMilliseconds })
  }

  return {
    wake,
    async settled() {
      while (busy) await round
    },
    async stop() {
      stopped = true
      for (const { callOff } of failures.values()) callOff?.()
      await round
    },
  }
}

async function keepOne(
  { renderer, files, order }: KeeperParts,
  { sheet, ...document }: MissingDocument,
): Promise<void> {
  const file = await files.save(renderer.renderDecisionSheet(sheet))
  const outcome = await order({ ...document, ...file })
  if (!outcome.ok) throw refused(outcome.error)
}

const refused = ({ code }: { readonly code: string }) =>
  Object.assign(new Error(`document.keep was refused: ${code}`), { code })

const keyOf = ({ hearingId, version }: Pick<MissingDocument, 'hearingId' | 'version'>) => `${hearingId} ${version}`

const byTimer: NonNullable<KeeperParts['later']> = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds).unref()
  return () => clearTimeout(timer)
}
