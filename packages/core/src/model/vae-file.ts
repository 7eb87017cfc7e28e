import { z } from 'zod'
import { CalendarDate } from '../basics/time.ts'
import { DomainCode } from '../framework/framework.ts'
import { FrameworkRef } from './framework-ref.ts'
import { longText } from './workplace-assessment.ts'

/** A post somebody held, as their file describes it (guide 3.2). */
export const HeldPost = z.object({
  title: z.string().trim().min(1).max(300),
  organisation: z.string().trim().max(300),
  from: CalendarDate,
  /** Null: they still hold it. */
  until: CalendarDate.nullable(),
  description: longText,
})
export interface HeldPost extends z.infer<typeof HeldPost> {}

/** The VAE file (dossier VAE): posts, and answers to the framework's questions domain by domain (guide 3.2). */
export const VaeFile = z.object({
  framework: FrameworkRef,
  posts: z.array(HeldPost).max(60),
  /** For each domain, an answer to each of its questions to the candidate, in their order. */
  answers: z.partialRecord(DomainCode, z.array(longText).max(50)),
})
export interface VaeFile extends z.infer<typeof VaeFile> {}
