import { explainRefusal } from '../words.ts'
import { problemLines, readPaperFile } from '../file/paper-file.ts'
import { readPaper } from '../read-paper.ts'
import { inWords, orderAndSay } from './answers.ts'
import { type Command, done, refuse, withClient } from './command.ts'
import { findSession } from './find.ts'

/** What has to be said where the screens are still at work on the session: entering it closes it for everybody. */
const word = 'SAISIR'

/** Enters a session that was held, or went on, on paper: whole, or nothing of it. */
export const sessionPaper: Command = {
  name: 'session paper',
  usage: `SÉANCE FICHIER [--dry-run] [--confirm ${word}]`,
  says: 'saisit une séance tenue sur papier, et la clôt',
  options: { 'dry-run': { type: 'boolean' }, confirm: { type: 'string' } },
  takes: { least: 2, most: 2 },
  details: [
    'FICHIER     le modèle que donne template paper SÉANCE, rempli (CSV ou XLSX)',
    `--confirm   le mot ${word}, si la séance est ouverte sur les écrans\u00A0: la saisie la clôt pour tous`,
    '--dry-run   dit ce qui s’y oppose, et n’enregistre rien',
    'Tout est enregistré, ou rien\u00A0: chaque défaut est dit avec son candidat.',
  ],
  run: ({ words: [sessionText = '', path = ''], flag, text }, shell) =>
    withClient(shell, async (client) => {
      const session = await findSession(client, sessionText)
      if (!session.ok) return refuse(shell, session.error)
      const { status, number } = session.value
      const open = status === 'open' || status === 'minutes'
      const live = `La séance ${number} est ouverte sur les écrans\u00A0: la saisir la clôt aussitôt, pour tous.`
      if (open && !flag('dry-run') && text('confirm') !== word)
        return refuse(shell, `Rien n’est enregistré. ${live} Si c’est voulu, ajoutez --confirm ${word}.`)
      const kit = await inWords(client.paperKit(session.value.id))
      if (!kit.ok) return refuse(shell, kit.error)
      const answers = await readPaperFile(kit.value, path)
      if (!answers.ok) return refuse(shell, answers.error.join('\n'))
      const { order, problems } = readPaper(kit.value, answers.value)
      if (!order) return refuse(shell, problemLines(kit.value, problems).join('\n'))
      if (!flag('dry-run'))
        return orderAndSay(client, order, `La séance ${kit.value.number} est saisie et close.`, shell)
      const considered = await client.consider(order)
      if (!considered.ok) return refuse(shell, explainRefusal(considered.error))
      if (open) shell.out(live)
      shell.out(`Rien ne s’oppose à la saisie de la séance ${kit.value.number}. Rien n’est enregistré.`)
      return done
    }),
}
