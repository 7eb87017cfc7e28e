import { instant } from '@delibere/core'
import { defaultTimeZone } from '@delibere/core/fr'
import { openingsCalendar } from '../openings-calendar.ts'
import { askedOf, openBoard } from '../plan-board.ts'
import { planPage } from '../plan-page.ts'
import { inWords, writeOut } from './answers.ts'
import { type Command, refuse, withClient } from './command.ts'
import { theDraft } from './plan-drafts.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A kept plan as a page with a timeline per day, to be looked at, printed or saved as a PDF by any browser (B5). */
export const planExport: Command = {
  name: 'plan export',
  usage: 'PROJET [--out FICHIER.html]',
  says: 'écrit un projet de planning en une page HTML, une frise par jour, à imprimer ou à enregistrer en PDF',
  options: { out: { type: 'string' } },
  takes: { least: 1, most: 1 },
  details: ['La page contient les noms des candidats et des jurés\u00A0: elle est pour l’OEMM.'],
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const draft = await theDraft(client, given.words[0] ?? '')
      if (!draft.ok) return refuse(shell, draft.error)
      const { name, plan } = draft.value
      const board = await openBoard(client, askedOf(draft.value))
      if (!board.ok) return refuse(shell, board.error)
      const page = planPage({
        title: `Planning des jurys\u00A0: ${name}`,
        madeAt: instant(Date.now()),
        timeZone: defaultTimeZone,
        view: board.value.view(plan),
        nameOf: board.value.nameOf,
        leftOut: board.value.leftOut(plan).map(({ sentence }) => sentence),
      })
      return writeOut(bytesOf(page), given, shell)
    }),
}

/** The openings as an iCalendar file, for the calendars of those who prepare the rooms (B2). */
export const openingsExport: Command = {
  name: 'openings export',
  usage: '[--out FICHIER.ics]',
  says: 'écrit les ouvertures en un calendrier (iCalendar), pour un agenda',
  options: { out: { type: 'string' } },
  takes: { least: 0, most: 0 },
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const openings = await inWords(client.openings())
      if (!openings.ok) return refuse(shell, openings.error)
      const calendar = openingsCalendar(openings.value, { timeZone: defaultTimeZone, now: instant(Date.now()) })
      return writeOut(bytesOf(calendar), given, shell)
    }),
}
