/** La Poste's SIREN: its establishments' numbers follow a rule of their own. */
const laPoste = '356000000'

/** Whether 14 digits are a SIRET: Luhn's key; for La Poste a sum of digits that 5 divides. */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits)) return false
  const figures = [...digits].map(Number)
  const luhn = figures.reduce((sum, figure, index) => sum + (index % 2 === 0 ? doubled(figure) : figure), 0)
  if (luhn % 10 === 0) return true
  return digits.startsWith(laPoste) && figures.reduce((sum, figure) => sum + figure, 0) % 5 === 0
}

const doubled = (figure: number) => (figure > 4 ? figure * 2 - 9 : figure * 2)
