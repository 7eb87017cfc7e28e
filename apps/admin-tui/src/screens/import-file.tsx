import { useState } from 'react'
import { considerFile, type ConsideredFile } from '../file/considered-file.ts'
import { typedPath } from '../file/typed-path.ts'
import { useProgram } from '../program.ts'
import { titles } from '../routes.ts'
import { useReading } from '../use-reading.ts'
import { ImportConfirm } from './import-confirm.tsx'
import { PathScreen } from './path-screen.tsx'
import type { ShownImport } from './shown-imports.ts'

/** Asks for a file, then shows what is in it; nothing is stored until it is confirmed. */
export function ImportFile<Value>({ shown }: { readonly shown: ShownImport<Value> }) {
  const { client, kept } = useProgram()
  const { kind, screen, example, about } = shown
  const [path, setPath] = kept(`path of ${screen}`, '')
  const reading = useReading()
  const [file, setFile] = useState<ConsideredFile<Value> | null>(null)
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
        onDone={() => setPath('')}
      />
    )
  return (
    <PathScreen
      title={titles[screen]}
      asks="Chemin du fichier CSV ou XLSX"
      example={example}
      about={about}
      path={path}
      onPath={setPath}
      reading={reading}
      onRead={(whole) => void read(whole)}
    />
  )
}
