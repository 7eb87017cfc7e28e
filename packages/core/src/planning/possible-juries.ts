import type { Compiled } from './compiled.ts'

/** For which spans an opening may find a jury: the bit `1 << halves` for each. */
export type SpanSet = number

/** The spans of a set, as half-days. */
export const spansIn = (spans: SpanSet) => ([1, 2, 3] as const).filter((halves) => (spans >>> halves) & 1)

/**
 * Whether one college has its share of a jury for a certificate at an opening: two members who are there for the half-days,
 * qualified, and not of the company in question (-1 for none), one of them able to preside (H12–H16, H18).
 */
export function collegeSits(
  { jurors, openings, instance }: Compiled,
  opening: number,
  college: 0 | 1,
  { halves, cqp, company = -1 }: { readonly halves: number; readonly cqp: number; readonly company?: number },
): boolean {
  const cqps = instance.cqps.length
  let [members, able] = [0, 0]
  for (const j of jurors.at[college][opening]!) {
    if ((jurors.can[j * openings.count + opening]! & halves) !== halves) continue
    if (jurors.qualified[j * cqps + cqp] === 0 || jurors.most[j] === 0) continue
    if (company >= 0 && jurors.company[j] === company) continue
    members += 1
    able += jurors.canPreside[j]!
    if (members >= 2 && able >= 1) return true
  }
  return false
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
        if (([0, 1] as const).every((college) => collegeSits(compiled, o, college, { halves, cqp })))
          spans[o * cqps + cqp]! |= 1 << halves
    }
  return spans
}
