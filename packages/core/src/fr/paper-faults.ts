import type { OnPaperFault, PaperFault } from '../violations.ts'
import { formatDate } from './time.ts'
import { nbsp } from './typography.ts'

export const isOnPaperFault = (fault: PaperFault['fault']): fault is OnPaperFault =>
  fault.code.startsWith('paper-') && fault.code !== 'paper-refused'

/** Why what stands on paper of a candidate cannot be (J3, J4, H9). */
export function explainOnPaperFault(fault: OnPaperFault): string {
  switch (fault.code) {
    case 'paper-not-there':
      return `${fault.member.name} se récuse sans avoir émargé.`
    case 'paper-nobody-left':
      return 'Il ne reste aucun membre pour siéger.'
    case 'paper-president':
      return `La décision doit être signée de ${fault.member.name}, qui préside pour ce candidat.`
    case 'paper-witness':
      return fault.members.length === 0
        ? 'Il ne reste personne pour signer la décision avec qui préside.'
        : `La décision doit aussi être signée d’un autre membre qui a siégé${nbsp}: ${fault.members.map(({ name }) => name).join(' ou ')}.`
    case 'paper-day':
      return fault.from === fault.until
        ? `Le jour de la signature ne peut être que le ${formatDate(fault.from)}.`
        : `Le jour de la signature va du ${formatDate(fault.from)} au ${formatDate(fault.until)}.`
  }
}
