/**
 * Writes one at a time what comes one by one: all that has come in the meantime goes together the next time. What is
 * committed resolves in the order of the calls. When a write rejects, all that wait and all that come later reject with
 * its cause, since nobody can say what is on the disk.
 */
export function groupCommit<Item>(write: (group: readonly Item[]) => Promise<void>) {
  let waiting: { item: Item; resolve: () => void; reject: (cause: unknown) => void }[] = []
  let running: Promise<void> | undefined
  let failure: { readonly cause: unknown } | undefined

  const run = async () => {
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      try {
        await write(group.map(({ item }) => item))
        for (const { resolve } of group) resolve()
      } catch (cause) {
        failure = { cause }
        for (const { reject } of [...group, ...waiting.splice(0)]) reject(cause)
      }
    }
    running = undefined
  }

  return {
    commit: (item: Item): Promise<void> =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure.cause)
        waiting.push({ item, resolve, reject })
        // Not at once: what is committed in the same turn goes the same way.
        running ??= Promise.resolve().then(run)
      }),
    /** Throws the cause if a write has rejected. */
    check(): void {
      if (failure) throw failure.cause
    },
    /** Waits for what was committed. */
    idle: async (): Promise<void> => running,
  }
}
