import { counted } from '@delibere/core/fr'
import { Box } from 'ink'
import { useMemo, useState } from 'react'
import { considerFile, type ConsideredFile, duplicateRemarks } from '../file/considered-file.ts'
import { typedPath } from '../file/typed-path.ts'
import type { Binding } from '../parts/bindings.ts'
import { Screen } from '../parts/screen.tsx'
import { TextField } from '../parts/text-field.tsx'
import { Say } from '../parts/tone.tsx'
import { useProgram } from '../program.ts'
import { titles } from '../routes.ts'
import { useDraft } from '../use-draft.ts'
import { useOrder } from '../use-order.ts'
import { explainRefusal } from '../words.ts'
import { ImportPreview } from './import-preview.tsx'

/** Asks for a file, then shows what is in it; nothing is stored until it is confirmed. */
export function ImportCandidates() {
  const { client, today, back } = useProgram()
  const draft = useDraft(titles.import, { path: '' })
  const [reading, setReading] = useState(false)
  const [file, setFile] = useState<ConsideredFile | null>(null)
  const path = typedPath(draft.value.path)
  const read = async () => {
    if (reading || draft.value.path.trim() === '') return
    setReading(true)
    setFile(await considerFile(client, path, today))
    setReading(false)
  }
  const keys: readonly Binding[] = [
    { keys: ['return'], says: 'lire le fichier', run: read },
    { keys: ['escape'], says: 'revenir', run: back },
  ]
  if (file) return <Confirm path={path} file={file} onAnother={() => setFile(null)} onDone={draft.clear} />
  return (
    <Screen title={titles.import} keys={keys} typing>
      {({ width }) => (
        <Box flexDirection="column" paddingX={1} paddingTop={1}>
          <Say>{'Chemin du fichier CSV ou XLSX (tapé, collé ou glissé ici)\u00A0:'}</Say>
          <Box height={1}>
            <Say tone="accent">› </Say>
            <TextField
              value={draft.value.path}
              onChange={(path) => draft.change({ path })}
              active
              width={width - 4}
              example="~/Documents/candidats.csv"
            />
          </Box>
          <Box height={1} />
          <Say tone="quiet">Une ligne de titres, puis un candidat par ligne. Rien n’est enregistré</Say>
          <Say tone="quiet">avant que vous ayez vu la liste et confirmé.</Say>
          {reading && <Say>Lecture…</Say>}
        </Box>
      )}
    </Screen>
  )
}

interface ConfirmProps {
  readonly path: string
  readonly file: ConsideredFile
  readonly onAnother: () => void
  readonly onDone: () => void
}

function Confirm({ path, file, onAnother, onDone }: ConfirmProps) {
  const { client, goTo, say } = useProgram()
  const { busy, refusal, send } = useOrder(client)
  const { order } = file
  const store = async () => {
    if (!order || !(await send(order))) return
    onDone()
    goTo({ screen: 'candidates' })
    say({ tone: 'good', text: `${counted(file.rows.length, 'candidat importé', 'candidats importés')}.` })
  }
  // Somebody else may have registered one of them since the file was looked at.
  const late = useMemo(() => (refusal ? duplicateRemarks(refusal) : []), [refusal])
  const remarks = useMemo(() => [...file.remarks, ...late], [file, late])
  const other = refusal && late.length === 0 ? explainRefusal(refusal) : file.refusal && explainRefusal(file.refusal)
  return (
    <ImportPreview
      path={path}
      rows={file.rows}
      remarks={remarks}
      trouble={other}
      keys={[
        ...(order && !busy
          ? [{ keys: ['return'], says: `importer ${counted(file.rows.length, 'candidat')}`, run: store }]
          : []),
        { keys: ['escape'], says: 'autre fichier', run: onAnother },
      ]}
    />
  )
}
