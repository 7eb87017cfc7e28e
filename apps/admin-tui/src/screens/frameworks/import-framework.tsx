import type { Framework, Result } from '@delibere/core'
import { useState } from 'react'
import { type FrameworkRemark, openFrameworkFile } from '../../file/framework-file.ts'
import { typedPath } from '../../file/typed-path.ts'
import { titles } from '../../routes.ts'
import { useDraft } from '../../use-draft.ts'
import { useReading } from '../../use-reading.ts'
import { PathScreen } from '../path-screen.tsx'
import { FrameworkPreview } from './framework-preview.tsx'

/** Asks for a framework file, then shows what is in it or everything that is wrong with it; nothing is stored until it is confirmed. */
export function ImportFramework() {
  const draft = useDraft(titles['import-framework'], { path: '' })
  const reading = useReading()
  const [found, setFound] = useState<Result<Framework, readonly FrameworkRemark[]> | null>(null)
  const { path } = draft.value
  const read = async (whole: string) => setFound(await reading.begin(() => openFrameworkFile(whole)))
  if (found)
    return (
      <FrameworkPreview
        path={typedPath(path)}
        found={found}
        onAgain={() => void read(typedPath(path))}
        onAnother={() => setFound(null)}
        onDone={draft.clear}
      />
    )
  return (
    <PathScreen
      title={titles['import-framework']}
      asks="Chemin du fichier JSON"
      example="~/Documents/referentiel.json"
      about="La commande delibere template framework écrit un modèle vide. Rien n’est chargé avant que vous ayez relu le référentiel et confirmé."
      path={path}
      onPath={(typed) => draft.change({ path: typed })}
      reading={reading}
      onRead={(whole) => void read(whole)}
    />
  )
}
