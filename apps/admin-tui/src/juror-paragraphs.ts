import { jurorTexts, type JurorView } from '@delibere/core'
import { certificateWord, collegeWords, counted, formatShortDate, nbsp, warningsOf } from '@delibere/core/fr'
import { actLines, labelled, paragraphs, sameHouse } from './paragraphs.ts'

/** Who a juror is and for what they may sit, a line for each thing that is known (J5). */
export function identityLines({ juror, sat, presided }: JurorView): readonly string[] {
  const texts = jurorTexts(juror)
  return [
    ...labelled('Collège', collegeWords[juror.college]),
    ...labelled('Organisation (union mutualiste ou syndicat)', texts.organisation),
    ...labelled('SIRET', texts.siret),
    ...labelled('Mandat', `depuis le ${texts.from}, ${texts.until === '' ? 'sans fin' : `jusqu’au ${texts.until}`}`),
    ...labelled('Région', texts.region),
    ...labelled('E-mail', texts.email),
    ...labelled('Téléphone', texts.phone),
    ...labelled('A siégé', counted(sat, 'fois', 'fois')),
    ...labelled('A présidé', counted(presided, 'fois', 'fois')),
    ...juror.certificates.map((code) => `Habilité pour${nbsp}: ${certificateWord(code)}`),
  ]
}

/** The days somebody can come and cannot, as the columns of a file have them. */
function availabilityLines({ juror }: JurorView): readonly string[] {
  const { available, unavailable } = jurorTexts(juror)
  return [...labelled('Disponible', available), ...labelled('Indisponible', unavailable)]
}

const parts = { planned: 'prévu', sat: 'a siégé', missed: 'n’est pas venu' } as const

/** The sessions, the latest first, with what stands against those that are prepared. */
export const sessionLines = ({ sessions, obstacles }: JurorView): readonly string[] => [
  ...sessions.map(({ number, date, part, presides }) => {
    const presiding = presides ? (part === 'planned' ? ', présidera' : ', désigné pour présider') : ''
    return `${number}, ${formatShortDate(date)}${nbsp}: ${parts[part]}${presiding}`
  }),
  ...warningsOf(obstacles),
]

/** The candidates for whom this juror cannot sit, and why (J4). */
export const conflictLines = ({ conflicts }: JurorView): readonly string[] =>
  conflicts.map(
    ({ name, certificate, organisation, by }) => `${name}, CQP ${certificate}${nbsp}: ${sameHouse(organisation, by)}`,
  )

/** What was done, the latest first. */
export const historyLines = ({ juror }: JurorView): readonly string[] => actLines(juror.history)

/** Everything, under headings: what `delibere juror show` writes. */
export const jurorParagraphs = (view: JurorView): readonly string[] =>
  paragraphs([
    [view.name, identityLines(view)],
    ['Disponibilités', availabilityLines(view)],
    ['Séances', sessionLines(view)],
    ['Conflits d’intérêts', conflictLines(view)],
    ['Historique', historyLines(view)],
  ])
