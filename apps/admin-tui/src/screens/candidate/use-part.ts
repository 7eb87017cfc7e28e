import { type CandidateId, type CandidateView, type FilePart, type Result, sameValue } from '@delibere/core'
import { useState } from 'react'
import { merged } from '../../merged.ts'
import type { Unsaved } from '../../parts/screen.tsx'
import { type Notice, useProgram } from '../../program.ts'
import { useDraft } from '../../use-draft.ts'
import { explainRefusal } from '../../words.ts'

/** A part of a file as a screen types it, and how it is read from the file and back. */
export interface PartForm<Draft> {
  readonly title: string
  /** What the file holds now, as it would be typed. */
  readonly draftOf: (file: CandidateView['file']) => Draft
  /** What was typed, or what in it cannot be read and where, in a sentence. */
  readonly read: (draft: Draft) => Result<FilePart, string>
  /** What the file held, to be put back; null where it held nothing, which cannot be entered again. */
  readonly former: (file: CandidateView['file']) => FilePart | null
  /** “est enregistré” with what it is of. */
  readonly done: string
}

export interface TypedPart<Draft> {
  readonly typed: Draft
  readonly change: (typed: Draft) => void
  /** Saves the whole part; says whether it was taken. */
  readonly save: () => Promise<boolean>
  readonly draft: Unsaved
  /** Why it was not; empty where nothing is wrong. */
  readonly trouble: string
}

/** What is typed, the version of the file it was begun on, and what that file held. */
interface Held<Draft> {
  readonly version: number
  readonly before: Draft
  readonly typed: Draft
}

/**
 * What is typed of one part of a file (C2, C4), kept while the program runs and saved on the version it was begun on. Where
 * somebody else has saved meanwhile, it says who and what, takes from them what was not touched here, and saves when asked again.
 */
export function usePart<Draft>(view: CandidateView, form: PartForm<Draft>): TypedPart<Draft> {
  const { client, say } = useProgram()
  const { id: candidateId } = view.candidate
  const draft = useDraft<{ held: Held<Draft> | null }>(`${form.title} ${view.name}`, { held: null }, candidateId)
  const [saved, setSaved] = useState<Held<Draft> | null>(null)
  const [trouble, setTrouble] = useState('')
  const fresh = heldOf(view, form)
  // Between the answer and the view that follows from it, what was saved is what there is.
  const held = draft.value.held ?? (saved && saved.version > fresh.version ? saved : fresh)
  const { version, typed, before } = held
  const meet = async () => {
    const answer = await client.candidate(candidateId)
    if (!answer.ok) return
    const now = heldOf(answer.value, form)
    const mine = draft.latest().held?.typed ?? typed
    draft.change({ held: { ...now, before: now.typed, typed: merged(before, mine, now.typed) } })
  }
  const save = async () => {
    const read = form.read(typed)
    if (!read.ok) return (setTrouble(read.error), false)
    const answer = await client.order({ type: 'file.enter', candidateId, version, entered: read.value })
    if (!answer.ok) {
      setTrouble(explainRefusal(answer.error))
      if (answer.error.code === 'changed-meanwhile') await meet()
      return false
    }
    setSaved({ version: version + 1, before: typed, typed })
    draft.clear()
    setTrouble('')
    const undo = view.fileVersion === version ? undoOf(candidateId, version + 1, form.former(view.file)) : {}
    say({ tone: 'good', text: form.done, ...undo })
    return true
  }
  const drop = () => {
    draft.clear()
    setTrouble('')
  }
  return {
    typed,
    change: (to) => draft.change({ held: { ...held, typed: to } }),
    save,
    draft: { held: draft.held && !sameValue(typed, before), clear: drop },
    trouble,
  }
}

function heldOf<Draft>({ fileVersion, file }: CandidateView, { draftOf }: PartForm<Draft>): Held<Draft> {
  const given = draftOf(file)
  return { version: fileVersion, before: given, typed: given }
}

const undoOf = (candidateId: CandidateId, version: number, entered: FilePart | null): Pick<Notice, 'undo'> =>
  entered ? { undo: { type: 'file.enter', candidateId, version, entered } } : {}
