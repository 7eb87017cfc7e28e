import { type CandidateLine, CandidateState, CertificateCode, WaitingReason } from '@delibere/core'
import { candidateStateWords, formatShortDate, routeWords } from '@delibere/core/fr'
import { listed, noFilter, sortNames } from '../candidate-list.ts'
import { chosenOf, formatOptions, inWords, type TextList, writeList } from './answers.ts'
import { type Command, misuse, refuse, withClient } from './command.ts'

const list: TextList<CandidateLine> = {
  headings: [
    'Nom',
    'CQP',
    'Parcours',
    'État',
    'Inscrit le',
    'Échéance',
    'Domaines',
    'Séance',
    'Région',
    'Employeur',
    'Identifiant',
  ],
  cells: ({ name, certificate, route, state, registeredOn, deadline, held, session, region, employer, id }) => [
    name,
    certificate,
    routeWords[route],
    candidateStateWords[state],
    formatShortDate(registeredOn),
    deadline ? formatShortDate(deadline.on) : '',
    held.of === 0 ? '' : `${held.count}/${held.of}`,
    session ?? '',
    region ?? '',
    employer ?? '',
    id,
  ],
}

const same = <Word extends string>(words: readonly Word[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as Readonly<Record<string, Word>>

/** Lists the candidates, narrowed and sorted as the screen does. */
export const candidatesList: Command = {
  name: 'candidates list',
  usage:
    '[--certificate CODE] [--route training|vae] [--state ÉTAT] [--deadline near|past] [--waiting RAISON] [--region TEXTE] [--employer TEXTE] [--sort CHAMP] [--format table|csv|json]',
  says: 'liste les candidats',
  options: {
    ...formatOptions,
    certificate: { type: 'string' },
    route: { type: 'string' },
    state: { type: 'string' },
    deadline: { type: 'string' },
    waiting: { type: 'string' },
    region: { type: 'string' },
    employer: { type: 'string' },
    sort: { type: 'string' },
  },
  takes: { least: 0, most: 0 },
  details: [
    `--state   ${CandidateState.options.join(', ')}`,
    `--waiting ${WaitingReason.options.join(', ')}`,
    `--sort    ${sortNames.join(', ')}`,
  ],
  async run(given, shell) {
    const certificate = chosenOf(given, 'certificate', same(CertificateCode.options))
    const route = chosenOf(given, 'route', same(['training', 'vae'] as const))
    const state = chosenOf(given, 'state', same(CandidateState.options))
    const deadline = chosenOf(given, 'deadline', same(['near', 'past'] as const))
    const waiting = chosenOf(given, 'waiting', same(WaitingReason.options))
    const sort = chosenOf(given, 'sort', same(sortNames))
    for (const one of [certificate, route, state, deadline, waiting, sort]) if (!one.ok) return misuse(shell, one.error)
    if (!certificate.ok || !route.ok || !state.ok || !deadline.ok || !waiting.ok || !sort.ok) return misuse(shell, '')
    const filter = {
      ...noFilter,
      certificate: certificate.value,
      route: route.value,
      state: state.value,
      deadline: deadline.value,
      waiting: waiting.value,
      region: given.text('region'),
      employer: given.text('employer'),
    }
    return withClient(shell, async (client) => {
      const lines = await inWords(client.candidates())
      if (!lines.ok) return refuse(shell, lines.error)
      return writeList(listed(lines.value, filter, sort.value ?? 'name'), list, given, shell)
    })
  },
}
