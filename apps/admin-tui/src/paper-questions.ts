import type { PaperHearing, PaperKit, PaperMember } from '@delibere/core'
import { collegeWords, formatDate, nbsp } from '@delibere/core/fr'

/** One thing that the paper of a session says, as a form and a file ask for it. */
export interface PaperQuestion {
  readonly key: string
  readonly asks: string
  readonly hint: string
  /** Where the answer is one of a few words; nothing is one of them. */
  readonly words?: readonly string[]
}

/** What is asked of one sheet of the paper. */
export interface PaperPart {
  readonly title: string
  /** Whom it is of; nothing for the sitting. */
  readonly of: string
  readonly questions: readonly PaperQuestion[]
}

/** What was typed or filled in, by the key of the question; a question that is not there has no answer. */
export type PaperAnswers = Readonly<Record<string, string>>

export const verdictAnswers = ['acquis', 'non acquis'] as const
export const endAnswers = ['décidé', 'absent', 'excusé', 'reporté'] as const

/** Everything to be typed of a session that went on on paper: what the screens have already is not asked. */
export const paperParts = (kit: PaperKit): readonly PaperPart[] =>
  [
    { title: 'Émargement', of: '', questions: kit.status === 'minutes' ? [] : kit.members.flatMap(arrival) },
    { title: 'Présidence', of: '', questions: kit.status === 'minutes' ? [] : presidency(kit) },
    ...kit.hearings
      .filter(({ ended }) => !ended)
      .map((hearing) => ({
        title: `Candidat n°${nbsp}${hearing.position}`,
        of: hearing.name,
        questions: ofHearing(kit, hearing),
      })),
    { title: 'Procès-verbal', of: '', questions: minutes(kit) },
  ].filter(({ questions }) => questions.length > 0)

/** A member as they are asked about: namesakes are told apart by their organisation. */
export const memberWord = ({ members }: PaperKit, { name, organisation }: PaperMember): string =>
  members.filter((one) => one.name === name).length > 1 ? `${name} (${organisation})` : name

const arrival = (member: PaperMember, _index: number, members: readonly PaperMember[]): readonly PaperQuestion[] =>
  member.signedAt === null
    ? [
        {
          key: `arrival ${member.id}`,
          asks: members.some(({ name, id }) => name === member.name && id !== member.id)
            ? `${member.name} (${member.organisation})`
            : member.name,
          hint: 'heure, ou oui s’il n’y en a pas ; vide : absent',
        },
      ]
    : []

const presidency = ({ turn, president }: PaperKit): readonly PaperQuestion[] => [
  {
    key: 'president',
    asks: 'Préside',
    hint: president ? `vide : ${president.name}` : `nom d’un membre, du ${collegeWords[turn]}`,
  },
  { key: 'derogation', asks: 'Motif de la dérogation', hint: `si ce n’est pas le ${collegeWords[turn]}` },
]

const ofHearing = ({ date }: PaperKit, { id, judged, route }: PaperHearing): readonly PaperQuestion[] => [
  { key: `end ${id}`, asks: 'Passage', hint: 'vide : décidé', words: endAnswers },
  ...judged.map(({ code, title }) => ({
    key: `verdict ${id} ${code}`,
    asks: `${code} – ${title}`,
    hint: verdictAnswers.join(' ou '),
    words: verdictAnswers,
  })),
  { key: `recused ${id}`, asks: 'Récusés', hint: 'noms, séparés par des points-virgules' },
  { key: `missing ${id}`, asks: 'Absents pour ce candidat', hint: 'noms, séparés par des points-virgules' },
  {
    key: `experience ${id}`,
    asks: 'Expérience à approfondir',
    hint: route === 'vae' ? 'l’une ou les modules, si tout n’est pas acquis' : 'facultatif',
  },
  { key: `modules ${id}`, asks: 'Modules à suivre', hint: 'séparés par des points-virgules' },
  { key: `presidentSigned ${id}`, asks: 'Signé, présidence', hint: 'nom' },
  { key: `witnessSigned ${id}`, asks: 'Signé, autre collège', hint: 'nom' },
  { key: `on ${id}`, asks: 'Signé le', hint: `vide : le ${formatDate(date)}` },
]

const minutes = (kit: PaperKit): readonly PaperQuestion[] =>
  kit.members
    .filter(({ id }) => !kit.minutesSigned.includes(id))
    .map((member) => ({
      key: `minutes ${member.id}`,
      asks: memberWord(kit, member),
      hint: 'oui s’il est signé ; vide : non',
      words: ['oui', 'non'],
    }))
