/** Choices that follow from a seed: the same seed, the same choices. */
export interface Random {
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number
  /** One of the items; a fault where there is none. */
  pick<Item>(items: readonly Item[]): Item
  /** True so many times out of a hundred. */
  chance(percent: number): boolean
}

/** Mulberry32: small, and good enough to choose what a test does. */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    pick: (items) => {
      if (items.length === 0) throw new Error('nothing to choose from')
      return items[below(items.length)]!
    },
    chance: (percent) => below(100) < percent,
  }
}
