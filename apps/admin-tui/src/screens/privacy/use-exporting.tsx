import { homedir } from 'node:os'
import { join } from 'node:path'
import { counted } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import { exportFolderName, exportNames, savePerson } from '../../file/save-person.ts'
import type { Progress } from '../../file/turns.ts'
import { typedPath } from '../../file/typed-path.ts'
import type { Question } from '../../parts/dialog.tsx'
import { ProgressBar } from '../../parts/progress-bar.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { Say } from '../../parts/tone.tsx'
import { useProgram } from '../../program.ts'
import { explainSave } from '../../words.ts'
import type { PersonRow } from './people.ts'

interface Exporting {
  readonly row: PersonRow
  readonly folder: string
  readonly problem: string | null
  readonly progress: Progress | null
}

/** Puts everything that is held on somebody into a folder that one names (P2). */
export function useExporting(): { readonly question: Question | null; readonly ask: (row: PersonRow) => void } {
  const { client, say } = useProgram()
  const [exporting, setExporting] = useState<Exporting | null>(null)
  const save = async (one: Exporting) => {
    if (one.progress || one.folder.trim() === '') return
    const folder = typedPath(one.folder)
    const show = (progress: Progress) => setExporting({ ...one, problem: null, progress })
    show({ done: 0, of: 1 })
    const saved = await savePerson(client, { whom: one.row.whom, folder }, { onProgress: show })
    if (!saved.ok) return setExporting({ ...one, problem: explainSave(saved.error), progress: null })
    setExporting(null)
    say({ tone: 'good', text: `Écrit dans ${folder} (${counted(saved.value.documents.length, 'document')}).` })
  }
  const question = exporting && {
    title: `Remettre tout ce qui est conservé sur ${exporting.row.name}`,
    text: [
      `Un fichier ${exportNames.data}, le même en PDF, et les documents à côté. Dossier\u00A0:`,
      ...(exporting.problem ? [exporting.problem] : []),
    ].join('\n'),
    keys: exporting.progress
      ? []
      : [
          { keys: ['return'], says: 'enregistrer', run: () => void save(exporting) },
          { keys: ['escape'], says: 'ne rien faire', run: () => setExporting(null) },
        ],
    body: ({ width }: { readonly width: number }) => (
      <Box height={1}>
        {exporting.progress ? (
          <ProgressBar progress={exporting.progress} width={width} />
        ) : (
          <>
            <Say tone="accent">› </Say>
            <TextField
              value={exporting.folder}
              onChange={(folder) => setExporting({ ...exporting, folder, problem: null })}
              active
              width={width - 2}
            />
          </>
        )}
      </Box>
    ),
  }
  const ask = (row: PersonRow) =>
    setExporting({
      row,
      folder: join(homedir(), 'Delibere', exportFolderName(row.name)),
      problem: null,
      progress: null,
    })
  return { question, ask }
}
