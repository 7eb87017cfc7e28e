/** The first fault of French typography in a text, in words; null where there is none. */
export function faultOfTypography(text: string): string | null {
  if (text.trim() === '') return 'empty'
  if (text.includes("'")) return 'apostrophe'
  if (text.includes('"')) return 'quotation marks'
  if (/ {2}/.test(text)) return 'two spaces'
  // A colon between two figures is a clock’s.
  if (/(?<![\u00A0\u202F\d])[:;!?]|(?<=\d)[;!?]|(?<=\d):(?!\d)/.test(text)) return 'space before ! ? ; :'
  if (/«(?!\u00A0)|(?<!\u00A0)»/.test(text)) return 'no-break space inside the quotation marks'
  return null
}
