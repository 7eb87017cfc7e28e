import type { Named } from '../violations.ts'
import { listed, nbsp } from './typography.ts'

/** “Anne Aubry n’a”, “Anne Aubry et Luc Lefort n’ont”. */
export const whoMustSign = (people: readonly Named<unknown>[]): string =>
  `${listed(people.map(({ name }) => name))} ${people.length > 1 ? 'n’ont' : 'n’a'}`

/** “Le candidat n° 2 est”, “Les candidats n° 2 et 3 sont”. */
export const positionsOf = (positions: readonly number[]): string =>
  positions.length > 1
    ? `Les candidats n°${nbsp}${listed(positions.map(String))} sont`
    : `Le candidat n°${nbsp}${positions[0]} est`
