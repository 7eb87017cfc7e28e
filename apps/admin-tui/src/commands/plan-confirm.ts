import type { Order } from '@delibere/client'
import { counted } from '@delibere/core/fr'
import { askedOf, confirmationOf, openBoard } from '../plan-board.ts'
import { wordsOn } from '../session-draft.ts'
import { explainRefusal } from '../words.ts'
import { type Command, done, misuse, refuse, withClient } from './command.ts'
import { theDraft } from './plan-drafts.ts'
import { wordsDetail, wordsGiven } from './words-given.ts'

/** The word that makes sessions of a plan: written out, so that no script does it by accident. */
const word = 'CONFIRMER'

/** Makes the sessions of a kept plan, all or none, as the registers are at that moment (B5). */
export const planConfirm: Command = {
  name: 'plan confirm',
  usage: 'PROJET [--send QUI=MOT]… [--dry-run] --confirm CONFIRMER',
  says: 'crée les séances d’un projet de planning, toutes ou aucune',
  options: { 'dry-run': { type: 'boolean' }, confirm: { type: 'string' }, send: { type: 'string', multiple: true } },
  takes: { least: 1, most: 1 },
  details: [
    wordsDetail,
    '--dry-run   dit ce qui serait créé et annulé, sans rien faire',
    '--confirm   le mot CONFIRMER, en toutes lettres\u00A0: les convocations peuvent alors partir',
  ],
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const draft = await theDraft(client, given.words[0] ?? '')
      if (!draft.ok) return refuse(shell, draft.error)
      const words = await wordsGiven(client, given)
      if (!words.ok) return refuse(shell, words.error)
      const board = await openBoard(client, askedOf(draft.value))
      if (!board.ok) return refuse(shell, board.error)
      const confirmation = confirmationOf(board.value, draft.value.plan)
      if (!confirmation.ok) return refuse(shell, confirmation.error)
      const { sessions, cancels, lines } = confirmation.value
      for (const line of lines) shell.out(line)
      const seated = sessions.flatMap(({ candidateIds }) => candidateIds)
      const order: Order = {
        type: 'sessions.plan',
        sessions: [...sessions],
        cancels: [...cancels],
        ...wordsOn(seated, words.value),
      }
      if (given.flag('dry-run')) {
        const answer = await client.consider(order)
        if (!answer.ok) return refuse(shell, explainRefusal(answer.error))
        shell.out('Rien n’est fait (--dry-run).')
        return done
      }
      if (given.text('confirm') !== word)
        return misuse(shell, `Rien n’est fait. Pour créer ces séances, ajoutez --confirm ${word}.`)
      const answer = await client.order(order, { patience: 60_000 })
      if (!answer.ok) return refuse(shell, explainRefusal(answer.error))
      await client.order({ type: 'plan.discard', draftId: draft.value.id })
      shell.out(`${counted(sessions.length, 'séance créée', 'séances créées')}.`)
      return done
    }),
}
