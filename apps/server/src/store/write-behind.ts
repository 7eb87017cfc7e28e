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
  let running: Promise<Trouble | null> | undefined

  const run = async () => {
    let trouble: Trouble | null = null
    dirty = false
    try {
      await write()
    } catch (cause) {
      dirty = true
      trouble = { cause }
      onTrouble(cause)
    }
    running = undefined
    if (dirty) arm()
    return trouble
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
      while (running) await running
      if (dirty) await start()
      disarm()
    },
    /** Writes now, whether there was a change or not, after what is being written. Rejects if it could not, which is told and tried again as ever. */
    async now(): Promise<void> {
      while (running) await running
      const trouble = await start()
      if (trouble) throw trouble.cause
    },
  }
}

interface Trouble {
  readonly cause: unknown
}
