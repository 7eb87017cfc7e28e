import { type JurorColumn, jurorsFile, jurorTexts } from '@delibere/core'
import { jurorParagraphs } from '../juror-paragraphs.ts'
import { correctAndSay, inWords, theJuror } from './answers.ts'
import { type Command, done, misuse, refuse, withClient } from './command.ts'
import { corrected, settings } from './settings-given.ts'

export const jurorShow: Command = {
  name: 'juror show',
  usage: 'QUI [--json]',
  says: 'montre ce qui est connu d’un juré\u00A0: habilitations, disponibilités, séances, conflits',
  options: { json: { type: 'boolean' } },
  takes: { least: 1, most: 1 },
  details: ['QUI   nom, partie du nom si elle suffit, ou identifiant'],
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const line = await theJuror(client, given.words[0] ?? '')
      if (!line.ok) return refuse(shell, line.error)
      const view = await inWords(client.juror(line.value.id))
      if (!view.ok) return refuse(shell, view.error)
      shell.out(given.flag('json') ? JSON.stringify(view.value, null, 2) : jurorParagraphs(view.value).join('\n'))
      return done
    }),
}

/** Corrects fields of a juror, named as the columns of a jurors file. */
export const jurorCorrect: Command = {
  name: 'juror correct',
  usage: 'QUI --set "CHAMP=VALEUR"…',
  says: 'corrige l’inscription d’un juré, ses disponibilités et ses habilitations',
  options: { set: { type: 'string', multiple: true } },
  takes: { least: 1, most: 1 },
  details: [
    '--set   un champ nommé comme une colonne du modèle (Disponible, Habilitations…)\u202F; à répéter',
    '        jours et périodes\u00A0: 01/12/2026, 03/01/2027-15/01/2027',
  ],
  async run(given, shell) {
    const changes = settings<JurorColumn>(given.texts('set'), jurorsFile.columns.of)
    if (!changes.ok) return misuse(shell, changes.error)
    return withClient(shell, async (client) => {
      const line = await theJuror(client, given.words[0] ?? '')
      if (!line.ok) return refuse(shell, line.error)
      const known = await inWords(client.juror(line.value.id))
      if (!known.ok) return refuse(shell, known.error)
      const read = corrected(jurorsFile, jurorTexts(known.value.juror), changes.value)
      if (!read.ok) return refuse(shell, read.error)
      const { id: jurorId, version } = known.value.juror
      return correctAndSay(
        client,
        { type: 'juror.correct', jurorId, version, juror: read.value },
        { says: `${line.value.name} est à jour.`, look: () => client.juror(jurorId) },
        shell,
      )
    })
  },
}
