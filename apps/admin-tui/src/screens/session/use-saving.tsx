import { homedir } from 'node:os'
import { join } from 'node:path'
import { counted } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import { saveSheets, type SheetToSave } from '../../file/save-sheets.ts'
import { typedPath } from '../../file/typed-path.ts'
import type { Question } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { Say } from '../../parts/tone.tsx'
import { useProgram } from '../../program.ts'
import { explainSave } from '../../words.ts'

export interface Saving {
  readonly question: Question | null
  /** Asks where to put these sheets, and puts them there. */
  readonly ask: (sheets: readonly SheetToSave[]) => void
}

/** The PDFs of signed sheets, put into a folder that somebody names. */
export function useSaving(): Saving {
  const { client, say } = useProgram()
  const [sheets, setSheets] = useState<readonly SheetToSave[] | null>(null)
  const [folder, setFolder] = useState(() => join(homedir(), 'Delibere'))
  const save = async () => {
    if (!sheets || folder.trim() === '') return
    setSheets(null)
    const saved = await saveSheets(client, sheets, typedPath(folder))
    if (!saved.ok) return say({ tone: 'bad', text: explainSave(saved.error) })
    say({
      tone: 'good',
      text: `${counted(saved.value.length, 'fiche enregistrée', 'fiches enregistrées')} dans ${typedPath(folder)}.`,
    })
  }
  const question: Question | null = sheets && {
    title: `Enregistrer ${counted(sheets.length, 'fiche')} de décision (PDF)`,
    text: 'Dossier\u00A0:',
    body: ({ width }) => (
      <Box height={1}>
        <Say tone="accent">› </Say>
        <TextField value={folder} onChange={setFolder} active width={width - 2} />
      </Box>
    ),
    keys: [
      { keys: ['return'], says: 'enregistrer', run: save },
      { keys: ['escape'], says: 'annuler', run: () => setSheets(null) },
    ],
  }
  return { question, ask: (chosen) => setSheets(chosen) }
}
