import {
  admissibilityDecide,
  fileAttach,
  fileAwait,
  fileEnter,
  fileReceive,
  fileReturn,
  fileWaive,
} from './candidate-file.ts'
import { candidateCorrect, candidateReinstate, candidateShow, candidateWithdraw } from './candidate.ts'
import { candidatesList } from './candidates-list.ts'
import type { Command } from './command.ts'
import { candidatesExport, jurorsExport } from './exports.ts'
import { frameworkDiscard, frameworkImport, frameworkList, frameworkPublish, frameworkShow } from './frameworks.ts'
import { candidatesImport, jurorsImport, openingsImport, resultsImport } from './imports.ts'
import { journal } from './journal.ts'
import { jurorCorrect, jurorShow } from './juror.ts'
import { jurorsRegister } from './jurors-register.ts'
import { link } from './link.ts'
import { domainsExpiring, jurorsList, sessionsList } from './lists.ts'
import { openingAdd, openingClose, openingReopen, openingsList } from './openings.ts'
import { planConfirm } from './plan-confirm.ts'
import { openingsExport, planExport } from './plan-export.ts'
import { planCompare } from './plan-compare.ts'
import { planDiscard, planExplain, planList } from './plan-drafts.ts'
import { planPropose } from './plan-propose.ts'
import { privacyDue, privacyErase } from './privacy.ts'
import { privacyExport } from './privacy-export.ts'
import { regulationSet, regulationShow } from './regulation.ts'
import { rehearse } from './rehearse.ts'
import { sessionMake } from './session-make.ts'
import { sessionPaper } from './session-paper.ts'
import { sessionPrint } from './session-print.ts'
import { sessionPublish } from './session-publish.ts'
import { sessionRelease } from './session-release.ts'
import { sessionTell } from './session-tell.ts'
import { sheet } from './sheet.ts'
import { template } from './template.ts'
import { today } from './today.ts'
import { verify } from './verify.ts'

/** Every command without a screen, in the order of the help. */
export const commands: readonly Command[] = [
  template,
  candidatesImport,
  candidatesList,
  candidatesExport,
  candidateShow,
  candidateCorrect,
  candidateWithdraw,
  candidateReinstate,
  fileReceive,
  fileReturn,
  fileAwait,
  fileWaive,
  fileAttach,
  fileEnter,
  admissibilityDecide,
  resultsImport,
  domainsExpiring,
  jurorsImport,
  jurorsRegister,
  jurorsList,
  jurorsExport,
  jurorShow,
  jurorCorrect,
  frameworkList,
  frameworkShow,
  frameworkImport,
  frameworkPublish,
  frameworkDiscard,
  regulationShow,
  regulationSet,
  privacyDue,
  privacyErase,
  openingsImport,
  openingsList,
  openingsExport,
  openingAdd,
  openingClose,
  openingReopen,
  planPropose,
  planList,
  planExplain,
  planCompare,
  planConfirm,
  planDiscard,
  planExport,
  privacyExport,
  sessionMake,
  sessionRelease,
  sessionPrint,
  sessionPaper,
  sessionPublish,
  sessionTell,
  today,
  sessionsList,
  link,
  sheet,
  rehearse,
  journal,
  verify,
]
