import type { College, Phase, SetAside } from '@delibere/core'
import { nbsp } from '@delibere/core/fr'

/** What a screen calls a phase inside a sentence: “Démarrer l’entretien”. */
export const phaseWithArticle: Readonly<Record<Phase, string>> = {
  presentation: 'la présentation orale',
  interview: 'l’entretien',
  deliberation: 'la délibération',
}

/** What the president does with a candidate who is not heard (H1), in the order it is offered. */
export const setAsideActions: readonly { readonly as: SetAside; readonly label: string }[] = [
  { as: 'absent', label: 'Noter absent(e)' },
  { as: 'excused', label: 'Noter excusé(e)' },
  { as: 'postponed', label: 'Reporter' },
]

/** The colleges in the order they are shown. */
export const colleges: readonly College[] = ['employer', 'employee']

/** The same text with a capital at its head. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** “D1 – Organiser et suivre…”: as the sheet names a domain. */
export const domainTitle = ({ code, title }: { readonly code: string; readonly title: string }): string =>
  `${code} – ${title}`

/** What counts as a link with a candidate (J4), for who is asked. */
export const whatIsALink = `Même employeur ou même organisation, aujourd’hui ou autrefois, parenté, amitié, litige, accompagnement ou formation de cette personne${nbsp}: c’est un lien.`
