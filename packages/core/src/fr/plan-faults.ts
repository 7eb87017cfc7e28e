import type { PlanFault } from '../planning/faults.ts'
import { nbsp } from './typography.ts'

const sentences: Readonly<Record<string, string>> = {
  H00: 'n’est pas aux registres',
  H01: 'est placé deux fois',
  H02: 'cette demi-journée n’est pas ouverte, ou l’ouverture a déjà une séance',
  H03: 'la séance n’entend personne',
  H04: 'dépasse la demi-journée',
  H05: 'n’a pas tout son temps, ou passe en même temps qu’un autre',
  H06: 'serait convoqué trop tard',
  H07: 'serait entendu après son échéance',
  H08: 'n’est pas disponible ce jour-là',
  H09: 'viendrait de trop loin',
  H10: 'la séance a trop de CQP',
  H11: 'la séance a trop peu de candidats',
  H12: 'le jury n’est pas de deux employeurs et deux salariés',
  H13: 'n’est pas disponible ce jour-là',
  H14: 'n’est pas habilité pour un CQP de la séance',
  H15: 'est de la même maison qu’un candidat',
  H16: 'viendrait de trop loin',
  H17: 'siège déjà ce jour-là, ou a plus de séances que le règlement n’en demande',
  H18: 'un collège n’a personne qui puisse présider',
  H19: 'ne peut pas présider ce jury',
  H20: 'le collège qui préside est celui de la séance d’avant',
  H21: 'ce qui est fixé ne l’est plus',
}

/** What a plan breaks, in a sentence; `nameOf` tells who somebody is. */
export function explainPlanFault({ rule, who }: PlanFault, nameOf: (id: string) => string): string {
  const sentence = sentences[rule] ?? rule
  return who === null ? `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.` : `${nameOf(who)}${nbsp}: ${sentence}.`
}
