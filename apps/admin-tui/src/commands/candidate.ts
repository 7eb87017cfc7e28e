import type { Client } from '@delibere/client'
import { type CandidateColumn, candidatesFile, candidateTexts, type CandidateView } from '@delibere/core'
import { candidateParagraphs } from '../candidate-paragraphs.ts'
import { correctAndSay, inWords, orderAndSay, theCandidate, versionGiven } from './answers.ts'
import { type Command, done, type ExitCode, type Given, misuse, refuse, type Shell, withClient } from './command.ts'
import { today } from './days.ts'
import { corrected, settings } from './settings-given.ts'

/** Finds the candidate that the first word names, and does something with all that is known of them. */
function withCandidate(
  given: Given,
  shell: Shell,
  act: (client: Client, view: CandidateView) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withClient(shell, async (client) => {
    const line = await theCandidate(client, given.words[0] ?? '')
    if (!line.ok) return refuse(shell, line.error)
    const view = await inWords(client.candidate(line.value.id))
    return view.ok ? act(client, view.value) : refuse(shell, view.error)
  })
}

export const candidateShow: Command = {
  name: 'candidate show',
  usage: 'QUI [--json]',
  says: 'montre tout ce qui est connu d’un candidat',
  options: { json: { type: 'boolean' } },
  takes: { least: 1, most: 1 },
  details: ['QUI   nom, d’usage ou de naissance, partie du nom si elle suffit, ou identifiant'],
  run: (given, shell) =>
    withCandidate(given, shell, async (_client, view) => {
      shell.out(given.flag('json') ? JSON.stringify(view, null, 2) : candidateParagraphs(view).join('\n'))
      return done
    }),
}

/** Corrects fields of a candidate, named as the columns of a candidates file. */
export const candidateCorrect: Command = {
  name: 'candidate correct',
  usage: 'QUI --set "CHAMP=VALEUR"… [--if-version N]',
  says: 'corrige l’inscription d’un candidat',
  options: { set: { type: 'string', multiple: true }, 'if-version': { type: 'string' } },
  takes: { least: 1, most: 1 },
  details: [
    '--set   un champ nommé comme une colonne du modèle (E-mail, Téléphone…)\u202F; à répéter. Vide\u00A0: rien',
    '--if-version   «\u00A0candidate.version\u00A0» lue dans candidate show --json\u202F; refusé si l’inscription a changé depuis',
  ],
  async run(given, shell) {
    const kind = candidatesFile(today())
    const changes = settings<CandidateColumn>(given.texts('set'), kind.columns.of)
    if (!changes.ok) return misuse(shell, changes.error)
    const seen = versionGiven(given)
    if (!seen.ok) return misuse(shell, seen.error)
    return withCandidate(given, shell, async (client, { candidate, name }) => {
      const read = corrected(kind, candidateTexts(candidate), changes.value)
      if (!read.ok) return refuse(shell, read.error)
      const { id: candidateId } = candidate
      const version = seen.value ?? candidate.version
      return correctAndSay(
        client,
        { type: 'candidate.correct', candidateId, version, candidate: read.value },
        { says: `${name} est à jour.`, look: () => client.candidate(candidateId) },
        shell,
      )
    })
  },
}

export const candidateWithdraw: Command = {
  name: 'candidate withdraw',
  usage: 'QUI [--reason TEXTE]',
  says: 'note qu’un candidat renonce',
  options: { reason: { type: 'string' } },
  takes: { least: 1, most: 1 },
  run: (given, shell) =>
    withCandidate(given, shell, (client, { candidate, name }) =>
      orderAndSay(
        client,
        { type: 'candidate.withdraw', candidateId: candidate.id, reason: given.text('reason') },
        `La candidature de ${name} est retirée.`,
        shell,
      ),
    ),
}

export const candidateReinstate: Command = {
  name: 'candidate reinstate',
  usage: 'QUI',
  says: 'reprend une candidature retirée',
  options: {},
  takes: { least: 1, most: 1 },
  run: (given, shell) =>
    withCandidate(given, shell, (client, { candidate, name }) =>
      orderAndSay(
        client,
        { type: 'candidate.reinstate', candidateId: candidate.id },
        `La candidature de ${name} est reprise.`,
        shell,
      ),
    ),
}
