import type { Compiled } from '../compiled.ts'
import { mayGo } from '../compiled-candidates.ts'
import type { Halves } from '../windows.ts'
import type { LinearRows, Term } from './linear.ts'
import type { Scope } from './scope.ts'

/** A way to hold an opening: the half-days, and the minutes there are in the first and second stretch. */
export interface SpanChoice {
  readonly halves: Halves
  readonly column: number
  readonly minutes: readonly [first: number, second: number]
}

/** What can be decided about one opening, each choice a column that is 0 or 1. */
export interface OpeningChoice {
  readonly opening: number
  readonly spans: readonly SpanChoice[]
  readonly seats: readonly { readonly candidate: number; readonly column: number }[]
  readonly cqps: readonly { readonly cqp: number; readonly column: number }[]
  /** The branches to choose from; none where all certificates are of one. */
  readonly branches: readonly { readonly branch: number; readonly column: number }[]
  readonly jurors: readonly { readonly juror: number; readonly column: number; readonly halves: number }[]
  /** Whether both union members come from one union: real, drawn down by its price. */
  readonly sameUnion: number
}

/** The term of each span, times a factor that may hang on it. */
export const spanTerms = ({ spans }: OpeningChoice, factor: (span: SpanChoice) => number): readonly Term[] =>
  spans.map((span) => [span.column, factor(span)])

/** Minus a factor where the opening is held, whatever the span. */
export const held = (choice: OpeningChoice, factor: number): readonly Term[] => spanTerms(choice, () => -factor)

/** The choices of every opening that can be held at all: somebody may come, and a jury is there for some span. */
export function choicesOf(compiled: Compiled, scope: Scope, rows: LinearRows): readonly OpeningChoice[] {
  return scope.openings.flatMap((opening) => choiceOf(compiled, scope, rows, opening) ?? [])
}

function choiceOf(compiled: Compiled, scope: Scope, rows: LinearRows, opening: number): OpeningChoice | null {
  const { openings, candidates, jurors } = compiled
  if (openings.closed[opening] === 1) return null
  const coming = scope.candidates.filter((c) => mayGo(candidates, openings.count, c, opening))
  const present = ([0, 1] as const).map((college) =>
    [...jurors.at[college][opening]!].filter((j) => scope.room[j]! > 0 && scope.free(j, opening)),
  )
  const halvesAt = (j: number) => jurors.can[j * openings.count + opening]!
  const juryFor = (halves: number) =>
    present.every((members) => {
      const there = members.filter((j) => (halvesAt(j) & halves) === halves)
      return there.length >= 2 && there.some((j) => jurors.canPreside[j] === 1)
    })
  const spans = ([1, 2, 3] as const).filter((halves) => {
    const at = opening * 4 + halves
    return openings.first[at]! + openings.second[at]! > 0 && juryFor(halves)
  })
  if (coming.length === 0 || spans.length === 0) return null
  const pinned = jurors.pinned.get(opening) ?? []
  const cqps = [...new Set(coming.map((c) => candidates.cqp[c]!))]
  const branches = [...new Set(cqps.map((cqp) => compiled.branchOf[cqp]!))]
  return {
    opening,
    spans: spans.map((halves) => {
      const at = opening * 4 + halves
      return { halves, column: rows.whole(), minutes: [openings.first[at]!, openings.second[at]!] }
    }),
    seats: coming.map((candidate) => ({
      candidate,
      column: rows.whole(candidates.pinned[candidate] === opening ? 1 : 0),
    })),
    cqps: cqps.map((cqp) => ({ cqp, column: rows.whole() })),
    branches: branches.length < 2 ? [] : branches.map((branch) => ({ branch, column: rows.whole() })),
    jurors: present.flat().map((juror) => ({
      juror,
      column: rows.whole(pinned.includes(juror) ? 1 : 0),
      halves: halvesAt(juror),
    })),
    sameUnion: rows.real(),
  }
}
