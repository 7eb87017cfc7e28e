import { formatDate, formatHour, formatLongDate, formatTimeOfDay } from './time.ts'
import type { PaperKit } from '../views/paper-kit.ts'
import { collegeNames, type LabelledWords, type TableWords } from './decision-sheet.ts'
import { paperCandidateWords, type PaperCandidateWords } from './paper-candidate.ts'
import { nbsp } from './typography.ts'
import { collegeWords, routeWords, stageWords } from './words.ts'

/** Every word of the printed fallback of a session, in reading order. Whoever lays it out adds nothing to it. */
export interface PaperKitWords {
  readonly body: string
  readonly title: string
  readonly documentTitle: string
  readonly reference: string
  /** At the head of every page but the first. */
  readonly continued: string
  /** At the foot of every page. */
  readonly foot: string
  readonly page: { readonly page: string; readonly of: string }
  readonly session: readonly LabelledWords[]
  readonly attendance: { readonly heading: string; readonly members: TableWords }
  readonly presidency: {
    readonly heading: string
    readonly sentence: string
    /** What is to be written, each on a line of its own. */
    readonly blanks: readonly string[]
  }
  readonly order: {
    readonly heading: string
    readonly headings: readonly string[]
    /** The boxes to tick; none where the screens have the end already, which then stands in `said`. */
    readonly rows: readonly {
      readonly cells: readonly string[]
      readonly boxes: readonly string[]
      readonly said: string
    }[]
  }
  readonly candidates: readonly PaperCandidateWords[]
  readonly closing: {
    readonly heading: string
    readonly blanks: readonly string[]
    readonly incidents: { readonly heading: string; readonly sentence: string }
    readonly minutes: { readonly heading: string; readonly sentence: string; readonly members: TableWords }
  }
}

/** What the printed fallback says (J2, J3, J4, C5, H7–H10), in French. */
export function paperKitWords(kit: PaperKit): PaperKitWords {
  const title = 'Secours papier de la séance'
  const named = `n°${nbsp}${kit.number}`
  return {
    body: kit.body,
    title,
    documentTitle: `${title} ${named}`,
    reference: `Séance ${named}`,
    continued: `Séance ${named}${nbsp}– ${formatDate(kit.date)}, ${kit.place}`,
    foot: `Secours papier${nbsp}– à ressaisir par l’OEMM`,
    page: { page: 'page', of: 'sur' },
    session: [
      { label: 'Date', value: formatLongDate(kit.date) },
      { label: 'Lieu', value: kit.place },
      { label: 'Ouverture prévue', value: formatTimeOfDay(kit.opensAt) },
    ],
    attendance: { heading: 'Émargement', members: membersToSign(kit, 'Heure d’arrivée') },
    presidency: presidencyWords(kit),
    order: orderWords(kit),
    candidates: kit.hearings.filter(({ ended }) => !ended).map((hearing) => paperCandidateWords(kit, hearing)),
    closing: {
      heading: 'Fin de la séance et procès-verbal',
      blanks: ['Séance ouverte à', 'Séance close à'],
      incidents: {
        heading: 'Composition du jury en cours de séance',
        sentence: `Arrivée après l’ouverture, départ, remplacement, présidence transmise${nbsp}: qui, à quelle heure, à partir de quel candidat.`,
      },
      minutes: {
        heading: 'Signature du procès-verbal',
        sentence: 'Les membres qui ont siégé reconnaissent que ces pages disent qui a siégé et ce qui a été décidé.',
        members: membersToSign(kit, 'Jour et heure', true),
      },
    },
  }
}

/** A row for each member with room for a signature; who signed on a screen needs none. */
function membersToSign(kit: PaperKit, when: string, minutes = false): TableWords {
  return {
    headings: ['Membre', 'Collège', 'Organisation', when, 'Signature'],
    rows: kit.members.map(({ id, name, college, organisation, signedAt }) => {
      const onScreen = minutes ? kit.minutesSigned.includes(id) : signedAt !== null
      const hour = !minutes && signedAt !== null ? formatHour(signedAt, kit.timeZone) : ''
      return [name, collegeNames[college], organisation, hour, onScreen ? 'signé à l’écran' : '']
    }),
  }
}

function presidencyWords({ turn, previous, president }: PaperKit): PaperKitWords['presidency'] {
  const reason = previous === null ? '' : `${nbsp}: la dernière séance a été présidée par le ${collegeWords[previous]}`
  const designated = president === null ? '' : ` Désignation faite à l’écran${nbsp}: ${president.name}.`
  return {
    heading: 'Présidence',
    sentence: `La présidence revient au ${collegeWords[turn]}${reason}.${designated}`,
    blanks: ['Préside la séance', 'Si ce n’est pas ce collège, motif de la dérogation'],
  }
}

const orderWords = ({ hearings, timeZone }: PaperKit): PaperKitWords['order'] => ({
  heading: 'Ordre de passage',
  headings: ['N°', 'Heure prévue', 'Candidat', 'Certificat et parcours', 'À cocher si non entendu'],
  rows: hearings.map(({ position, start, name, certificate, route, ended, stage }) => ({
    cells: [String(position), formatHour(start, timeZone), name, `${certificate.title}, ${routeWords[route]}`],
    boxes: ended ? [] : ['Absent', 'Excusé', 'Reporté'],
    said: ended ? `noté à l’écran${nbsp}: ${stageWords[stage]}` : '',
  })),
})
