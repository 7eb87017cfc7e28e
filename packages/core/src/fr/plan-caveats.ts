import type { OtherSeats } from '../proposal/instance-of.ts'
import type { LapsedPin } from '../proposal/pins-held.ts'
import { formatDate } from './time.ts'
import { nbsp } from './typography.ts'

/** That somebody who was held fast in an opening is so no more, and why. */
export function explainLapsedPin({ who, opening, why }: LapsedPin, nameOf: (id: string) => string): string {
  const where = opening ? `le ${formatDate(opening.date)}, ${opening.place}` : 'dans une ouverture qui n’existe plus'
  const reason =
    why === 'opening'
      ? 'cette ouverture est prise, fermée ou passée'
      : 'cette personne n’est pas à planifier (retirée, déjà en séance ou à confirmer)'
  return `${nameOf(who)} n’est plus fixé ${where}${nbsp}: ${reason}.`
}

/** That juries of another size cannot be proposed (J1). */
export const explainOtherSeats = ({ date, seats }: OtherSeats): string =>
  `Le règlement veut, le ${formatDate(date)}, des jurys de ${seats.employer} employeur(s) et ${seats.employee} salarié(s)${nbsp}: seuls des jurys de deux et deux peuvent être proposés. Faites ces séances à la main, ou fermez ces ouvertures.`
