import { type CandidateLine, CertificateCode } from '@delibere/core'
import { candidateStateWords, formatShortDate, routeWords } from '@delibere/core/fr'
import { listed, noFilter, sortWords, waitingWords } from '../candidate-list.ts'
import { formatOptions, inWords, type TextList, writeList } from './answers.ts'
import { asTheyAre, chosenOf, namesIn } from './chosen.ts'
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

const deadlines = { near: 'proche', past: 'passée' } as const

/** Lists the candidates, narrowed and sorted as the screen does. */
export const candidatesList: Command = {
  name: 'candidates list',
  usage:
    '[--certificate CODE] [--route formation|VAE] [--state ÉTAT] [--deadline proche|passée] [--waiting RAISON] [--region TEXTE] [--employer TEXTE] [--sort CHAMP] [--format table|csv|json]',
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
    `--state   ${namesIn(candidateStateWords)}`,
    `--waiting ${namesIn(waitingWords)}`,
    `--sort    ${namesIn(sortWords)}`,
  ],
  async run(given, shell) {
    const certificate = chosenOf(given, 'certificate', asTheyAre(CertificateCode.options))
    const route = chosenOf(given, 'route', routeWords)
    const state = chosenOf(given, 'state', candidateStateWords)
    const deadline = chosenOf(given, 'deadline', deadlines)
    const waiting = chosenOf(given, 'waiting', waitingWords)
    const sort = chosenOf(given, 'sort', sortWords)
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
