import type { Drafts } from './program.ts'

/** What was typed and not sent, in memory alone: personal data is written nowhere before it is confirmed. */
export function createDrafts(): Drafts {
  const kept = new Map<string, { readonly name: string; readonly value: unknown }>()
  return {
    get: <Value>(key: string, empty: Value) => (kept.has(key) ? (kept.get(key)?.value as Value) : empty),
    set: (key, draft) => void kept.set(key, draft),
    clear: (key) => void kept.delete(key),
    get names() {
      return [...kept.values()].map(({ name }) => name)
    },
  }
}
