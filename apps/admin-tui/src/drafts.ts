import type { Drafts } from './program.ts'

/** What was typed and not sent, in memory alone: personal data is written nowhere before it is confirmed. */
export function createDrafts(): Drafts {
  const kept = new Map<string, unknown>()
  return {
    get: <Value>(name: string, empty: Value) => (kept.has(name) ? (kept.get(name) as Value) : empty),
    set: (name, value) => void kept.set(name, value),
    clear: (name) => void kept.delete(name),
    get names() {
      return [...new Set([...kept.keys()].map(titleOf))]
    },
  }
}

const between = '\u0000'

/** Under what a draft is kept: its title, and what it is of. */
export const draftName = (title: string, of: string): string => `${title}${between}${of}`
const titleOf = (name: string): string => name.split(between)[0] ?? name
