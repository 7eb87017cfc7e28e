import { z } from 'zod'
import { CalendarDate, DateRange } from '../basics/time.ts'
import { DomainCode } from '../framework/framework.ts'
import { FrameworkRef } from './framework-ref.ts'
import { longText } from './workplace-assessment.ts'

/** A module somebody followed. */
export const FollowedModule = z.object({
  title: z.string().trim().min(1).max(300),
  /** Null where a module is for several domains. */
  domain: DomainCode.nullable(),
  dates: DateRange,
  /** Hours of training, halves and quarters included. */
  hours: z.number().positive().max(2_000),
})
export interface FollowedModule extends z.infer<typeof FollowedModule> {}

/** How one formative assessment of the framework came out. */
export const FormativeResult = z.object({
  domain: DomainCode,
  /** Which of the domain's formative assessments, from 0. */
  assessment: z.number().int().nonnegative().max(20),
  on: CalendarDate.nullable(),
  /** For each of its criteria in their order; null: not said. */
  criteria: z.array(z.enum(['acquired', 'toImprove']).nullable()).max(50),
  objective: z.enum(['reached', 'notReached', 'inProgress']).nullable(),
  trainer: z.string().trim().max(200),
  /** “Objectifs de progression”. */
  goals: longText,
})
export interface FormativeResult extends z.infer<typeof FormativeResult> {}

/** The training record (livret de suivi de la formation): modules followed and formative results. */
export const TrainingRecord = z.object({
  framework: FrameworkRef,
  modules: z.array(FollowedModule).max(100),
  results: z.array(FormativeResult).max(100),
})
export interface TrainingRecord extends z.infer<typeof TrainingRecord> {}
