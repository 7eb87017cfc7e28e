import { folded } from '@delibere/core'

/** Something that people call by its name; somebody who has a usage name by the one they were born with too. */
export interface Called {
  readonly id: string
  readonly name: string
  readonly birthName?: string
}

const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[^\p{Letter}\p{Number}\p{Mark}]+/u)
    .map(folded)
    .filter((word) => word !== '')

/** Those whose id it is, or whose whole name: the given name with the usage name or the birth name. Accents and case aside. */
export function namedWhole<Item extends Called>(items: readonly Item[], text: string): readonly Item[] {
  const typed = folded(text)
  if (typed === '') return []
  return items.filter(
    ({ id, name, birthName }) =>
      id === text ||
      folded(name) === typed ||
      (birthName !== undefined && givenNames(name).some((given) => given + folded(birthName) === typed)),
  )
}

/** What a given name could be at the head of a name, folded: its first word, its first two… */
const givenNames = (name: string): readonly string[] =>
  name.split(' ').map((_, at, words) => folded(words.slice(0, at + 1).join(' ')))

/** Those in whose names every word stands that is typed, whole. */
export function namedInPart<Item extends Called>(items: readonly Item[], text: string): readonly Item[] {
  const typed = wordsOf(text)
  if (typed.length === 0) return []
  return items.filter((item) => {
    const words = new Set(wordsOf(`${item.name} ${item.birthName ?? ''}`))
    return typed.every((word) => words.has(word))
  })
}

/** Those who may have been meant by what names nobody: a word of theirs begins as one that is typed does. */
export function namedNearly<Item extends Called>(items: readonly Item[], text: string): readonly Item[] {
  const heads = wordsOf(text).flatMap((word) => (/^\p{Letter}{3}/u.test(word) ? [word.slice(0, 4)] : []))
  return items.filter(({ name, birthName }) =>
    wordsOf(`${name} ${birthName ?? ''}`).some((word) => heads.some((head) => word.startsWith(head))),
  )
}
