import type { Drafts } from './program.ts'

/** What was typed and not sent, in memory alone: personal data is written nowhere before it is confirmed. */
export function createDrafts(): Drafts {
  const kept = new Map<string, unknown>()
  return {
    get: <Value>(name: string, empty: Value) => (kept.has(name) ? (kept.get(name) as Value) : empty),
    set: (name, value) => void kept.set(name, value),
    clear: (name) => void kept.delete(name),
    get names() {
      return [...kept.keys()]
    },
  }
}
