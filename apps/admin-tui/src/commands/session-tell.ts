import { orderAndSay } from './answers.ts'
import { type Command, refuse, withClient } from './command.ts'
import { findSession } from './find.ts'

/** As many letters as the rule lets through. */
const longest = 200

/** Writes a short message to a room, in the place of the last one. */
export const sessionTell: Command = {
  name: 'session tell',
  usage: 'SÉANCE TEXTE',
  says: 'écrit un court message à la salle\u00A0: la présidence le voit aussitôt',
  options: {},
  takes: { least: 2, most: 2 },
  details: ['SÉANCE   son numéro', `TEXTE    ${longest} lettres au plus, entre guillemets`],
  run: ({ words: [sessionText = '', text = ''] }, shell) =>
    withClient(shell, async (client) => {
      if (text.trim() === '') return refuse(shell, 'Le message est vide.')
      if (text.trim().length > longest)
        return refuse(shell, `Le message a ${text.trim().length} lettres\u00A0: ${longest} au plus.`)
      const session = await findSession(client, sessionText)
      if (!session.ok) return refuse(shell, session.error)
      const { id: sessionId, number } = session.value
      return orderAndSay(
        client,
        { type: 'room.tell', sessionId, text },
        `Message envoyé à la salle de ${number}.`,
        shell,
      )
    }),
}
