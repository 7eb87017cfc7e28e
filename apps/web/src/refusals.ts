import type { Refusal } from '@delibere/client'
import { counted, explain, explainNoteFault, explainRehearsalsFull, nbsp, rehearsalOver, thin } from '@delibere/core/fr'

/** Why something asked of the server did not happen, in French sentences (one a line), for the person who asked. */
export function sayRefusal(refusal: Refusal): string {
  switch (refusal.code) {
    case 'unreachable':
      return 'Le serveur ne répond pas. Regardez si votre action apparaît à l’écran avant de la refaire.'
    case 'signed-out':
      return 'Vous n’êtes plus connecté(e). Ouvrez de nouveau votre lien personnel.'
    case 'signed-in-another':
      return `Quelqu’un d’autre est entré par son lien dans ce navigateur${thin}; rien n’a été changé. Ouvrez de nouveau votre lien personnel.`
    case 'too-many-tries':
      return `Trop d’essais. Réessayez dans ${counted(refusal.retryAfterSeconds, 'seconde')}.`
    case 'malformed':
    case 'too-large':
      return `Le serveur n’a pas compris cette demande${thin}; rien n’a été changé. Rechargez la page.`
    case 'attachment-type':
      return `Ce fichier n’est ni un PDF, ni une image PNG ou JPEG, ou il est incomplet.`
    case 'notes-closed':
    case 'file-not-open':
    case 'note-too-long':
      return explainNoteFault(refusal)
    case 'storage-failed':
      return `Le serveur ne peut plus enregistrer${nbsp}: rien n’a été changé. Prévenez l’OEMM.`
    case 'rehearsals-full':
      return explainRehearsalsFull(refusal)
    case 'rehearsal-over':
      return rehearsalOver
    case 'note-changed':
    case 'planner-busy':
    case 'unknown':
      return `Une erreur est survenue. Rechargez la page${thin}; si elle revient, prévenez l’OEMM.`
    default:
      return explain(refusal)
  }
}
