import { resolve } from 'node:path'
import { savePaper } from '../file/save-paper.ts'
import { explainSave } from '../words.ts'
import { type Command, done, refuse, withClient } from './command.ts'
import { findSession } from './find.ts'

/** Writes the printed fallback of a session, to be taken along in case the screens fail. */
export const sessionPrint: Command = {
  name: 'session print',
  usage: 'SÉANCE [--to DOSSIER]',
  says: 'écrit le secours papier d’une séance, à imprimer d’avance (PDF)',
  options: { to: { type: 'string' } },
  takes: { least: 1, most: 1 },
  details: [
    'Émargement, une page par candidat qui n’a pas encore de fin, procès-verbal.',
    '--to   le dossier où l’écrire, sinon celui où l’on est',
  ],
  run: ({ words: [sessionText = ''], text }, shell) =>
    withClient(shell, async (client) => {
      const session = await findSession(client, sessionText)
      if (!session.ok) return refuse(shell, session.error)
      const saved = await savePaper(client, session.value, resolve(text('to') ?? '.'))
      if (!saved.ok) return refuse(shell, explainSave(saved.error))
      shell.out(`Écrit\u00A0: ${saved.value}`)
      return done
    }),
}
