import type { Order } from '../demo/orders.ts'

type Span = readonly [least: number, most: number]

const [member, opinion, president, phase]: readonly [Span, Span, Span, Span] = [
  [2_000, 6_000],
  [1_500, 3_500],
  [5_000, 9_000],
  [45_000, 60_000],
]

/** How long one of the program's members takes before doing something, in ms: lifelike, and slow enough to be followed. */
export function pauseBefore({ type }: Order, chance: () => number): number {
  const [least, most] = spanOf(type)
  return least + chance() * (most - least)
}

function spanOf(type: Order['type']): Span {
  switch (type) {
    case 'opinion.give':
      return opinion
    case 'timer.end':
      return phase
    case 'attendance.sign':
    case 'conflict.none':
    case 'recusal.declare':
    case 'sheet.read':
    case 'minutes.sign':
      return member
    default:
      return president
  }
}
