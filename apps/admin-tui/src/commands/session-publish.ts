import { orderAndSay } from './answers.ts'
import { type Command, refuse, withClient } from './command.ts'
import { findSession } from './find.ts'

/** Publishes a session that is closed and sealed (H10). */
export const sessionPublish: Command = {
  name: 'session publish',
  usage: 'SÉANCE',
  says: 'publie une séance close et scellée',
  options: {},
  takes: { least: 1, most: 1 },
  details: ['Ses fiches pourront être envoyées\u202F; les notes privées des membres sont effacées. C’est définitif.'],
  run: ({ words: [sessionText = ''] }, shell) =>
    withClient(shell, async (client) => {
      const session = await findSession(client, sessionText)
      if (!session.ok) return refuse(shell, session.error)
      const { id: sessionId, number } = session.value
      return orderAndSay(client, { type: 'session.publish', sessionId }, `La séance ${number} est publiée.`, shell)
    }),
}
