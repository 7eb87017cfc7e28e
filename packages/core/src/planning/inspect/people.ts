import { CalendarDate, dateOfDay, dayNumber } from '../../basics/time.ts'
import type { Compiled } from '../compiled.ts'
import { blocking, type College, type Finding, warning } from './finding.ts'

const colleges = ['E', 'U'] as const

/** What is wrong with the jurors: too few, nobody to preside, one union, certificates and companies they cannot judge. */
export function jurorFindings({ instance }: Compiled): readonly Finding[] {
  const { jurors, candidates } = instance
  const of = (college: College) => jurors.filter((one) => one.college === college && one.maxSessions > 0)
  const short = colleges.flatMap((college): Finding[] => {
    const found = of(college).length
    if (found < 2) return [blocking({ code: 'college-short', college, found })]
    const able = of(college).some(({ canPreside }) => canPreside)
    return able ? [] : [blocking({ code: 'college-without-president', college })]
  })
  if (short.length > 0) return short
  const unions = new Set(of('U').map(({ union }) => union))
  const [union = null] = unions
  const severity = (files: number) => (files === candidates.length ? blocking : warning)
  return [
    ...(unions.size === 1 ? [warning({ code: 'one-union', union })] : []),
    ...instance.cqps.flatMap(({ id: cqp }) => {
      const files = candidates.filter((one) => one.cqp === cqp).length
      return tooFew(files, (college) => of(college).filter(({ cqps }) => cqps.includes(cqp)).length).map((lack) =>
        severity(files)({ code: 'cqp-without-jury', cqp, files, ...lack }),
      )
    }),
    ...[...new Set(candidates.map(({ company }) => company))].flatMap((company) => {
      if (company === null) return []
      const files = candidates.filter((one) => one.company === company).length
      return tooFew(files, (college) => of(college).filter((one) => one.company !== company).length).map((lack) =>
        severity(files)({ code: 'company-without-jury', company, files, ...lack }),
      )
    }),
  ]
}

const tooFew = (files: number, count: (college: College) => number) =>
  files === 0 ? [] : colleges.map((college) => ({ college, found: count(college) })).filter(({ found }) => found < 2)

/** What is wrong with the files: none, deadlines that cannot be met, days that do not exist, slots longer than a half-day. */
export function candidateFindings(compiled: Compiled): readonly Finding[] {
  const { instance } = compiled
  if (instance.candidates.length === 0) return [blocking({ code: 'no-candidate' })]
  const today = dayNumber(instance.today)
  return [
    ...instance.candidates.flatMap((one): Finding[] => {
      const { id: candidate, deadline, ready, unavailable } = one
      const earliest = dateOfDay(Math.max(dayNumber(ready), today) + instance.params.noticeDays)
      const late: Finding[] =
        deadline < instance.today
          ? [warning({ code: 'deadline-past', candidate, deadline })]
          : deadline < earliest
            ? [warning({ code: 'deadline-within-notice', candidate, deadline, earliest })]
            : []
      const unknown = unavailable.filter((text) => !CalendarDate.safeParse(text).success)
      return [...late, ...unknown.map((text) => warning({ code: 'away-date-unknown', candidate, text }))]
    }),
    ...slotFindings(compiled),
  ]
}

function slotFindings({ instance, candidates, openings }: Compiled): readonly Finding[] {
  const longest = Math.max(0, ...openings.first, ...openings.second)
  const long = [...candidates.length.keys()].filter((c) => candidates.length[c]! > longest)
  if (openings.count === 0 || long.length === 0) return []
  const kinds = new Map(long.map((c) => [`${candidates.cqp[c]} ${candidates.length[c]}`, c]))
  return [...kinds.values()].map((c) => {
    const minutes = candidates.length[c]!
    const files = long.filter(
      (other) => candidates.cqp[other] === candidates.cqp[c] && candidates.length[other] === minutes,
    )
    const { cqp, tiersTemps: extraTime } = instance.candidates[c]!
    const severity = long.length === candidates.count ? blocking : warning
    return severity({ code: 'slot-too-long', cqp, extraTime, minutes, longest, files: files.length })
  })
}
