import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Result, SessionId } from '@delibere/core'
import { counted } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import { savePaper } from '../../file/save-paper.ts'
import { type SaveRefusal, saveSheets, type SheetToSave } from '../../file/save-sheets.ts'
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
  /** The same for the printed fallback of a session. */
  readonly askPaper: (session: { readonly id: SessionId; readonly number: string }) => void
}

/** What is put into a folder: as the question calls it, how, and what is said when it is there. */
interface ToSave {
  readonly title: string
  readonly save: (folder: string) => Promise<Result<string, SaveRefusal>>
}

/** The PDFs of a session, put into a folder that somebody names. */
export function useSaving(): Saving {
  const { client, say } = useProgram()
  const [toSave, setToSave] = useState<ToSave | null>(null)
  const [folder, setFolder] = useState(() => join(homedir(), 'Delibere'))
  const save = async () => {
    if (!toSave || folder.trim() === '') return
    setToSave(null)
    const saved = await toSave.save(typedPath(folder))
    say(saved.ok ? { tone: 'good', text: saved.value } : { tone: 'bad', text: explainSave(saved.error) })
  }
  const ask = (sheets: readonly SheetToSave[]) =>
    setToSave({
      title: `Enregistrer ${counted(sheets.length, 'fiche')} de décision (PDF)`,
      save: async (into) => {
        const saved = await saveSheets(client, sheets, into)
        const says = (count: number) => `${counted(count, 'fiche enregistrée', 'fiches enregistrées')} dans ${into}.`
        return saved.ok ? { ok: true, value: says(saved.value.length) } : saved
      },
    })
  const askPaper = (session: { readonly id: SessionId; readonly number: string }) =>
    setToSave({
      title: `Enregistrer le secours papier de la séance ${session.number} (PDF)`,
      save: async (into) => {
        const saved = await savePaper(client, session, into)
        return saved.ok ? { ok: true, value: `Secours papier enregistré\u00A0: ${saved.value}` } : saved
      },
    })
  const question: Question | null = toSave && {
    title: toSave.title,
    text: 'Dossier\u00A0:',
    body: ({ width }) => (
      <Box height={1}>
        <Say tone="accent">› </Say>
        <TextField value={folder} onChange={setFolder} active width={width - 2} />
      </Box>
    ),
    keys: [
      { keys: ['return'], says: 'enregistrer', run: save },
      { keys: ['escape'], says: 'annuler', run: () => setToSave(null) },
    ],
  }
  return { question, ask, askPaper }
}
