/** How many wrong secrets may come at once, and how often one more. */
interface Allowance {
  readonly burst: number
  /** Milliseconds until one more. */
  readonly every: number
}

interface Allowances {
  readonly perAddress: Allowance
  readonly ofAll: Allowance
}

// Everybody in a jury room comes from one address, and so do all behind one proxy: the allowance is wide and comes back
// soon. It keeps noise and load down; what keeps guessing out is that a secret has 128 random bits.
const wrongSecrets: Allowances = { perAddress: { burst: 20, every: 6_000 }, ofAll: { burst: 300, every: 200 } }

export interface Tries {
  /** Seconds to wait before the next try from this address; 0 if it may try now. */
  waitOf(address: string): number
  /** Counts a try. Of those to sign in only the ones that failed are counted. */
  count(address: string): void
}

/** Counts tries, by address and in all: failed ones to sign in, unless it is told what is allowed. `ticks` gives milliseconds. */
export function createTries(ticks: () => number, { perAddress, ofAll }: Allowances = wrongSecrets): Tries {
  const addresses = new Map<string, Bucket>()
  const all = bucket(ofAll, ticks)

  return {
    waitOf(address) {
      const wait = Math.max(all.wait(), addresses.get(address)?.wait() ?? 0)
      return Math.ceil(wait / 1_000)
    },
    count(address) {
      for (const [key, one] of addresses) if (one.isFull()) addresses.delete(key)
      const own = addresses.get(address) ?? bucket(perAddress, ticks)
      addresses.set(address, own)
      own.take()
      all.take()
    },
  }
}

type Bucket = ReturnType<typeof bucket>

function bucket({ burst, every }: Allowance, ticks: () => number) {
  let left = burst
  let at = ticks()
  const fill = () => {
    const now = ticks()
    left = Math.min(burst, left + (now - at) / every)
    at = now
  }
  return {
    take() {
      fill()
      left = Math.max(0, left - 1)
    },
    /** Milliseconds until there is one; 0 if there is. */
    wait() {
      fill()
      return left >= 1 ? 0 : (1 - left) * every
    },
    isFull() {
      fill()
      return left === burst
    },
  }
}
