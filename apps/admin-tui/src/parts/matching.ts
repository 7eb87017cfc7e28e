import { folded } from '@delibere/core'

/** Of these items, those whose text (folded already, in the same order) holds every word that is typed. */
export function matching<Item>(items: readonly Item[], texts: readonly string[], typed: string): readonly Item[] {
  const words = typed
    .split(/\s+/)
    .map(folded)
    .filter((word) => word !== '')
  return words.length === 0 ? items : items.filter((_, place) => words.every((word) => texts[place]?.includes(word)))
}
