import { useState } from 'react'
import { considerFile, type ConsideredFile } from '../file/considered-file.ts'
import { typedPath } from '../file/typed-path.ts'
import { useProgram } from '../program.ts'
import { titles } from '../routes.ts'
import { useDraft } from '../use-draft.ts'
import { useReading } from '../use-reading.ts'
import { ImportConfirm } from './import-confirm.tsx'
import { PathScreen } from './path-screen.tsx'

/** Asks for a file, then shows what is in it; nothing is stored until it is confirmed. */
export function ImportCandidates() {
  const { client, today } = useProgram()
  const draft = useDraft(titles.import, { path: '' })
  const reading = useReading()
  const [file, setFile] = useState<ConsideredFile | null>(null)
  const { path } = draft.value
  const read = async (whole: string) => {
    const found = await reading.begin((turns) => considerFile(client, whole, today, { turns }))
    if (found) setFile(found)
  }
  if (file)
    return <ImportConfirm path={typedPath(path)} read={file} onAnother={() => setFile(null)} onDone={draft.clear} />
  return (
    <PathScreen
      title={titles.import}
      asks="Chemin du fichier CSV ou XLSX"
      example="~/Documents/candidats.csv"
      about="Une ligne de titres, puis un candidat par ligne. Rien n’est enregistré avant que vous ayez vu la liste et confirmé."
      path={path}
      onPath={(typed) => draft.change({ path: typed })}
      reading={reading}
      onRead={(whole) => void read(whole)}
    />
  )
}
