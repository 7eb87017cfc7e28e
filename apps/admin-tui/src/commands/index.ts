import { candidatesImport } from './candidates-import.ts'
import type { Command } from './command.ts'
import { journal } from './journal.ts'
import { jurorsRegister } from './jurors-register.ts'
import { link } from './link.ts'
import { candidatesList, jurorsList, sessionsList } from './lists.ts'
import { sessionMake } from './session-make.ts'
import { sheet } from './sheet.ts'
import { verify } from './verify.ts'

/** Every command without a screen, in the order of the help. */
export const commands: readonly Command[] = [
  candidatesImport,
  candidatesList,
  jurorsRegister,
  jurorsList,
  sessionMake,
  sessionsList,
  link,
  sheet,
  journal,
  verify,
]
