import { counted, nbsp } from './typography.ts'

/** Stands on every screen of a rehearsal. */
export const rehearsalBand = 'Répétition – séance fictive, rien n’est enregistré'

/** The title of a page of a rehearsal, as the browser shows it on its tab. */
export const rehearsalTitle = (title: string): string => `Répétition – ${title}`

/** Stands across each page of a rehearsal’s documents. */
export const voidMark = 'RÉPÉTITION – SANS VALEUR'

/** Why no rehearsal begins now. */
export const explainRehearsalsFull = ({ most }: { readonly most: number }): string =>
  `${counted(most, 'répétition')} sont déjà en cours, c’est le plus que le serveur porte${nbsp}: attendez que l’une se termine, ou rejoignez-en une.`

/** It ends by itself, or with the server. */
export const rehearsalOver = 'Cette répétition est terminée.'
