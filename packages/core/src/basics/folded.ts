/** Text as it is compared: letters and figures alone, without accents or case, so that “L’Œuvre” and “l'oeuvre” meet. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '')
