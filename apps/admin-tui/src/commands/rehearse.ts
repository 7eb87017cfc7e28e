import { explainRefusal, rehearsalNeedsServer } from '../words.ts'
import { type Command, done, refuse, withClient } from './command.ts'

/** Begins a rehearsal and writes its address, then the link of each place. */
export const rehearse: Command = {
  name: 'rehearse',
  usage: '',
  says: 'commence une répétition\u00A0: une séance fictive, dont rien n’est enregistré\u202F; écrit son adresse et ses liens',
  options: {},
  takes: { least: 0, most: 0 },
  details: [
    'La première ligne est l’adresse où chacun choisit une place, seul ou à plusieurs.',
    'Un serveur doit tourner sur le dossier.',
  ],
  run: (_given, shell) =>
    withClient(shell, async (client, { kind }) => {
      if (kind === 'inside') return refuse(shell, rehearsalNeedsServer)
      const begun = await client.startRehearsal()
      if (!begun.ok) return refuse(shell, explainRefusal(begun.error))
      shell.out(begun.value.url)
      const seats = await client.rehearsal(begun.value.id)
      if (!seats.ok) return refuse(shell, explainRefusal(seats.error))
      for (const { member, url } of seats.value) shell.out(`${member?.name ?? 'Écran de la salle'}\u00A0: ${url}`)
      return done
    }),
}
