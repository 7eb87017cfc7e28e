import type { Instant } from '../basics/time.ts'
import type { Route } from '../model/candidate.ts'
import type { College } from '../model/college.ts'
import type { DecisionSheet, SheetDomain, SheetMember } from '../model/decision-sheet.ts'
import { candidateName } from '../rules/people.ts'
import { formatDate, formatMoment } from './time.ts'
import { counted, nbsp } from './typography.ts'
import { collegeWords, outcomeWords, verdictWords } from './words.ts'

export interface LabelledWords {
  readonly label: string
  readonly value: string
}
export interface TableWords {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Every word of a printed decision sheet, in reading order. Whoever lays it out adds nothing to it. */
export interface DecisionSheetWords {
  /** The certification body. */
  readonly body: string
  readonly title: string
  /** Names the document where its page is not seen: in a list of files, at the foot of each page. */
  readonly documentTitle: string
  readonly reference: string
  /** What this version mends (H9); null on a first version. */
  readonly correction: string | null
  readonly candidate: { readonly heading: string; readonly rows: readonly LabelledWords[] }
  readonly session: { readonly heading: string; readonly rows: readonly LabelledWords[] }
  readonly decision: {
    readonly heading: string
    readonly outcome: string
    readonly sentence: string
    readonly domains: TableWords
    readonly note: string | null
  }
  readonly recommendation: RecommendationWords | null
  readonly jury: { readonly heading: string; readonly members: TableWords }
  readonly sovereign: string
  readonly signature: { readonly heading: string; readonly sentence: string }
  /** At the head of every page but the first. */
  readonly continued: string
  readonly page: { readonly page: string; readonly of: string }
}

export interface RecommendationWords {
  readonly heading: string
  readonly experience: { readonly label: string; readonly paragraphs: readonly string[] } | null
  readonly modules: { readonly label: string; readonly items: readonly string[] } | null
  /** That the list of approved training bodies goes with the sheet (H7). */
  readonly trainingBodies: string | null
}

/** What a signed decision sheet says, in French (guide 2.5 and 3.5; H6–H9, C5). */
export function decisionSheetWords(sheet: DecisionSheet): DecisionSheetWords {
  const title = 'Fiche de décision du jury'
  const named = `${title} n°${nbsp}${sheet.number}`
  return {
    body: sheet.body,
    title,
    documentTitle: `${named}, version${nbsp}${sheet.version}`,
    reference: `N°${nbsp}${sheet.number}${nbsp}– version${nbsp}${sheet.version}`,
    correction: correctionWords(sheet),
    candidate: { heading: 'Candidat', rows: candidateRows(sheet) },
    session: { heading: 'Certificat et session', rows: sessionRows(sheet) },
    decision: decisionWords(sheet),
    recommendation: recommendationWords(sheet),
    jury: juryWords(sheet),
    sovereign: sovereignSentence,
    signature: {
      heading: 'Signature',
      sentence: sheet.paper ? paperSentence(sheet.paper, sheet) : signatureSentence(sheet),
    },
    continued: `${named} – ${candidateName(sheet.candidate)}`,
    page: { page: 'page', of: 'sur' },
  }
}

/** Said wherever a decision is written down (H8). */
export const sovereignSentence =
  'Le jury est souverain. Ses décisions n’ont pas à être justifiées et ne peuvent faire l’objet d’aucun recours.'

const correctionWords = ({ version, correctionReason }: DecisionSheet): string | null =>
  correctionReason === null
    ? null
    : `Version${nbsp}${version}, qui remplace la version${nbsp}${version - 1}${nbsp}— motif de la correction matérielle${nbsp}: ${correctionReason}`

/** Who the candidate is, in labelled lines. */
export function candidateRows({ candidate }: Pick<DecisionSheet, 'candidate'>): readonly LabelledWords[] {
  const { civility, birthName, usageName, givenNames, birthDate, birthPlace } = candidate
  return [
    ...(civility === null ? [] : [{ label: 'Civilité', value: civility }]),
    { label: 'Nom de naissance', value: birthName },
    ...(usageName === null ? [] : [{ label: 'Nom d’usage', value: usageName }]),
    { label: givenNames.length > 1 ? 'Prénoms' : 'Prénom', value: givenNames.join(', ') },
    { label: 'Date de naissance', value: formatDate(birthDate) },
    { label: 'Lieu de naissance', value: birthPlace },
  ]
}

const sessionRows = ({ certificate, route, session }: DecisionSheet): readonly LabelledWords[] => [
  { label: 'Certificat', value: `${certificate.title} (${certificate.code})` },
  { label: 'Référentiel', value: `version${nbsp}${certificate.frameworkVersion}` },
  { label: 'Parcours', value: routes[route] },
  { label: 'Session', value: `n°${nbsp}${session.number}` },
  { label: 'Date du jury', value: formatDate(session.date) },
  { label: 'Lieu', value: session.place },
]

const routes: Record<Route, string> = {
  training: 'Formation',
  vae: `Validation des acquis de l’expérience${nbsp}(VAE)`,
}

const decisionWords = (sheet: DecisionSheet): DecisionSheetWords['decision'] => ({
  heading: 'Décision',
  outcome: outcomeWords[sheet.outcome],
  sentence: outcomeSentence(sheet),
  domains: {
    headings: ['Domaine de compétences', 'Décision du jury', 'Validité du domaine'],
    rows: sheet.domains.map((domain) => [
      `${domain.code}${nbsp}– ${domain.title}`,
      standings[domain.standing],
      validityWords(domain),
    ]),
  },
  note: validityNote(sheet),
})

function outcomeSentence({ outcome, certificate: { title }, domains }: DecisionSheet): string {
  if (outcome === 'full') return `Le jury délivre en totalité le ${title}.`
  if (outcome === 'none') return `Le jury ne délivre pas le ${title}${nbsp}: aucun domaine de compétences n’est acquis.`
  const count = domains.filter(isAcquired).length
  const acquired = counted(count, 'domaine de compétences', 'domaines de compétences')
  const are = count === 1 ? 'est acquis' : 'sont acquis'
  return `Le jury délivre en partie le ${title}${nbsp}: ${acquired} sur${nbsp}${domains.length} ${are}.`
}

const standings: Record<SheetDomain['standing'], string> = { ...verdictWords, heldBefore: 'Acquis antérieurement' }
const isAcquired = ({ standing }: SheetDomain) => standing !== 'notAcquired'

function validityWords(domain: SheetDomain): string {
  if (!isAcquired(domain)) return 'sans objet'
  return domain.validUntil === null ? 'sans limite de durée' : `jusqu’au ${formatDate(domain.validUntil)}`
}

function validityNote({ outcome, domains }: DecisionSheet): string | null {
  if (outcome !== 'partial') return null
  const whole = 'Le certificat est délivré quand la totalité des domaines de compétences est acquise.'
  const limited = domains.some(({ validUntil }) => validUntil !== null)
  return limited ? `Un domaine acquis compte jusqu’à la date indiquée, ce jour compris. ${whole}` : whole
}

function recommendationWords({ recommendation, route, outcome }: DecisionSheet): RecommendationWords | null {
  const paragraphs = linesOf(recommendation?.experience ?? '')
  const items = recommendation?.modules ?? []
  const withList = route === 'vae' && outcome !== 'full'
  if (paragraphs.length === 0 && items.length === 0 && !withList) return null
  const experience = 'Expérience professionnelle à approfondir en entreprise'
  return {
    heading: 'Préconisations',
    experience: paragraphs.length > 0 ? { label: experience, paragraphs } : null,
    modules: items.length > 0 ? { label: 'Modules de formation pouvant être suivis', items } : null,
    trainingBodies: withList
      ? 'La liste des organismes de formation agréés par la CPNEFP est remise avec cette fiche.'
      : null,
  }
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const juryWords = ({ sat }: DecisionSheet): DecisionSheetWords['jury'] => ({
  heading: 'Composition du jury',
  members: {
    headings: ['Membre', 'Collège', 'Organisation', 'Qualité'],
    rows: sat.map((member) => [member.name, collegeNames[member.college], member.organisation, partOf(member)]),
  },
})

/** The college, as a table names it. */
export const collegeNames: Readonly<Record<College, string>> = { employer: 'Employeur', employee: 'Salarié' }

function partOf({ recused, president }: SheetMember): string {
  if (recused) return 'N’a pas siégé (récusation)'
  return president ? 'Présidence' : 'Membre'
}

const signatureSentence = ({ president, signedAt, timeZone }: DecisionSheet): string =>
  `Signé électroniquement par ${president.name}, président(e) du jury, le ${formatMoment(signedAt, timeZone)} (${zoneWords(signedAt, timeZone)}).`

/** That it was decided on paper, by whom it was signed there, and when it was entered. */
const paperSentence = (
  { signedBy, on, enteredAt }: NonNullable<DecisionSheet['paper']>,
  { timeZone }: DecisionSheet,
): string =>
  `Décision prise sur papier le ${formatDate(on)}, signée de ${signedBy.map(({ name, college }) => `${name} (${collegeWords[college]})`).join(' et de ')}, saisie par l’OEMM le ${formatMoment(enteredAt, timeZone)} (${zoneWords(enteredAt, timeZone)}).`

// The hour of a signature is a fact in evidence: it says which hour it is.
function zoneWords(at: Instant, timeZone: string): string {
  if (timeZone === 'Europe/Paris') return 'heure de Paris'
  const parts = new Intl.DateTimeFormat('fr', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')!.value
}
