import { type CalendarDate, dayOf, hourOf } from '../basics/time.ts'
import type { Route } from '../model/candidate.ts'
import type { College } from '../model/college.ts'
import type { DecisionSheet, SheetDomain, SheetMember } from '../model/decision-sheet.ts'
import { candidateName } from '../rules/people.ts'

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
  readonly body: string
  readonly title: string
  /** The title of the document for a reader of files, who has no page in front of them. */
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
  readonly recommendation: {
    readonly heading: string
    readonly experience: { readonly label: string; readonly paragraphs: readonly string[] } | null
    readonly modules: { readonly label: string; readonly items: readonly string[] } | null
    readonly trainingBodies: string | null
  } | null
  readonly jury: { readonly heading: string; readonly members: TableWords }
  readonly sovereign: string
  readonly signature: { readonly heading: string; readonly sentence: string }
  /** At the head of every page but the first. */
  readonly continued: string
  readonly page: { readonly page: string; readonly of: string }
}

/** The French of a signed decision sheet (guide 2.5 and 3.5; H6–H9, C5). */
export function decisionSheetWords(sheet: DecisionSheet): DecisionSheetWords {
  const title = 'Fiche de décision du jury'
  const { number, version } = sheet
  return {
    body: sheet.body,
    title,
    documentTitle: `${title} n°\u00A0${number}, version\u00A0${version}`,
    reference: `N°\u00A0${number}\u00A0– version\u00A0${version}`,
    correction: correctionWords(sheet),
    candidate: { heading: 'Candidat', rows: candidateRows(sheet) },
    session: { heading: 'Certificat et session', rows: sessionRows(sheet) },
    decision: decisionWords(sheet),
    recommendation: recommendationWords(sheet),
    jury: juryWords(sheet),
    sovereign:
      'Le jury est souverain. Ses décisions n’ont pas à être justifiées et ne peuvent faire l’objet d’aucun recours.',
    signature: { heading: 'Signature', sentence: signatureSentence(sheet) },
    continued: `${title} n°\u00A0${number} – ${candidateName(sheet.candidate)}`,
    page: { page: 'page', of: 'sur' },
  }
}

const correctionWords = ({ version, correctionReason }: DecisionSheet): string | null =>
  correctionReason === null
    ? null
    : `Version\u00A0${version}, qui remplace la version\u00A0${version - 1}\u00A0— motif de la correction matérielle\u00A0: ${correctionReason}`

function candidateRows({ candidate }: DecisionSheet): readonly LabelledWords[] {
  const { civility, birthName, usageName, givenNames } = candidate
  return [
    ...(civility === null ? [] : [{ label: 'Civilité', value: civility }]),
    { label: 'Nom de naissance', value: birthName },
    ...(usageName === null ? [] : [{ label: 'Nom d’usage', value: usageName }]),
    { label: givenNames.length > 1 ? 'Prénoms' : 'Prénom', value: givenNames.join(', ') },
    { label: 'Date de naissance', value: dayWords(candidate.birthDate) },
    { label: 'Lieu de naissance', value: candidate.birthPlace },
  ]
}

const sessionRows = ({ certificate, route, session }: DecisionSheet): readonly LabelledWords[] => [
  { label: 'Certificat', value: `${certificate.title} (${certificate.code})` },
  { label: 'Référentiel', value: `version\u00A0${certificate.frameworkVersion}` },
  { label: 'Parcours', value: routes[route] },
  { label: 'Session', value: `n°\u00A0${session.number}` },
  { label: 'Date du jury', value: dayWords(session.date) },
  { label: 'Lieu', value: session.place },
]

const routes: Record<Route, string> = {
  training: 'Formation',
  vae: 'Validation des acquis de l’expérience (VAE)',
}

const outcomes: Record<DecisionSheet['outcome'], string> = {
  full: 'Délivrance totale',
  partial: 'Délivrance partielle',
  none: 'Refus',
}

const decisionWords = (sheet: DecisionSheet): DecisionSheetWords['decision'] => ({
  heading: 'Décision',
  outcome: outcomes[sheet.outcome],
  sentence: outcomeSentence(sheet),
  domains: {
    headings: ['Domaine de compétences', 'Décision du jury', 'Validité du domaine'],
    rows: sheet.domains.map((domain) => [
      `${domain.code}\u00A0– ${domain.title}`,
      standings[domain.standing],
      validityWords(domain),
    ]),
  },
  note: validityNote(sheet),
})

function outcomeSentence({ outcome, certificate, domains }: DecisionSheet): string {
  if (outcome === 'full') return `Le jury délivre en totalité le ${certificate.title}.`
  if (outcome === 'none')
    return `Le jury ne délivre pas le ${certificate.title}\u00A0: aucun domaine de compétences n’est acquis.`
  const count = domains.filter(isAcquired).length
  const acquired = count === 1 ? '1\u00A0domaine de compétences' : `${count}\u00A0domaines de compétences`
  return `Le jury délivre en partie le ${certificate.title}\u00A0: ${acquired} sur\u00A0${domains.length} ${count === 1 ? 'est acquis' : 'sont acquis'}.`
}

const standings: Record<SheetDomain['standing'], string> = {
  acquired: 'Acquis',
  notAcquired: 'Non acquis',
  heldBefore: 'Acquis antérieurement',
}

const isAcquired = ({ standing }: SheetDomain) => standing !== 'notAcquired'

function validityWords(domain: SheetDomain): string {
  if (!isAcquired(domain)) return 'sans objet'
  return domain.validUntil === null ? 'sans limite de durée' : `jusqu’au ${dayWords(domain.validUntil)}`
}

function validityNote({ outcome, domains }: DecisionSheet): string | null {
  if (outcome !== 'partial') return null
  const whole = 'Le certificat est délivré quand la totalité des domaines de compétences est acquise.'
  const limited = domains.some(({ validUntil }) => validUntil !== null)
  return limited ? `Un domaine acquis compte jusqu’à la date indiquée, ce jour compris. ${whole}` : whole
}

function recommendationWords({ recommendation, route, outcome }: DecisionSheet): DecisionSheetWords['recommendation'] {
  const paragraphs = linesOf(recommendation?.experience ?? '')
  const items = recommendation?.modules ?? []
  const withList = route === 'vae' && outcome !== 'full'
  if (paragraphs.length === 0 && items.length === 0 && !withList) return null
  return {
    heading: 'Préconisations',
    experience:
      paragraphs.length > 0 ? { label: 'Expérience professionnelle à approfondir en entreprise', paragraphs } : null,
    modules: items.length > 0 ? { label: 'Modules de formation pouvant être suivis', items } : null,
    trainingBodies: withList
      ? 'La liste des organismes de formation agréés par la CPNEFP est remise avec cette fiche.'
      : null,
  }
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const juryWords = ({ sat }: DecisionSheet): DecisionSheetWords['jury'] => ({
  heading: 'Composition du jury',
  members: {
    headings: ['Membre', 'Collège', 'Organisation', 'Qualité'],
    rows: sat.map((member) => [member.name, colleges[member.college], member.organisation, partOf(member)]),
  },
})

const colleges: Record<College, string> = { employer: 'Employeurs', employee: 'Salariés' }

function partOf({ recused, president }: SheetMember): string {
  if (recused) return 'N’a pas siégé (récusation)'
  return president ? 'Présidence' : 'Membre'
}

const signatureSentence = ({ president, signedAt, timeZone }: DecisionSheet): string =>
  `Signé électroniquement par ${president.name}, président(e) du jury, le ${dayWords(dayOf(signedAt, timeZone))} à ${hourWords(hourOf(signedAt, timeZone))} (${zoneWords(signedAt, timeZone)}).`

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

function dayWords(date: CalendarDate): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return `${day === 1 ? '1er' : day}\u00A0${months[month - 1]}\u00A0${year}`
}

const hourWords = (time: string) => `${Number(time.slice(0, 2))}\u00A0h\u00A0${time.slice(3)}`

function zoneWords(at: number, timeZone: string): string {
  if (timeZone === 'Europe/Paris') return 'heure de Paris'
  const parts = new Intl.DateTimeFormat('fr', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
