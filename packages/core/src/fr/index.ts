export * from './decision-sheet.ts'
export { explainIntake, explainIntakeProblem } from './intake.ts'
export { explainFrameworkProblem } from './framework-file.ts'
export { explainInstanceProblem } from './planning-instance.ts'
export { frameworkLinesOf, frameworkStateWord, frameworkStateWords } from './framework-lines.ts'
export { sayActor, sayFact } from './facts.ts'
export { explainFault, type FolderFault, type FolderHolder } from './faults.ts'
export {
  explainCandidateFault,
  explainJuryFault,
  explainObstacle,
  explainOpeningFault,
  warningsOf,
} from './faults-of-session.ts'
export { joinNotes, writtenElsewhere } from './join-notes.ts'
export { explainNoteFault } from './notes.ts'
export { othersUnnamed } from './others-unnamed.ts'
export { paperKitWords, type PaperKitWords } from './paper-kit.ts'
export { personExportWords, type PersonExportWords } from './person-export/index.ts'
export { explainLeftOutFile, sayLeftOutReason, sayRemedy } from './planning-explanations.ts'
export { explainFinding } from './planning-findings.ts'
export type { PlanNames } from './planning-words.ts'
export * from './register-words.ts'
export * from './rehearsal.ts'
export { explainSlotFault, sayHalfDay } from './openings.ts'
export { explainLapsedPin, explainOtherSeats } from './plan-caveats.ts'
export { sayPlanChanges, sayPlanDifferences } from './plan-changes.ts'
export { explainPlanFault } from './plan-faults.ts'
export {
  explainDuplicate,
  explainDuplicateJuror,
  explainResultFault,
  explainUnregistered,
} from './register-violations.ts'
export { formatSetting, settingExamples, sourceWord } from './setting-values.ts'
export { defaultTimeZone } from '../model/time-zone.ts'
export * from './time.ts'
export * from './typography.ts'
export { explain } from './violations.ts'
export * from './words.ts'
export * from './plan-words.ts'
