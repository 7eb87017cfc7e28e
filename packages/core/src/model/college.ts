import { z } from 'zod'

/** The two halves of a jury: employer representatives and union representatives (J1). */
export const College = z.enum(['employer', 'employee'])
export type College = z.infer<typeof College>

export const otherCollege = (college: College): College => (college === 'employer' ? 'employee' : 'employer')
