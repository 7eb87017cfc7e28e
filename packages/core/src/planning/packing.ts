/**
 * Which of some slots go into the first stretch of a session so that the rest fits in the second: as flags by slot, or null
 * where no division fits. Minutes are whole; the first stretch takes as much as it can.
 */
export function divideSlots(lengths: readonly number[], first: number, second: number): readonly boolean[] | null {
  const total = lengths.reduce((sum, length) => sum + length, 0)
  if (second === 0) return total <= first ? lengths.map(() => true) : null
  // reach[n][m]: whether some of the first n slots fill m minutes exactly.
  const reach: Uint8Array[] = [Uint8Array.from({ length: first + 1 }, (_, minute) => Number(minute === 0))]
  for (const length of lengths) {
    const before = reach.at(-1)!
    const after = before.slice()
    for (let minute = length; minute <= first; minute += 1) if (before[minute - length] === 1) after[minute] = 1
    reach.push(after)
  }
  const last = reach.at(-1)!
  let filled = first
  while (filled >= 0 && last[filled] === 0) filled -= 1
  if (total - filled > second) return null
  const flags = lengths.map(() => false)
  for (let n = lengths.length; n > 0; n -= 1) {
    if (reach[n - 1]![filled] === 1) continue
    flags[n - 1] = true
    filled -= lengths[n - 1]!
  }
  return flags
}

/**
 * Whether slots fit in two stretches, told by how many there are of each length. What has been asked is remembered: a search
 * asks the same few questions all the time.
 */
export interface Packer {
  /** `counts[at + k]` slots of `lengths[k]` minutes; `first` and `second` are the minutes of the stretches. */
  fits(counts: ArrayLike<number>, at: number, first: number, second: number): boolean
}

export function createPacker(lengths: readonly number[]): Packer {
  const shapes = new Map<number, Map<number, boolean>>()
  return {
    fits(counts, at, first, second) {
      let total = 0
      let longest = 0
      let key = 0
      let exact = lengths.length <= 8
      for (let k = 0; k < lengths.length; k += 1) {
        const count = counts[at + k]!
        key = key * 64 + count
        exact &&= count < 64
        if (count === 0) continue
        total += count * lengths[k]!
        longest = lengths[k]!
      }
      if (total > first + second) return false
      if (second === 0 || total <= first) return total <= first
      // In whatever order the first stretch is filled, it wastes less than one slot.
      if (total + longest - 1 <= first + second) return true
      const shape = first * 4096 + second
      const known = shapes.get(shape) ?? new Map<number, boolean>()
      shapes.set(shape, known)
      const remembered = exact ? known.get(key) : undefined
      if (remembered !== undefined) return remembered
      const slots = lengths.flatMap((length, k) => Array.from({ length: counts[at + k]! }, () => length))
      const answer = divideSlots(slots, first, second) !== null
      if (exact) known.set(key, answer)
      return answer
    },
  }
}
