import { CandidateId, JurorId, OpeningId, type Pins } from '@delibere/core'
import type { PlannedSession } from '@delibere/core/planning'

/** Who can be held in an opening. */
export interface Pinnable {
  readonly id: string
  readonly kind: 'candidate' | 'juror'
}

/** Everybody of a planned session. */
export const peopleOf = ({ candidates, jury }: PlannedSession): readonly Pinnable[] => [
  ...candidates.map(({ id }) => ({ id, kind: 'candidate' as const })),
  ...jury.map((id) => ({ id, kind: 'juror' as const })),
]

/** The pins with these people held in an opening (B5); a candidate held elsewhere is held there no more. */
export function pinnedWith(pins: Pins, people: readonly Pinnable[], opening: string): Pins {
  const at = OpeningId.parse(opening)
  const others = pinnedWithout(pins, people, opening)
  const held = (kind: Pinnable['kind']) => people.filter((one) => one.kind === kind)
  return {
    ...pins,
    candidates: {
      ...others.candidates,
      ...Object.fromEntries(held('candidate').map(({ id }) => [CandidateId.parse(id), at])),
    },
    jurors: [
      ...others.jurors,
      ...held('juror').map(({ id }) => [JurorId.parse(id), at] satisfies Pins['jurors'][number]),
    ],
  }
}

/** The pins with these people held in an opening no more. */
export function pinnedWithout(pins: Pins, people: readonly Pinnable[], opening: string): Pins {
  const gone = (kind: Pinnable['kind'], id: string, at: string | undefined) =>
    at === opening && people.some((one) => one.kind === kind && one.id === id)
  return {
    ...pins,
    candidates: Object.fromEntries(Object.entries(pins.candidates).filter(([id, at]) => !gone('candidate', id, at))),
    jurors: pins.jurors.filter(([id, at]) => !gone('juror', id, at)),
  }
}

export const isPinned = ({ candidates, jurors }: Pins, { id, kind }: Pinnable, opening: string): boolean =>
  kind === 'candidate'
    ? (candidates as Readonly<Record<string, string>>)[id] === opening
    : jurors.some(([juror, at]) => juror === id && at === opening)
