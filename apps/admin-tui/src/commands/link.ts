import type { Client } from '@delibere/client'
import { err, folded, type LinkHolder, ok, type Result, type SessionId } from '@delibere/core'
import { explainRefusal } from '../words.ts'
import { type Command, done, refuse, withClient } from './command.ts'
import { findOne, findSession, sessionOf } from './find.ts'

/** Makes a personal link and writes it, alone, to the standard output. */
export const link: Command = {
  name: 'link',
  usage: 'SÉANCE MEMBRE|salle',
  says: 'crée le lien personnel d’un membre, ou celui de l’écran de salle\u202F; il remplace le précédent',
  options: {},
  takes: { least: 2, most: 2 },
  details: ['SÉANCE   son numéro, par exemple S-2026-001', 'MEMBRE   son nom, ou son identifiant'],
  run: ({ words: [sessionText = '', holderText = ''] }, shell) =>
    withClient(shell, async (client) => {
      const session = await findSession(client, sessionText)
      if (!session.ok) return refuse(shell, session.error)
      const sessionId = session.value.id
      const holder = await findHolder(client, sessionId, holderText)
      if (!holder.ok) return refuse(shell, holder.error)
      const answer = await client.issueLink({ sessionId, holder: holder.value })
      if (!answer.ok) return refuse(shell, explainRefusal(answer.error))
      shell.out(answer.value.url)
      return done
    }),
}

async function findHolder(client: Client, sessionId: SessionId, text: string): Promise<Result<LinkHolder, string>> {
  if (folded(text) === 'salle') return ok('room')
  const view = await sessionOf(client, sessionId)
  if (!view.ok) return view
  if (view.value.kind !== 'session') return err('Cette séance est close\u00A0: elle n’a plus de liens.')
  const member = findOne(view.value.members, text)
  return member.ok ? ok(member.value.id) : err(`Membre\u00A0: ${member.error}`)
}
