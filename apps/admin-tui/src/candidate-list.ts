import { type CandidateLine, CandidateState, CertificateCode, folded, type WaitingReason } from '@delibere/core'

/** What a list of candidates is narrowed to; null: to nothing. */
export interface CandidateFilter {
  readonly certificate: CertificateCode | null
  readonly route: CandidateLine['route'] | null
  readonly state: CandidateState | null
  readonly deadline: 'near' | 'past' | null
  readonly waiting: WaitingReason | null
  readonly region: string | null
  readonly employer: string | null
}

export const noFilter: CandidateFilter = {
  certificate: null,
  route: null,
  state: null,
  deadline: null,
  waiting: null,
  region: null,
  employer: null,
}

/** What waits about a candidate, as home says it of some and the list of those it is narrowed to. */
export const waitingWords: Readonly<Record<WaitingReason, string>> = {
  deadlinePast: 'sans séance, échéance dépassée',
  deadlineNear: 'sans séance, échéance proche',
  returned: 'avec une pièce retournée',
  frameworkMissing: 'au référentiel vide',
  ready: 'sans séance, dossier complet',
  incomplete: 'sans séance, dossier incomplet',
  unread: 'dont l’évaluation ou le dossier VAE n’est pas saisi',
  expiring: 'avec un domaine qui expire bientôt',
}

/** By what a list of candidates is sorted. */
export const sortNames = ['name', 'deadline', 'state', 'registered', 'region', 'employer'] as const
export type SortName = (typeof sortNames)[number]

export const sortWords: Readonly<Record<SortName, string>> = {
  name: 'nom',
  deadline: 'échéance',
  state: 'état',
  registered: 'inscription',
  region: 'région',
  employer: 'employeur',
}

const matches = (line: CandidateLine, filter: CandidateFilter): boolean =>
  (filter.certificate === null || line.certificate === filter.certificate) &&
  (filter.route === null || line.route === filter.route) &&
  (filter.state === null || line.state === filter.state) &&
  (filter.deadline === null || line.deadline?.state === filter.deadline) &&
  (filter.waiting === null || line.waits.includes(filter.waiting)) &&
  (filter.region === null || folded(line.region ?? '').includes(folded(filter.region))) &&
  (filter.employer === null || folded(line.employer ?? '').includes(folded(filter.employer)))

const states: readonly CandidateState[] = CandidateState.options

const keyOf: Readonly<Record<SortName, (line: CandidateLine) => string>> = {
  name: ({ birthName, name }) => `${folded(birthName)} ${folded(name)}`,
  // Who has no deadline any more comes last.
  deadline: ({ deadline }) => deadline?.on ?? '9999',
  state: ({ state }) => String(states.indexOf(state)).padStart(2, '0'),
  registered: ({ registeredOn }) => registeredOn,
  region: ({ region }) => folded(region ?? '\uFFFF'),
  employer: ({ employer }) => folded(employer ?? '\uFFFF'),
}

/** The candidates that a filter lets through, sorted; of equals the one registered first comes first. */
export function listed(
  lines: readonly CandidateLine[],
  filter: CandidateFilter,
  sort: SortName,
): readonly CandidateLine[] {
  const key = keyOf[sort]
  return lines
    .filter((line) => matches(line, filter))
    .map((line) => ({ line, key: key(line) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ line }) => line)
}
