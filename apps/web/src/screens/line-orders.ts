import type { HearingId, HearingLine, SessionView, SetAside } from '@delibere/core'
import { setAsideActions } from '../words.ts'

interface Line {
  readonly view: SessionView
  readonly line: HearingLine
}

/** What the president orders of one line. */
export type OfLine =
  | { readonly type: 'hearing.setAside'; readonly as: SetAside }
  | { readonly type: 'hearing.late'; readonly late: boolean }
  | { readonly type: 'hearing.move'; readonly before: HearingId | null }

/** Where a candidate who waits can go in the order (H1): one place up or down among those who wait. */
function moves({ view: { hearings }, line }: Line): readonly { readonly label: string; readonly order: OfLine }[] {
  const waiting = hearings.filter(({ stage }) => stage === 'waiting')
  const at = waiting.findIndex(({ id }) => id === line.id)
  const [earlier, afterNext] = [waiting[at - 1], waiting[at + 2]]
  return [
    ...(earlier
      ? [{ label: 'Avancer d’une place', order: { type: 'hearing.move', before: earlier.id } as const }]
      : []),
    ...(at < waiting.length - 1
      ? [{ label: 'Reculer d’une place', order: { type: 'hearing.move', before: afterNext?.id ?? null } as const }]
      : []),
  ]
}

/** What the president may order of a candidate who waits, in the order it is offered. */
export const ofPresident = ({ view, line }: Line): readonly { readonly label: string; readonly order: OfLine }[] => {
  const late = line.late !== null
  return [
    { label: late ? 'Noter arrivé(e)' : 'Noter en retard', order: { type: 'hearing.late', late: !late } },
    ...setAsideActions.map(({ as, label }) => ({ label, order: { type: 'hearing.setAside', as } as const })),
    ...moves({ view, line }),
  ]
}
