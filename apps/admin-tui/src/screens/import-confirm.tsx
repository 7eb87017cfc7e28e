import type { DuplicateChoice } from '@delibere/core'
import { counted } from '@delibere/core/fr'
import { useState } from 'react'
import { sayImport } from '../commands/candidates-import.ts'
import { type Choices, type ConsideredFile, considerRows, duplicatesIn, noChoice } from '../file/considered-file.ts'
import type { Binding } from '../parts/bindings.ts'
import { useProgram } from '../program.ts'
import { useOrder } from '../use-order.ts'
import { explainRefusal } from '../words.ts'
import { ImportPreview } from './import-preview.tsx'

interface Props {
  readonly path: string
  readonly read: ConsideredFile
  readonly onAnother: () => void
  readonly onDone: () => void
}

/** A file that has been read: what it would do, what to choose for those who are there already, and the key that does it. */
export function ImportConfirm({ path, read, onAnother, onDone }: Props) {
  const { client, goTo, say } = useProgram()
  const { busy, refusal, send } = useOrder(client, 60_000)
  const [file, setFile] = useState(read)
  const [choices, setChoices] = useState<Choices>(noChoice)
  // Those of whom somebody has chosen stay in sight, so that they can be chosen again.
  const [asked, setAsked] = useState(read.duplicates)
  const { order } = file
  const consider = async (next: Choices) => {
    setChoices(next)
    const broken = file.remarks.some(({ severity }) => severity === 'blocking')
    const again = await considerRows(client, { ...file, broken }, next)
    setFile(again)
    setAsked((known) => [...known, ...again.duplicates.filter(({ line }) => known.every((one) => one.line !== line))])
  }
  const store = async () => {
    if (!order || !(await send(order))) return
    onDone()
    goTo({ screen: 'candidates' })
    say({ tone: 'good', text: sayImport(file.foreseen) })
  }
  // Somebody else may have registered one of them since the file was looked at.
  const late = refusal ? duplicatesIn(refusal) : []
  const duplicates = [...asked, ...late.filter(({ line }) => asked.every((one) => one.line !== line))]
  const trouble = refusal && late.length === 0 ? explainRefusal(refusal) : file.refusal && explainRefusal(file.refusal)
  const keys: readonly Binding[] = [
    ...(order && !busy ? [{ keys: ['return'], says: `importer (${sayCount(file)})`, run: store }] : []),
    { keys: ['escape'], says: 'autre fichier', run: onAnother },
  ]
  return (
    <ImportPreview
      path={path}
      file={file}
      duplicates={duplicates}
      choices={choices}
      onChoose={(line, choice) => void consider({ ...choices, byLine: new Map(choices.byLine).set(line, choice) })}
      onChooseAll={(all: DuplicateChoice) => void consider({ all, byLine: new Map() })}
      trouble={busy ? null : trouble}
      busy={busy}
      keys={keys}
    />
  )
}

const sayCount = ({ foreseen }: ConsideredFile): string => {
  const count = (foreseen['candidate.registered'] ?? 0) + (foreseen['candidate.corrected'] ?? 0)
  return count === 0 ? 'rien de nouveau' : counted(count, 'candidat')
}
