import type { Client } from '@delibere/client'
import type { PlanDraft, Result } from '@delibere/core'
import {
  counted,
  defaultTimeZone,
  formatMoment,
  nbsp,
  sayFigures,
  scoreLines,
  sessionParagraph,
} from '@delibere/core/fr'
import { askedOf, openBoard } from '../plan-board.ts'
import { inWords, orderAndSay } from './answers.ts'
import { type Command, done, refuse, withClient } from './command.ts'
import { findOne } from './find.ts'
import { listing } from './listing.ts'

/** The kept plan that somebody means by its name or id. */
export async function theDraft(client: Client, text: string): Promise<Result<PlanDraft, string>> {
  const drafts = await inWords(client.planDrafts())
  return drafts.ok ? findOne(drafts.value, text) : drafts
}

export const planList: Command = listing({
  name: 'plan list',
  says: 'liste les projets de planning gardés',
  read: (client) => inWords(client.planDrafts()),
  headings: ['Nom', 'Gardé', 'Par', 'Séances', 'Candidats', 'Identifiant'],
  cells: ({ name, at, by, plan, id }) => [
    name,
    formatMoment(at, defaultTimeZone),
    by ?? '',
    String(plan.sessions.length),
    String(plan.sessions.reduce((sum, { candidates }) => sum + candidates.length, 0)),
    id,
  ],
})

/** Reads a kept plan in full: sessions, who is left out, what was weighed, each juror's load (B5). */
export const planExplain: Command = {
  name: 'plan explain',
  usage: 'PROJET [--json]',
  says: 'montre un projet de planning en entier, et pourquoi',
  options: { json: { type: 'boolean' } },
  takes: { least: 1, most: 1 },
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const draft = await theDraft(client, given.words[0] ?? '')
      if (!draft.ok) return refuse(shell, draft.error)
      const board = await openBoard(client, askedOf(draft.value))
      if (!board.ok) return refuse(shell, board.error)
      const { nameOf, view, leftOut, remarks } = board.value
      for (const { sentence } of remarks) shell.complain(sentence)
      const read = view(draft.value.plan)
      if (given.flag('json')) {
        shell.out(
          JSON.stringify({ name: draft.value.name, ...read, leftOut: leftOut(draft.value.plan), remarks }, null, 2),
        )
        return done
      }
      for (const line of sayFigures(read.figures)) shell.out(line)
      for (const { says, value } of scoreLines(read.score, { bounds: null, proven: 0 }))
        shell.out(`  ${says}${nbsp}: ${value}`)
      for (const session of read.sessions) shell.out(['', ...sessionParagraph(session, nameOf)].join('\n'))
      shell.out('')
      for (const { sentence } of leftOut(draft.value.plan)) shell.out(`Sans séance${nbsp}: ${sentence}`)
      for (const { id, sessions, past, presides } of read.jurors.filter((juror) => juror.sessions > 0))
        shell.out(
          `${nameOf(id)}${nbsp}: ${counted(sessions, 'séance')}, ${presides} en présidant (${past} déjà tenues)`,
        )
      return done
    }),
}

export const planDiscard: Command = {
  name: 'plan discard',
  usage: 'PROJET',
  says: 'abandonne un projet de planning gardé',
  options: {},
  takes: { least: 1, most: 1 },
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const draft = await theDraft(client, given.words[0] ?? '')
      if (!draft.ok) return refuse(shell, draft.error)
      const { id, name } = draft.value
      return orderAndSay(client, { type: 'plan.discard', draftId: id }, `Projet abandonné${nbsp}: ${name}.`, shell)
    }),
}
