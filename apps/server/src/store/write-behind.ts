/**
 * Writes some time after a change, never twice at once, once for all changes in between; what could not be written is
 * told and tried again after the same time.
 */
export function writeBehind(parts: {
  readonly write: () => Promise<void>
  /** Milliseconds from a change to the writing. */
  readonly delay: number
  readonly onTrouble: (cause: unknown) => void
}) {
  const { write, delay, onTrouble } = parts
  let dirty = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined

  const run = async () => {
    dirty = false
    try {
      await write()
    } catch (cause) {
      dirty = true
      onTrouble(cause)
    }
    running = undefined
    if (dirty) arm()
  }
  const start = () => {
    disarm()
    running = run()
    return running
  }
  const arm = () => {
    // What is not written yet is in the journal: no reason to keep a process alive.
    if (!running) timer ??= setTimeout(start, delay).unref()
  }
  const disarm = () => {
    clearTimeout(timer)
    timer = undefined
  }

  return {
    changed(): void {
      dirty = true
      arm()
    },
    /** Writes what there is to write, once; after it nothing is written until the next change. */
    async flush(): Promise<void> {
      await running
      if (dirty) await start()
      disarm()
    },
  }
}
