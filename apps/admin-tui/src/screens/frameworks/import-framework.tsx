import type { Framework, Result } from '@delibere/core'
import { useState } from 'react'
import { type FrameworkRemark, openFrameworkFile } from '../../file/framework-file.ts'
import { typedPath } from '../../file/typed-path.ts'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { useReading } from '../../use-reading.ts'
import { PathScreen } from '../path-screen.tsx'
import { FrameworkPreview } from './framework-preview.tsx'

/** Asks for a framework file, then shows what is in it or everything that is wrong with it; nothing is stored until it is confirmed. */
export function ImportFramework() {
  const [path, setPath] = useProgram().kept('path of import-framework', '')
  const reading = useReading()
  const [found, setFound] = useState<Result<Framework, readonly FrameworkRemark[]> | null>(null)
  const read = async (whole: string) => setFound(await reading.begin(() => openFrameworkFile(whole)))
  if (found)
    return (
      <FrameworkPreview
        path={typedPath(path)}
        found={found}
        onAgain={() => void read(typedPath(path))}
        onAnother={() => setFound(null)}
        onDone={() => setPath('')}
      />
    )
  return (
    <PathScreen
      title={titles['import-framework']}
      asks="Chemin du fichier JSON"
      example="~/Documents/referentiel.json"
      about="La commande delibere template framework écrit un modèle vide. Rien n’est chargé avant que vous ayez relu le référentiel et confirmé."
      path={path}
      onPath={setPath}
      reading={reading}
      onRead={(whole) => void read(whole)}
    />
  )
}
