import { Box } from 'ink'
import { useState } from 'react'
import { considerFile, type ConsideredFile } from '../file/considered-file.ts'
import { typedPath } from '../file/typed-path.ts'
import type { Binding } from '../parts/bindings.ts'
import { Lines } from '../parts/lines.tsx'
import { ProgressBar } from '../parts/progress-bar.tsx'
import { Screen } from '../parts/screen.tsx'
import { TextField } from '../parts/text-field.tsx'
import { Say } from '../parts/tone.tsx'
import { useProgram } from '../program.ts'
import { titles } from '../routes.ts'
import { useDraft } from '../use-draft.ts'
import { useReading } from '../use-reading.ts'
import { ImportConfirm } from './import-confirm.tsx'
import type { ShownImport } from './shown-imports.ts'

/** Asks for a file, then shows what is in it; nothing is stored until it is confirmed. */
export function ImportFile<Value>({ shown }: { readonly shown: ShownImport<Value> }) {
  const { client, back } = useProgram()
  const { kind, screen, example, about } = shown
  const draft = useDraft(titles[screen], { path: '' })
  const reading = useReading()
  const [file, setFile] = useState<ConsideredFile<Value> | null>(null)
  const path = typedPath(draft.value.path)
  const read = async () => {
    if (draft.value.path.trim() === '') return
    const found = await reading.begin((turns) => considerFile(client, kind, path, { turns }))
    if (found) setFile(found)
  }
  const keys: readonly Binding[] = reading.progress
    ? [{ keys: ['escape'], says: 'abandonner la lecture', run: reading.cancel }]
    : [
        { keys: ['return'], says: 'lire le fichier', run: read },
        { keys: ['escape'], says: 'revenir', run: back },
      ]
  if (file)
    return <ImportConfirm shown={shown} path={path} read={file} onAnother={() => setFile(null)} onDone={draft.clear} />
  return (
    <Screen title={titles[screen]} keys={keys} typing>
      {({ width }) => (
        <Box flexDirection="column" paddingX={1} paddingTop={1}>
          <Say>{'Chemin du fichier CSV ou XLSX (tapé, collé ou glissé ici)\u00A0:'}</Say>
          <Box height={1}>
            <Say tone="accent">› </Say>
            <TextField
              value={draft.value.path}
              onChange={(typed) => draft.change({ path: typed })}
              active={!reading.progress}
              width={width - 4}
              example={example}
            />
          </Box>
          <Box height={1} />
          <Lines text={about} width={width - 2} tone="quiet" most={4} />
          <Box height={1} />
          {reading.progress && <ProgressBar progress={reading.progress} width={width - 2} />}
        </Box>
      )}
    </Screen>
  )
}
