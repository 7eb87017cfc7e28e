import type { PaperHearing, PaperKit } from '../views/paper-kit.ts'
import { candidateRows, collegeNames, type LabelledWords, sovereignSentence } from './decision-sheet.ts'
import { formatDate, formatHour, formatMinutes } from './time.ts'
import { listed, nbsp } from './typography.ts'
import { phaseWords, routeWords, verdictWords } from './words.ts'

/** A line that is ticked: what it is about, and its boxes; where there are none, what is said in their place. */
export interface TickedWords {
  readonly cells: readonly string[]
  readonly boxes: readonly string[]
  readonly said: string
}

/** The page of one candidate in the printed fallback. */
export interface PaperCandidateWords {
  readonly title: string
  readonly reference: string
  readonly candidate: { readonly heading: string; readonly rows: readonly LabelledWords[] }
  readonly session: { readonly heading: string; readonly rows: readonly LabelledWords[] }
  readonly jury: {
    readonly heading: string
    readonly headings: readonly string[]
    readonly rows: readonly TickedWords[]
  }
  readonly decision: {
    readonly heading: string
    readonly headings: readonly string[]
    readonly rows: readonly TickedWords[]
  }
  readonly recommendation: {
    readonly heading: string
    readonly experience: string
    readonly modules: { readonly label: string; readonly items: readonly string[] } | null
  }
  readonly sovereign: string
  readonly signatures: {
    readonly heading: string
    /** Who signs, what is to be written in the box, and below it. */
    readonly boxes: readonly { readonly label: string; readonly blanks: readonly string[]; readonly below: string }[]
  }
}

export const paperCandidateWords = (kit: PaperKit, hearing: PaperHearing): PaperCandidateWords => ({
  title: 'Décision du jury',
  reference: `Candidat n°${nbsp}${hearing.position}`,
  candidate: { heading: 'Candidat', rows: candidateRows(hearing) },
  session: { heading: 'Certificat et passage', rows: passageRows(kit, hearing) },
  jury: {
    heading: 'Qui n’a pas siégé pour ce candidat',
    headings: ['Membre', 'Collège', 'Ne siège pas'],
    rows: kit.members.map(({ id, name, college }) => {
      const recused = hearing.recused.includes(id)
      return {
        cells: [name, collegeNames[college]],
        boxes: recused ? [] : ['récusation', 'absence'],
        said: recused ? 'récusation notée à l’écran' : '',
      }
    }),
  },
  decision: {
    heading: 'Décision, domaine par domaine',
    headings: ['Domaine de compétences', 'Décision du jury'],
    rows: domainRows(hearing),
  },
  recommendation: recommendationWords(hearing),
  sovereign: sovereignSentence,
  signatures: {
    heading: 'Signatures',
    boxes: ['Qui préside pour ce candidat', 'Un membre de l’autre collège qui a siégé'].map((label) => ({
      label,
      blanks: ['Nom', 'Le'],
      below: 'Signature',
    })),
  },
})

const passageRows = ({ timeZone }: PaperKit, hearing: PaperHearing): readonly LabelledWords[] => {
  const { certificate, route, phases, start, extraTime } = hearing
  const lengths = phases.map(({ phase, planned }) => `${phaseWords[phase]} ${formatMinutes(planned)}`)
  return [
    { label: 'Certificat', value: `${certificate.title} (${certificate.code})` },
    { label: 'Référentiel', value: `version${nbsp}${certificate.frameworkVersion}` },
    { label: 'Parcours', value: routeWords[route] },
    { label: 'Heure prévue', value: formatHour(start, timeZone) },
    { label: 'Durées', value: `${listed(lengths)}${extraTime ? ', tiers temps compté' : ''}` },
  ]
}

/** In the order of the framework; one that is held has nothing to tick (C5). */
function domainRows({ judged, held }: PaperHearing): readonly TickedWords[] {
  const open = judged.map(({ code, title }) => ({
    code,
    row: {
      cells: [`${code}${nbsp}– ${title}`],
      boxes: [verdictWords.acquired, verdictWords.notAcquired],
      said: '',
    },
  }))
  const kept = held.map(({ domain, title, validUntil }) => ({
    code: domain,
    row: {
      cells: [`${domain}${nbsp}– ${title}`],
      boxes: [],
      said: `Acquis antérieurement, ${validUntil === null ? 'sans limite de durée' : `jusqu’au ${formatDate(validUntil)}`}`,
    },
  }))
  return [...open, ...kept].toSorted((a, b) => Number(a.code.slice(1)) - Number(b.code.slice(1))).map(({ row }) => row)
}

/** Compulsory by VAE where it is not the whole certificate, else free (H7). */
const recommendationWords = ({ route, modules }: PaperHearing): PaperCandidateWords['recommendation'] => ({
  heading:
    route === 'vae'
      ? 'Préconisations (obligatoires en VAE si un domaine n’est pas acquis)'
      : 'Préconisations (facultatives, si un domaine n’est pas acquis)',
  experience: 'Expérience professionnelle à approfondir en entreprise',
  modules: modules.length > 0 ? { label: 'Modules de formation pouvant être suivis', items: modules } : null,
})
