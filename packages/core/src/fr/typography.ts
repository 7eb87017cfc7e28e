/** No-break space, before a colon and inside figures with their unit. */
export const nbsp = '\u00A0'
/** Narrow no-break space, before ; ! ? and %. */
export const thin = '\u202F'

/** « Text » between French quotation marks. */
export const quoted = (text: string): string => `«${nbsp}${text}${nbsp}»`

/** Enumerates as people do: “a, b et c”. Empty for an empty list. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`
}

/** A count and its noun, which takes an s from two on: “0 candidat”, “2 candidats”. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count}${nbsp}${count < 2 ? noun : plural}`

/** “de Camille”, “d’Inès”: “d’Yves”, “de Yann”: with elision before a vowel or an h, accents aside. */
export const of = (name: string): string =>
  /^(?:[aeiouh]|y[^aeiou])/i.test(name.normalize('NFD').replace(/^œ/i, 'oe')) ? `d’${name}` : `de ${name}`
