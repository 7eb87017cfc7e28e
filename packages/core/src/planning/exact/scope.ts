import type { Compiled } from '../compiled.ts'

/** What an exact model is free to decide; everything else stays as it is. */
export interface Scope {
  readonly candidates: readonly number[]
  readonly openings: readonly number[]
  /** Whether a juror is not kept from an opening by a session that stays (H17). */
  readonly free: (juror: number, opening: number) => boolean
  /** How many sessions each juror may still take (H17), and how many they have already, past ones included. */
  readonly room: Int32Array
  readonly sat: Int32Array
}

/** Everything is free. */
export function wholeScope({ candidates, openings, jurors }: Compiled): Scope {
  return {
    candidates: Array.from({ length: candidates.count }, (_, c) => c),
    openings: Array.from({ length: openings.count }, (_, o) => o),
    free: () => true,
    room: jurors.most,
    sat: jurors.past,
  }
}
