import type { SettingName } from './regulation.ts'

/** Where each setting comes from: the rule of the trade, and the section of the guide; `setting` where the guide leaves it open. */
export const settingSources: Readonly<Record<SettingName, { readonly rule: string; readonly source: string }>> = {
  body: { rule: 'H9', source: 'guide 3.1' },
  timeZone: { rule: 'H2', source: 'setting' },
  seats: { rule: 'J1', source: 'guide 2.5' },
  presidency: { rule: 'J2', source: 'guide 2.5' },
  quorum: { rule: 'J3', source: 'setting' },
  deliberationMinutes: { rule: 'F4', source: 'setting' },
  changeOverMinutes: { rule: 'B2', source: 'setting' },
  warningMinutes: { rule: 'H2', source: 'setting' },
  extraTime: { rule: 'H2', source: 'setting' },
  tie: { rule: 'H5', source: 'setting' },
  firstPresentationYears: { rule: 'C3', source: 'setting' },
  deadlineWarningMonths: { rule: 'C3', source: 'setting' },
  admissibility: { rule: 'C4', source: 'guide 3.3' },
  domainValidityYears: { rule: 'C5', source: 'guide 2.5' },
  domainWarningMonths: { rule: 'C5', source: 'setting' },
  noticeDays: { rule: 'B1', source: 'setting' },
  waitDays: { rule: 'B4', source: 'setting' },
  leastCandidates: { rule: 'B4', source: 'setting' },
  mostCertificates: { rule: 'B3', source: 'setting' },
  welcomeMinutes: { rule: 'B2', source: 'setting' },
  travel: { rule: 'B4', source: 'setting' },
  sessionsPerJuror: { rule: 'B4', source: 'setting' },
  retentionYears: { rule: 'P2', source: 'setting' },
}
