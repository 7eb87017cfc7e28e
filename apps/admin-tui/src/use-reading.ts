import { useRef, useState } from 'react'
import type { Progress, Turns } from './file/turns.ts'

/** Long work that a screen has begun: how far it is, and how to stop it. */
export interface Reading {
  readonly progress: Progress | null
  /** Does the work; what was cancelled gives null. While one is under way, another is not begun. */
  readonly begin: <Value>(work: (turns: Turns) => Promise<Value>) => Promise<Value | null>
  readonly cancel: () => void
}

export function useReading(): Reading {
  const [progress, setProgress] = useState<Progress | null>(null)
  const stop = useRef<AbortController | null>(null)
  return {
    progress,
    cancel: () => stop.current?.abort(),
    async begin(work) {
      if (stop.current) return null
      const { signal } = (stop.current = new AbortController())
      setProgress({ done: 0, of: 1 })
      try {
        return await work({ onProgress: setProgress, signal })
      } catch (cause) {
        if (signal.aborted) return null
        throw cause
      } finally {
        stop.current = null
        setProgress(null)
      }
    },
  }
}
