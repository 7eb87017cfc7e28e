import { type OpeningColumn, type OpeningLine, openingsFile } from '@delibere/core'
import { formatShortDate, nbsp, sayHalfDay } from '@delibere/core/fr'
import { inWords, orderAndSay } from './answers.ts'
import { type Command, misuse, refuse, withClient } from './command.ts'
import { findOne } from './find.ts'
import { listing } from './listing.ts'
import { corrected, settings } from './settings-given.ts'

const stateOf = ({ session, closed }: OpeningLine) => session ?? (closed ? 'fermée' : 'libre')

/** Every opening (B2), past and to come. */
export const openingsList: Command = listing({
  name: 'openings list',
  says: 'liste les ouvertures (dates et lieux où une séance peut se tenir)',
  read: (client) => inWords(client.openings()),
  headings: ['Date', 'Lieu', 'Région', 'Matin', 'Après-midi', 'État', 'Identifiant'],
  cells: (line) => [
    formatShortDate(line.date),
    line.place,
    line.region ?? 'à distance',
    sayHalfDay(line.morning),
    sayHalfDay(line.afternoon),
    stateOf(line),
    line.id,
  ],
})

const empty: Readonly<Record<OpeningColumn, string>> = { date: '', place: '', region: '', morning: '', afternoon: '' }

/** Adds one opening, its fields named as the columns of an openings file. */
export const openingAdd: Command = {
  name: 'opening add',
  usage: '--set "CHAMP=VALEUR"…',
  says: 'ajoute une ouverture',
  options: { set: { type: 'string', multiple: true } },
  takes: { least: 0, most: 0 },
  details: [
    '--set   un champ nommé comme une colonne du modèle (Date, Lieu, Région, Matin, Après-midi)\u202F; à répéter',
    '        sans région\u00A0: à distance\u202F; une demi-journée\u00A0: 9h00-12h30',
  ],
  async run(given, shell) {
    const typed = settings<OpeningColumn>(given.texts('set'), openingsFile.columns.of)
    if (!typed.ok) return misuse(shell, typed.error)
    const read = corrected(openingsFile, empty, typed.value)
    if (!read.ok) return refuse(shell, read.error)
    const says = `Ouverture ajoutée${nbsp}: ${formatShortDate(read.value.date)}, ${read.value.place}.`
    return withClient(shell, (client) => orderAndSay(client, { type: 'opening.add', opening: read.value }, says, shell))
  },
}

const setting = (name: string, to: 'closed' | 'open', says: string): Command => ({
  name,
  usage: 'OUVERTURE',
  says,
  options: {},
  takes: { least: 1, most: 1 },
  details: ['OUVERTURE   son identifiant, ou sa date et son lieu\u00A0: "01/12/2026 Salle Sully, Angers"'],
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const lines = await inWords(client.openings())
      if (!lines.ok) return refuse(shell, lines.error)
      const named = lines.value.map(({ id, date, place }) => ({ id, name: `${formatShortDate(date)} ${place}` }))
      const found = findOne(named, given.words[0] ?? '')
      if (!found.ok) return refuse(shell, found.error)
      const done = to === 'closed' ? 'est fermée' : 'est ouverte'
      return orderAndSay(
        client,
        { type: 'opening.set', openingId: found.value.id, to },
        `L’ouverture du ${found.value.name} ${done}.`,
        shell,
      )
    }),
})

/** Closes an opening: nothing is planned in it until it is opened again. */
export const openingClose: Command = setting('opening close', 'closed', 'ferme une ouverture')
export const openingReopen: Command = setting('opening reopen', 'open', 'rouvre une ouverture')
