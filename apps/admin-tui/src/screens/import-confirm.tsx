import type { DuplicateChoice } from '@delibere/core'
import { counted } from '@delibere/core/fr'
import { useRef, useState } from 'react'
import { type Choices, type ConsideredFile, considerRows, noChoice, toldOf } from '../file/considered-file.ts'
import { sayImport } from '../file/import-kinds.ts'
import type { Binding } from '../parts/bindings.ts'
import { useProgram } from '../program.ts'
import { useOrder } from '../use-order.ts'
import { explainRefusal } from '../words.ts'
import { ImportPreview } from './import-preview.tsx'
import type { ShownImport } from './shown-imports.ts'

interface Props<Value> {
  readonly shown: ShownImport<Value>
  readonly path: string
  readonly read: ConsideredFile<Value>
  readonly onAnother: () => void
  readonly onDone: () => void
}

/** A file that has been read: what it would do, what to choose for those who are there already, and the key that does it. */
export function ImportConfirm<Value>({ shown, path, read, onAnother, onDone }: Props<Value>) {
  const { kind } = shown
  const { client, goTo, say } = useProgram()
  const { busy, refusal, send } = useOrder(client, 60_000)
  const [file, setFile] = useState(read)
  const [choices, setChoices] = useState<Choices>(noChoice)
  // Those of whom somebody has chosen stay in sight, so that they can be chosen again.
  const [asked, setAsked] = useState(read.duplicates)
  // What was chosen last: until the server has looked at that, there is nothing to store.
  const latest = useRef<Choices>(noChoice)
  const [looking, setLooking] = useState(false)
  const order = looking ? null : file.order
  const consider = async (next: Choices) => {
    latest.current = next
    setChoices(next)
    setLooking(true)
    const again = await considerRows(client, kind, file, next)
    if (latest.current !== next) return
    setLooking(false)
    setFile(again)
    setAsked((known) => [...known, ...again.duplicates.filter(({ line }) => known.every((one) => one.line !== line))])
  }
  const store = async () => {
    if (!order || !(await send(order))) return
    onDone()
    goTo(shown.stored)
    say({ tone: 'good', text: sayImport(kind, file.counts) })
  }
  // Somebody else may have changed the register since the file was looked at.
  const late = refusal ? toldOf(kind, refusal) : null
  const duplicates = [
    ...asked,
    ...(late?.duplicates ?? []).filter(({ line }) => asked.every((one) => one.line !== line)),
  ]
  const remarks = late ? [...file.remarks, ...late.faults] : file.remarks
  const trouble = late?.refusal ?? file.refusal
  const keys: readonly Binding[] = [
    ...(order && !busy ? [{ keys: ['return'], says: `importer (${sayCount(file, kind.noun)})`, run: store }] : []),
    { keys: ['escape'], says: 'autre fichier', run: onAnother },
  ]
  return (
    <ImportPreview
      shown={shown}
      path={path}
      file={{ ...file, remarks }}
      duplicates={duplicates}
      choices={choices}
      onChoose={(line, choice) => void consider({ ...choices, byLine: new Map(choices.byLine).set(line, choice) })}
      onChooseAll={(all: DuplicateChoice) => void consider({ all, byLine: new Map() })}
      trouble={busy || looking || !trouble ? null : explainRefusal(trouble)}
      busy={busy ? 'storing' : looking ? 'looking' : null}
      keys={keys}
    />
  )
}

const sayCount = ({ counts }: ConsideredFile<unknown>, noun: readonly [string, string]): string => {
  const count = counts.created + counts.updated
  return count === 0 ? 'rien de nouveau' : counted(count, ...noun)
}
