import { z } from 'zod'
import { CertificateCode } from '../framework/framework.ts'

/** One published version of one certificate's framework (F5). */
export const FrameworkRef = z.object({ certificate: CertificateCode, version: z.string().min(1) })
export interface FrameworkRef extends z.infer<typeof FrameworkRef> {}
