import type { HeardExport, SatExport } from '../../views/session-export.ts'
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

/** A juror's part in a session; candidates are told by their position. */
export const satSections = (sat: SatExport, timeZone: string): readonly SectionWords[] => {
  const moment = (at: Parameters<typeof formatMoment>[0] | null) => at && formatMoment(at, timeZone)
  return section(3, named(sat), {
    rows: [
      ['Lieu', sat.place],
      ['Séance', statusWords[sat.status]],
      ['Émargement', moment(sat.attendanceSignedAt)],
      ['Présidence', sat.presides ? 'oui' : sat.handedOver.length > 0 ? 'transmise' : 'non'],
      ['Dérogation', sat.derogation],
      ['Transmise le', listed(sat.handedOver.map((at) => formatMoment(at, timeZone)))],
      ['Procès-verbal signé', moment(sat.minutesSignedAt)],
    ],
    headings: ['Candidat', 'Part prise', 'Avis donnés', 'Fiches signées'],
    cells: sat.hearings.map(({ position, recused, late, opinions, signed }) => [
      `n°${nbsp}${position}`,
      recused ? 'récusation' : late ? 'arrivée après l’appel' : 'membre',
      byDomain(opinions ?? {}, opinionWords),
      listed(signed.map(({ number, version }) => `${number}, version${nbsp}${version}`)),
    ]),
  })
}
