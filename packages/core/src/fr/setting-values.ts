import type { Regulation, SettingName } from '../model/regulation.ts'
import { counted, listed } from './typography.ts'

const minutes = (count: number) => counted(count, 'minute')
const months = (count: number) => counted(count, 'mois', 'mois')
const days = (count: number) => counted(count, 'jour')
const borders = (count: number) => counted(count, 'limite de région', 'limites de région')
const years = (count: number) => counted(count, 'an')

const collegeWord = { employer: 'employeur', employee: 'salarié' } as const

type Words = { readonly [Name in SettingName]: (value: Regulation[Name]) => string }

const words: Words = {
  body: (value) => value,
  timeZone: (value) => value,
  seats: ({ employer, employee }) => `${employer} employeurs, ${employee} salariés`,
  quorum: (value) => (value === 'everybody' ? 'tous' : 'un par collège'),
  presidency: ({ alternates, first }) =>
    `${alternates === 'perSession' ? 'par séance' : 'par année'}, ${collegeWord[first]} d’abord`,
  deliberationMinutes: minutes,
  changeOverMinutes: minutes,
  warningMinutes: (value) => (value.length === 0 ? 'aucun' : `à ${listed(value.map(String))} minutes de la fin`),
  extraTime: ({ times, over }) => `durée × ${times}/${over}`,
  firstPresentationYears: years,
  deadlineWarningMonths: months,
  admissibility: (value) => `${years(value.years)} sur les ${value.withinYears} dernières années`,
  domainValidityYears: (value) => (value === null ? 'à vie' : years(value)),
  domainWarningMonths: months,
  retentionYears: ({ file, candidate, juror }) =>
    `dossier ${years(file)}, candidat ${years(candidate)}, juré ${years(juror)}`,
  noticeDays: days,
  waitDays: days,
  leastCandidates: ({ half, day }) => `${half} par demi-journée, ${day} par journée`,
  mostCertificates: String,
  welcomeMinutes: ({ before, after }) => `${minutes(before)} avant, ${minutes(after)} après`,
  travel: ({ candidate, juror }) => `candidat ${borders(candidate)}, juré ${borders(juror)}`,
  sessionsPerJuror: (value) => counted(value, 'séance'),
  tie: (value) => (value === 'deliberate' ? 'délibérer' : 'le président décide'),
  roomShows: (value) => (value === 'slot' ? 'l’heure du passage' : 'le prénom et l’heure du passage'),
  wordings: (value) => (value.length === 0 ? 'aucune' : counted(value.length, 'formule')),
}

/** The value of a setting as people say it: “5 ans”, “à vie”, “à 5 et 1 minutes de la fin”. */
export function formatSetting<Name extends SettingName>(name: Name, value: Regulation[SettingName]): string {
  const say = words[name] as (value: Regulation[SettingName]) => string
  return say(value)
}

/** How each setting is typed, on one line. */
export const settingExamples: Readonly<Record<SettingName, string>> = {
  body: 'Observatoire de l’emploi et des métiers en mutualité (OEMM)',
  timeZone: 'Europe/Paris',
  seats: '2, 2 (employeurs, salariés)',
  quorum: 'tous, ou un par collège',
  presidency: 'par séance, employeur (ou par année, salarié)',
  deliberationMinutes: '10 (minutes)',
  changeOverMinutes: '5 (minutes)',
  warningMinutes: '5, 1 (minutes avant la fin, la plus longue d’abord)',
  extraTime: '4/3',
  firstPresentationYears: '3 (ans)',
  deadlineWarningMonths: '6 (mois)',
  admissibility: '3, 12 (ans d’expérience, sur les années d’avant)',
  domainValidityYears: '5 (ans), ou à vie',
  domainWarningMonths: '12 (mois)',
  retentionYears: '2, 10, 1 (ans\u00A0: dossier, candidat, juré)',
  noticeDays: '21 (jours)',
  waitDays: '180 (jours)',
  leastCandidates: '3, 7 (demi-journée, journée)',
  mostCertificates: '2',
  welcomeMinutes: '15, 15 (minutes\u00A0: avant, après)',
  travel: '1, 2 (limites de région\u00A0: candidat, juré)',
  sessionsPerJuror: '12 (séances)',
  tie: 'délibérer, ou le président décide',
  roomShows: 'heure, ou prénom et heure',
  wordings: 'Approfondir le domaine « {domaine} ». | Tenir un journal de bord.',
}

/** Where a setting comes from, in French. */
export const sourceWord = (source: string): string => (source === 'setting' ? 'réglage' : source)
