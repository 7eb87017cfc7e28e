import { counted, nbsp } from './typography.ts'

/** Stands on every screen of a rehearsal. */
export const rehearsalBand = 'Répétition – séance fictive, rien n’est enregistré'

/** Stands across each page of a rehearsal’s documents. */
export const voidMark = 'RÉPÉTITION – SANS VALEUR'

/** Why no rehearsal begins now. */
export const explainRehearsalsFull = ({ most }: { readonly most: number }): string =>
  `${counted(most, 'répétition')} sont déjà en cours, c’est le plus que le serveur porte${nbsp}: attendez que l’une se termine, ou rejoignez-en une.`
