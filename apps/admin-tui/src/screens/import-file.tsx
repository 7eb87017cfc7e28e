import { useState } from 'react'
import { considerFile, type ConsideredFile } from '../file/considered-file.ts'
import { typedPath } from '../file/typed-path.ts'
import { useProgram } from '../program.ts'
import { titles } from '../routes.ts'
import { useDraft } from '../use-draft.ts'
import { useReading } from '../use-reading.ts'
import { ImportConfirm } from './import-confirm.tsx'
import { PathScreen } from './path-screen.tsx'
import type { ShownImport } from './shown-imports.ts'

/** Asks for a file, then shows what is in it; nothing is stored until it is confirmed. */
export function ImportFile<Value>({ shown }: { readonly shown: ShownImport<Value> }) {
  const { client } = useProgram()
  const { kind, screen, example, about } = shown
  const draft = useDraft(titles[screen], { path: '' })
  const reading = useReading()
  const [file, setFile] = useState<ConsideredFile<Value> | null>(null)
  const { path } = draft.value
  const read = async (whole: string) => {
    const found = await reading.begin((turns) => considerFile(client, kind, whole, { turns }))
    if (found) setFile(found)
  }
  if (file)
    return (
      <ImportConfirm
        shown={shown}
        path={typedPath(path)}
        read={file}
        onAnother={() => setFile(null)}
        onDone={draft.clear}
      />
    )
  return (
    <PathScreen
      title={titles[screen]}
      asks="Chemin du fichier CSV ou XLSX"
      example={example}
      about={about}
      path={path}
      onPath={(typed) => draft.change({ path: typed })}
      reading={reading}
      onRead={(whole) => void read(whole)}
    />
  )
}
