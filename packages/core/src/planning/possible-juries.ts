import type { Compiled } from './compiled.ts'

/** For which spans an opening may find a jury: the bit `1 << halves` for each. */
export type SpanSet = number

/** The spans of a set, as half-days. */
export const spansIn = (spans: SpanSet) => ([1, 2, 3] as const).filter((halves) => (spans >>> halves) & 1)

/** What a jury is for: the half-days, the certificate, and the company its members must not come from (-1 for none). */
export interface JuryNeed {
  readonly halves: number
  readonly cqp: number
  readonly company?: number
}

/** What a college lacks to take its two seats: so many members, or one able to preside. */
export interface Shortage {
  readonly members: number
  readonly president: boolean
}

/**
 * What one college lacks for its share of a jury at an opening: two members who are there for the half-days, qualified, and
 * not of the company in question, one of them able to preside (H12–H16, H18). Null where it lacks nothing. `free` leaves out
 * who is taken elsewhere.
 */
export function shortageOf(
  { jurors, openings, instance }: Compiled,
  opening: number,
  college: 0 | 1,
  { halves, cqp, company = -1 }: JuryNeed,
  free: (juror: number) => boolean = () => true,
): Shortage | null {
  const cqps = instance.cqps.length
  let [members, able] = [0, 0]
  for (const j of jurors.at[college][opening]!) {
    if ((jurors.can[j * openings.count + opening]! & halves) !== halves) continue
    if (jurors.qualified[j * cqps + cqp] === 0 || jurors.most[j] === 0 || !free(j)) continue
    if (company >= 0 && jurors.company[j] === company) continue
    members += 1
    able += jurors.canPreside[j]!
    if (members >= 2 && able >= 1) return null
  }
  return { members: Math.max(0, 2 - members), president: able === 0 }
}

/** The spans in which each opening may be held for each certificate, at `opening * cqpCount + cqp`, whoever else is planned. */
export function possibleSpans(compiled: Compiled): Uint8Array {
  const { openings, instance } = compiled
  const cqps = instance.cqps.length
  const spans = new Uint8Array(openings.count * cqps)
  for (let o = 0; o < openings.count; o += 1)
    for (const halves of [1, 2, 3]) {
      if (openings.closed[o] === 1 || openings.first[o * 4 + halves]! + openings.second[o * 4 + halves]! === 0) continue
      for (let cqp = 0; cqp < cqps; cqp += 1)
        if (([0, 1] as const).every((college) => !shortageOf(compiled, o, college, { halves, cqp })))
          spans[o * cqps + cqp]! |= 1 << halves
    }
  return spans
}
