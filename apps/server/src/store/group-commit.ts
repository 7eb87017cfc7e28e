interface Waiting<Item> {
  /** What is to be written, or done while nothing is written. */
  readonly given: { readonly item: Item } | { readonly act: () => Promise<void> }
  readonly resolve: () => void
  readonly reject: (cause: unknown) => void
}

/**
 * Writes one at a time what comes one by one: all that has come in the meantime goes together the next time. What is
 * committed resolves in the order of the calls. When a write rejects, all that wait and all that come later reject with
 * its cause, since nobody can say what is on the disk. `alone` does, in its turn, what must not meet a write; it fails
 * in the same way.
 */
export function groupCommit<Item>(write: (group: readonly Item[]) => Promise<void>) {
  const waiting: Waiting<Item>[] = []
  let running: Promise<void> | undefined
  let failure: { readonly cause: unknown } | undefined

  const carryOut = (group: readonly Waiting<Item>[]) => {
    const [first] = group
    if (first && 'act' in first.given) return first.given.act()
    return write(group.flatMap(({ given }) => ('item' in given ? [given.item] : [])))
  }

  const run = async () => {
    while (waiting.length > 0) {
      const group = waiting.splice(0, lengthOfGroup(waiting))
      try {
        await carryOut(group)
        for (const { resolve } of group) resolve()
      } catch (cause) {
        failure = { cause }
        for (const { reject } of [...group, ...waiting.splice(0)]) reject(cause)
      }
    }
    running = undefined
  }

  const inTurn = (given: Waiting<Item>['given']): Promise<void> =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure.cause)
      waiting.push({ given, resolve, reject })
      // Not at once: what is committed in the same turn goes the same way.
      running ??= Promise.resolve().then(run)
    })

  return {
    commit: (item: Item): Promise<void> => inTurn({ item }),
    alone: (act: () => Promise<void>): Promise<void> => inTurn({ act }),
    /** Throws the cause if a write has rejected. */
    check(): void {
      if (failure) throw failure.cause
    },
    /** Waits for what was committed. */
    idle: async (): Promise<void> => running,
  }
}

/** As many as can be written together: all up to the next that goes alone. */
function lengthOfGroup(waiting: readonly Waiting<unknown>[]): number {
  const next = waiting.findIndex(({ given }) => 'act' in given)
  return next === -1 ? waiting.length : Math.max(1, next)
}
