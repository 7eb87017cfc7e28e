import { type HearingLine, ok } from '@delibere/core'
import { orderAndSay } from './answers.ts'
import { type Command, refuse, withClient } from './command.ts'
import { findOne, findSession, sessionOf } from './find.ts'

/** Takes one candidate out of a session that has not opened. */
export const sessionRelease: Command = {
  name: 'session release',
  usage: 'SÉANCE QUI',
  says: 'retire un candidat d’une séance qui n’est pas encore ouverte',
  options: {},
  takes: { least: 2, most: 2 },
  details: ['SÉANCE   son numéro', 'QUI      le candidat\u00A0: son nom, ou son rang dans la séance, à partir de 1'],
  run: ({ words: [sessionText = '', who = ''] }, shell) =>
    withClient(shell, async (client) => {
      const session = await findSession(client, sessionText)
      if (!session.ok) return refuse(shell, session.error)
      const view = await sessionOf(client, session.value.id)
      if (!view.ok) return refuse(shell, view.error)
      const hearings: readonly Pick<HearingLine, 'id' | 'name' | 'position'>[] =
        view.value.kind === 'room' ? [] : view.value.hearings
      const placed = hearings.find(({ position }) => String(position) === who)
      const hearing = placed ? ok(placed) : findOne(hearings, who)
      if (!hearing.ok) return refuse(shell, `Séance ${session.value.number}\u00A0: ${hearing.error}`)
      const { id: hearingId, name } = hearing.value
      return orderAndSay(
        client,
        { type: 'session.release', sessionId: session.value.id, hearingId },
        `${name} n’est plus dans la séance ${session.value.number}.`,
        shell,
      )
    }),
}
