import type { Client } from '@delibere/client'
import { beforeTime, ok, type Persons, type Result, type Whom } from '@delibere/core'
import { counted, dueReasonWords, formatShortDate, whomWords } from '@delibere/core/fr'
import { eraseWord } from '../words.ts'
import { inWords } from './answers.ts'
import { type Command, done, type Given, misuse, refuse, withClient } from './command.ts'
import { findAll } from './find.ts'
import { listing } from './listing.ts'

/** Lists whose personal data are past their time (P2). */
export const privacyDue: Command = listing({
  name: 'privacy due',
  says: 'liste les personnes dont les données sont à effacer, et depuis quand',
  read: (client) => inWords(client.privacyDue()),
  headings: ['Personne', 'Quoi', 'Motif', 'Compte depuis', 'À effacer depuis', 'Identifiant'],
  cells: ({ name, kind, since, due, reason, id }) => [
    name,
    whomWords[kind],
    `${dueReasonWords[reason]} ${formatShortDate(since)}`,
    formatShortDate(since),
    formatShortDate(due),
    id,
  ],
})

/** Erases people for good (P2): those who are named, or all who are past their time; a word stands for the question. */
export const privacyErase: Command = {
  name: 'privacy erase',
  usage: '(--due | [--candidate QUI]… [--file QUI]… [--juror QUI]…) --confirm EFFACER [--early]',
  says: 'efface des personnes pour toujours',
  options: {
    due: { type: 'boolean' },
    candidate: { type: 'string', multiple: true },
    file: { type: 'string', multiple: true },
    juror: { type: 'string', multiple: true },
    confirm: { type: 'string' },
    early: { type: 'boolean' },
  },
  takes: { least: 0, most: 0 },
  details: [
    '--due         toutes celles que liste « privacy due »',
    '--candidate   un candidat et son dossier, par nom entier ou identifiant\u202F; à répéter',
    '--file        son dossier seul\u202F; à répéter',
    '--juror       un juré\u202F; à répéter',
    '--confirm     le mot EFFACER, en toutes lettres et en majuscules\u00A0: rien ne rend ce qui est effacé',
    '--early       efface aussi qui n’a pas dépassé sa durée de conservation',
    'Restent ce qui a été décidé et quand, sans les noms. Les sauvegardes faites ailleurs sont à effacer aussi.',
  ],
  async run(given, shell) {
    const named = ['candidate', 'file', 'juror'].some((option) => given.texts(option).length > 0)
    if (named === given.flag('due')) return misuse(shell, 'Indiquez qui effacer, ou --due pour tous ceux à échéance.')
    if (given.text('confirm') !== eraseWord)
      return misuse(shell, `Rien n’est effacé. Pour effacer pour toujours, ajoutez --confirm ${eraseWord}.`)
    return withClient(shell, async (client) => {
      const persons = given.flag('due') ? await allDue(client) : await allNamed(client, given)
      if (!persons.ok) return refuse(shell, persons.error)
      const { candidateIds, fileIds, jurorIds } = persons.value
      const early = given.flag('early') ? ok(0) : await countEarly(client, persons.value)
      if (!early.ok) return refuse(shell, early.error)
      if (early.value > 0)
        return refuse(
          shell,
          `Rien n’est effacé. La durée de conservation n’est pas encore écoulée pour ${counted(early.value, 'personne')}\u00A0: pour effacer tout de même, ajoutez --early.`,
        )
      const count = candidateIds.length + fileIds.length + jurorIds.length
      if (count === 0) {
        shell.out('Personne n’est à effacer.')
        return done
      }
      const erased = await inWords(client.erase(persons.value))
      if (!erased.ok) return refuse(shell, erased.error)
      shell.out(`Effacement terminé\u00A0: ${counted(count, 'personne')}.`)
      return done
    })
  },
}

async function allDue(client: Client): Promise<Result<Persons, string>> {
  const due = await inWords(client.privacyDue())
  if (!due.ok) return due
  return ok({
    candidateIds: due.value.flatMap((one) => (one.kind === 'candidate' ? [one.id] : [])),
    fileIds: due.value.flatMap((one) => (one.kind === 'file' ? [one.id] : [])),
    jurorIds: due.value.flatMap((one) => (one.kind === 'juror' ? [one.id] : [])),
  })
}

/** How many of them would be erased before their time. */
async function countEarly(
  client: Client,
  { candidateIds, fileIds, jurorIds }: Persons,
): Promise<Result<number, string>> {
  const due = await inWords(client.privacyDue())
  if (!due.ok) return due
  const whom: readonly Whom[] = [
    ...candidateIds.map((id) => ({ kind: 'candidate', id }) as const),
    ...fileIds.map((id) => ({ kind: 'file', id }) as const),
    ...jurorIds.map((id) => ({ kind: 'juror', id }) as const),
  ]
  return ok(beforeTime(due.value, whom).length)
}

async function allNamed(client: Client, given: Given): Promise<Result<Persons, string>> {
  const [candidates, jurors] = [await inWords(client.candidates()), await inWords(client.jurors())]
  if (!candidates.ok) return candidates
  if (!jurors.ok) return jurors
  // What is erased never comes back: a part of a name is not enough.
  const whole = findAll(candidates.value, given.texts('candidate'), 'whole')
  const files = findAll(candidates.value, given.texts('file'), 'whole')
  const members = findAll(jurors.value, given.texts('juror'), 'whole')
  if (!whole.ok) return whole
  if (!files.ok) return files
  if (!members.ok) return members
  return ok({
    candidateIds: whole.value.map(({ id }) => id),
    fileIds: files.value.map(({ id }) => id),
    jurorIds: members.value.map(({ id }) => id),
  })
}
