import type { NoteFault } from '../rules/notes.ts'
import type { Violation } from '../violations.ts'
import { counted, nbsp } from './typography.ts'

type OwnFault = Exclude<NoteFault, Violation>

/** Why a private note is not kept, where no other rule says so (H3). */
export function explainNoteFault(fault: OwnFault): string {
  switch (fault.code) {
    case 'notes-closed':
      return `La séance est close${nbsp}: les notes personnelles ne s’enregistrent plus.`
    case 'file-not-open':
      return `Dites d’abord si vous avez un lien avec ce candidat${nbsp}: les notes s’ouvrent avec son dossier.`
    case 'note-too-long':
      return `Cette note dépasse ${counted(fault.longest, 'caractère')}${nbsp}: raccourcissez-la pour qu’elle soit enregistrée.`
  }
}
