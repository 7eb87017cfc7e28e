import { err, ok, Regulation, type Result, type SettingName } from '@delibere/core'
import { settingExamples } from '@delibere/core/fr'

const number = (text: string): number => Number(text.trim().replace(',', '.'))
const numbers = (text: string): readonly number[] =>
  text
    .split(/[\s,;/]+/)
    .filter((part) => part !== '')
    .map(number)

const forLife = /^(à vie|a vie|sans limite|aucune)$/i

/** How each setting is typed, on one line; what the schema then does not take is told with an example. */
const readers: Readonly<Record<SettingName, (text: string) => unknown>> = {
  body: (text) => text.trim(),
  timeZone: (text) => text.trim(),
  seats: (text) => {
    const [employer, employee] = numbers(text)
    return { employer, employee }
  },
  quorum: (text) => words(text, { tous: 'everybody', 'un par collège': 'onePerCollege' }),
  presidency: (text) => {
    const [alternates = '', first = ''] = text.split(',').map((part) => part.trim())
    return {
      alternates: words(alternates, { 'par séance': 'perSession', 'par année': 'perYear' }),
      first: words(first, { employeur: 'employer', salarié: 'employee' }),
    }
  },
  deliberationMinutes: number,
  changeOverMinutes: number,
  warningMinutes: numbers,
  extraTime: (text) => {
    const [times, over] = numbers(text)
    return { times, over }
  },
  firstPresentationYears: number,
  deadlineWarningMonths: number,
  admissibility: (text) => {
    const [years, withinYears] = numbers(text)
    return { years, withinYears }
  },
  domainValidityYears: (text) => (forLife.test(text.trim()) ? null : number(text)),
  domainWarningMonths: number,
  retentionYears: (text) => {
    const [file, candidate, juror] = numbers(text)
    return { file, candidate, juror }
  },
  noticeDays: number,
  waitDays: number,
  leastCandidates: (text) => {
    const [half, day] = numbers(text)
    return { half, day }
  },
  mostCertificates: number,
  welcomeMinutes: (text) => {
    const [before, after] = numbers(text)
    return { before, after }
  },
  travel: (text) => {
    const [candidate, juror] = numbers(text)
    return { candidate, juror }
  },
  sessionsPerJuror: number,
  tie: (text) => words(text, { délibérer: 'deliberate', 'le président décide': 'presidentDecides' }),
  roomShows: (text) => words(text, { heure: 'slot', 'prénom et heure': 'firstName' }),
  wordings: (text) =>
    text
      .split('|')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
}

const words = (text: string, meanings: Readonly<Record<string, string>>): string | undefined =>
  meanings[text.trim().toLowerCase()] ?? Object.values(meanings).find((value) => value === text.trim())

/** The same the other way: a value as it could be typed. */
const writers: { readonly [Name in SettingName]: (value: Regulation[Name]) => string } = {
  body: (value) => value,
  timeZone: (value) => value,
  seats: ({ employer, employee }) => `${employer}, ${employee}`,
  quorum: (value) => (value === 'everybody' ? 'tous' : 'un par collège'),
  presidency: ({ alternates, first }) =>
    `${alternates === 'perSession' ? 'par séance' : 'par année'}, ${first === 'employer' ? 'employeur' : 'salarié'}`,
  deliberationMinutes: String,
  changeOverMinutes: String,
  warningMinutes: (value) => value.join(', '),
  extraTime: ({ times, over }) => `${times}/${over}`,
  firstPresentationYears: String,
  deadlineWarningMonths: String,
  admissibility: ({ years, withinYears }) => `${years}, ${withinYears}`,
  domainValidityYears: (value) => (value === null ? 'à vie' : String(value)),
  domainWarningMonths: String,
  retentionYears: ({ file, candidate, juror }) => `${file}, ${candidate}, ${juror}`,
  noticeDays: String,
  waitDays: String,
  leastCandidates: ({ half, day }) => `${half}, ${day}`,
  mostCertificates: String,
  welcomeMinutes: ({ before, after }) => `${before}, ${after}`,
  travel: ({ candidate, juror }) => `${candidate}, ${juror}`,
  sessionsPerJuror: String,
  tie: (value) => (value === 'deliberate' ? 'délibérer' : 'le président décide'),
  roomShows: (value) => (value === 'slot' ? 'heure' : 'prénom et heure'),
  wordings: (value) => value.join(' | '),
}

/** A value of a setting as it could be typed: `typedSetting` reads it back. */
export function settingText(name: SettingName, value: Regulation[SettingName]): string {
  const write = writers[name] as (value: Regulation[SettingName]) => string
  return write(value)
}

/** Reads what somebody typed as the value of a setting; what cannot be is told with an example of what can. */
export function typedSetting<Name extends SettingName>(name: Name, text: string): Result<Regulation[Name], string> {
  const value = Regulation.shape[name].safeParse(readers[name](text))
  return value.success
    ? ok(value.data as Regulation[Name])
    : err(`valeur impossible. Exemple\u00A0: ${settingExamples[name]}.`)
}
