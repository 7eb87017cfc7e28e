import { mayGo } from '../planning/compiled-candidates.ts'
import type { Compiled } from '../planning/compiled.ts'
import type { PlannedSessionView } from './plan-view.ts'

/** What a plan comes to, in figures that staff weigh (B4). */
export interface PlanFigures {
  readonly placed: number
  readonly of: number
  readonly sessions: number
  readonly days: number
  readonly halfDays: number
  /** Minutes used of those there are, in hundredths. */
  readonly fill: number
  /** Days from a complete file to its session, of those placed. */
  readonly meanWaiting: number
  /** Nineteen in twenty wait no longer, in days. */
  readonly longWaiting: number
  /** Pairs of one certificate of whom the younger file is heard first, where the older one could have been. */
  readonly inversions: number
  /** Juries whose employee members are of one union. */
  readonly oneUnion: number
  /** The college that presides each session, in order (J2). */
  readonly presiding: readonly ('E' | 'U')[]
  /** Jurors of each college qualified for each certificate that somebody waits for, the fewest first. */
  readonly qualified: readonly { readonly certificate: string; readonly college: 'E' | 'U'; readonly jurors: number }[]
}

export function planFigures(compiled: Compiled, sessions: readonly PlannedSessionView[]): PlanFigures {
  const { instance, at } = compiled
  const seats = sessions.flatMap(({ candidates }) => candidates)
  const waits = seats.map(({ waiting }) => waiting).toSorted((a, b) => a - b)
  const days = sessions.filter(({ span }) => span === 'DAY').length
  const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0)
  const unionOf = (id: string) => instance.jurors[at.juror.get(id)!]!.union
  return {
    placed: seats.length,
    of: instance.candidates.length,
    sessions: sessions.length,
    days,
    halfDays: sessions.length - days,
    fill: Math.round(
      (100 * sum(sessions.map(({ used }) => used))) / Math.max(1, sum(sessions.map(({ room }) => room))),
    ),
    meanWaiting: Math.round(sum(waits) / Math.max(1, waits.length)),
    longWaiting: waits[Math.max(0, Math.ceil(waits.length * 0.95) - 1)] ?? 0,
    inversions: inversions(compiled, sessions),
    oneUnion: sessions.filter(({ jury }) => {
      const unions = jury.filter(({ college }) => college === 'U').map(({ id }) => unionOf(id))
      return unions.length > 1 && new Set(unions).size === 1
    }).length,
    presiding: sessions.flatMap(({ jury }) => jury.filter(({ presides }) => presides).map(({ college }) => college)),
    qualified: qualified(compiled),
  }
}

function inversions({ instance, at, candidates, openings }: Compiled, sessions: readonly PlannedSessionView[]): number {
  const byCertificate = new Map<string, { readonly c: number; readonly o: number }[]>()
  for (const { opening, candidates: seats } of sessions) {
    const o = at.opening.get(opening)!
    for (const { id, certificate } of seats) {
      const seated = byCertificate.get(certificate) ?? []
      seated.push({ c: at.candidate.get(id)!, o })
      byCertificate.set(certificate, seated)
    }
  }
  let count = 0
  for (const seated of byCertificate.values()) {
    seated.sort((a, b) => candidates.ready[a.c]! - candidates.ready[b.c]!)
    for (const [older, { c, o }] of seated.entries())
      for (let younger = older + 1; younger < seated.length; younger += 1) {
        const other = seated[younger]!
        if (candidates.ready[other.c]! === candidates.ready[c]! || openings.day[other.o]! >= openings.day[o]!) continue
        if (mayGo(candidates, instance.openings.length, c, other.o)) count += 1
      }
  }
  return count
}

function qualified({ instance }: Compiled): PlanFigures['qualified'] {
  const wanted = [...new Set(instance.candidates.map(({ cqp }) => cqp))]
  return wanted
    .flatMap((certificate) =>
      (['E', 'U'] as const).map((college) => ({
        certificate,
        college,
        jurors: instance.jurors.filter((juror) => juror.college === college && juror.cqps.includes(certificate)).length,
      })),
    )
    .toSorted((a, b) => a.jurors - b.jurors)
}
