import type { SatExport } from '../../views/sat-export.ts'
import type { HeardExport } from '../../views/session-export.ts'
import { formatDate, formatMoment } from '../time.ts'
import { listed, nbsp } from '../typography.ts'
import {
  collegeWords,
  opinionWords,
  outcomeWords,
  phaseWords,
  stageWords,
  statusWords,
  verdictWords,
} from '../words.ts'
import { section, type SectionWords } from './sections.ts'

type Given<Value> = Readonly<Partial<Record<string, Value>>>

const byDomain = <Value extends string>(given: Given<Value>, words: Readonly<Record<Value, string>>): string =>
  Object.entries(given)
    .flatMap(([domain, one]) => (one ? [`${domain}${nbsp}: ${words[one]}`] : []))
    .join(', ')

const named = ({ number, date }: Pick<HeardExport, 'number' | 'date'>) => `Séance ${number} du ${formatDate(date)}`

/** A candidate's hearing: its course, and once a sheet is signed what the jury thought and decided. */
export function hearingSections(hearing: HeardExport, timeZone: string): readonly SectionWords[] {
  const { position, stage, status, place, judged, heldBefore, timers, decided, sheets } = hearing
  return [
    ...section(3, named(hearing), {
      rows: [
        ['Lieu', place],
        ['Rang', String(position)],
        ['Séance', statusWords[status]],
        ['Passage', stageWords[stage]],
        ['Domaines jugés', listed(judged)],
        ['Acquis avant', listed(heldBefore.map(({ domain }) => domain))],
        ...timers.map(
          ({ phase, startedAt, endedAt }) =>
            [
              `Étape${nbsp}: ${phaseWords[phase]}`,
              `${formatMoment(startedAt, timeZone)}${endedAt === null ? '' : `, terminée le ${formatMoment(endedAt, timeZone)}`}`,
            ] as const,
        ),
        ...(decided?.opinions ?? []).map(
          ({ college, opinions }) => [`Avis (${collegeWords[college]})`, byDomain(opinions, opinionWords)] as const,
        ),
        ['Verdicts', decided && byDomain(decided.verdicts, verdictWords)],
        ['Expérience conseillée', decided?.recommendation?.experience ?? null],
        ['Modules conseillés', listed(decided?.recommendation?.modules ?? [])],
      ],
      headings: ['Fiche de décision', 'Décision', 'Signée', 'Correction', 'SHA-256 du PDF'],
      cells: sheets.map(({ sheet, document }) => [
        `${sheet.number}, version${nbsp}${sheet.version}`,
        outcomeWords[sheet.outcome],
        formatMoment(sheet.signedAt, timeZone),
        sheet.correctionReason ?? '',
        document ? `${document.sha256.slice(0, 16)}…` : '',
      ]),
    }),
  ]
}

const partWords = {
  sat: 'membre',
  recused: 'récusation',
  late: 'arrivée après l’appel',
  left: 'départ avant la délibération',
  absent: 'absence',
} as const satisfies Readonly<Record<NonNullable<SatExport['hearings'][number]['part']>, string>>

const toldWords = { themselves: 'de soi-même', member: 'dit par un autre membre', office: 'dit par l’OEMM' } as const
const requestedWords = { candidate: 'par le candidat', jury: 'par le jury' } as const
const paperWords = { president: 'décision sur papier signée', witness: 'décision sur papier contresignée' } as const
const claimWords = { proposes: 'propose qui préside', isProposed: 'est proposé à la présidence' } as const

/** A juror's part in a session; candidates are told by their position. */
export const satSections = (sat: SatExport, timeZone: string): readonly SectionWords[] => {
  const { claim, departure } = sat
  const moment = (at: Parameters<typeof formatMoment>[0] | null) => at && formatMoment(at, timeZone)
  const moments = (all: SatExport['handedOver']) => listed(all.map((at) => formatMoment(at, timeZone)))
  return section(3, named(sat), {
    rows: [
      ['Lieu', sat.place],
      ['Séance', statusWords[sat.status]],
      ['En remplacement depuis le', moment(sat.enteredAt)],
      ['Émargement', moment(sat.attendanceSignedAt)],
      ['Présidence', sat.presides ? 'oui' : sat.handedOver.length > 0 ? 'transmise' : 'non'],
      ['Dérogation', sat.derogation],
      ['Transmise le', moments(sat.handedOver)],
      ['Proposition de présidence', claim && `${claimWords[claim.as]}, ${formatMoment(claim.at, timeZone)}`],
      ['Départ', departure && `${formatMoment(departure.at, timeZone)}, ${toldWords[departure.toldBy]}`],
      ['Remplacement par un autre membre', moment(sat.replacedAt)],
      ['Départ d’un autre membre dit le', moments(sat.toldOfDepartures)],
      ['Procès-verbal signé', moment(sat.minutesSignedAt)],
    ],
    headings: ['Candidat', 'Part prise', 'Avis donnés', 'Signatures'],
    cells: sat.hearings.map((hearing) => [
      `n°${nbsp}${hearing.position}`,
      listed(partOf(hearing)),
      byDomain(hearing.opinions ?? {}, opinionWords),
      listed([
        ...hearing.signed.map(({ number, version }) => `${number}, version${nbsp}${version}`),
        ...(hearing.onPaper ? [paperWords[hearing.onPaper]] : []),
      ]),
    ]),
  })
}

const partOf = ({ part, unlinked, recusalRequests }: SatExport['hearings'][number]): readonly string[] => [
  ...(part ? [partWords[part]] : []),
  ...(unlinked ? ['aucun lien déclaré'] : []),
  ...recusalRequests.map(
    ({ askedBy, decided }) =>
      `récusation demandée ${requestedWords[askedBy]}${decided ? ` (${decided === 'accepted' ? 'acceptée' : 'non retenue'})` : ''}`,
  ),
]
