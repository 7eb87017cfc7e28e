import { z } from 'zod'
import { CalendarDate } from '../basics/time.ts'
import { DomainCode } from '../framework/framework.ts'
import { FrameworkRef } from './framework-ref.ts'

const name = z.string().trim().max(200)
/** What people write in a booklet, line breaks included. */
export const longText = z.string().trim().max(8_000)

/** What the two evaluators say of one domain (guide, Livret d'évaluation finale en entreprise). */
export const DomainAssessment = z.object({
  /** Whether the candidate has done the activities of the domain; null: not said. */
  exercised: z.boolean().nullable(),
  /** The days of the assessment. */
  dates: z.array(CalendarDate).max(20),
  /** Observation, interview, review of the activity… */
  conditions: longText,
  /** Yes or no for each of the framework's final criteria, in their order; null: not said. */
  criteria: z.array(z.boolean().nullable()).max(50),
  /** “La compétence est maîtrisée”; null: not said. */
  mastered: z.boolean().nullable(),
  evaluatorsComment: longText,
  candidateComment: longText,
  /** What the candidate answers to each of the framework's questions, in their order. */
  answers: z.array(longText).max(50),
})
export interface DomainAssessment extends z.infer<typeof DomainAssessment> {}

/** The workplace assessment (livret d'évaluation finale en entreprise), as the office enters it (C2). */
export const WorkplaceAssessment = z.object({
  /** The version of the framework whose criteria and questions were answered. */
  framework: FrameworkRef,
  /** Two of them (guide 2.4), who agree. */
  evaluators: z.array(z.object({ name, function: name })).max(2),
  signedOn: CalendarDate.nullable(),
  domains: z.partialRecord(DomainCode, DomainAssessment),
})
export interface WorkplaceAssessment extends z.infer<typeof WorkplaceAssessment> {}
