import type { Act } from '@delibere/core'
import { aboutWord, actWords, defaultTimeZone, formatMoment, listed, nbsp } from '@delibere/core/fr'

/** “Échéance : 03/11/2028”; nothing where there is no value. */
export const labelled = (label: string, value: string | null | undefined): readonly string[] =>
  value ? [`${label}${nbsp}: ${value}`] : []

/** Why two are of the same house (J4). */
export const sameHouse = (organisation: string, by: 'siret' | 'name'): string =>
  `même organisation, ${organisation} (${by === 'siret' ? 'même SIREN' : 'même nom'})`

/** What was done to an entry of a register, the latest first. */
export const actLines = (history: readonly Act[]): readonly string[] =>
  history
    .toReversed()
    .map(
      ({ at, by, kind, about }) =>
        `${at === 0 ? '' : `${formatMoment(at, defaultTimeZone)}, `}${by ?? 'OEMM'}${nbsp}: ${actWords[kind]}${about.length > 0 ? ` (${listed(about.map(aboutWord))})` : ''}`,
    )

/** Sections under their headings, those that hold nothing left out: what `show` writes. */
export const paragraphs = (sections: readonly (readonly [string, readonly string[]])[]): readonly string[] =>
  sections
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([heading, lines], place) => [...(place > 0 ? [''] : []), heading, ...lines.map((text) => `  ${text}`)])
