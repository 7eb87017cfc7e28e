// Letters that are not a plain letter with an accent: decomposing leaves them as they are.
const plain: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
}
const ofPlain = new RegExp(`[${Object.keys(plain).join('')}]`, 'g')

/** Text as it is compared: plain letters and figures alone, without accents or case, so that “L’Œuvre” and “l'oeuvre” meet. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(ofPlain, (letter) => plain[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}]+/gu, '')
