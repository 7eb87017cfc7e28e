import { z } from 'zod'
import { err, ok } from '../basics/result.ts'
import { CalendarDate } from '../basics/time.ts'
import { CertificateCode, DomainCode } from '../framework/framework.ts'
import { PastPerson } from '../model/past-result.ts'
import { regulationOn, todayIn } from '../model/regulation.ts'
import { newResults, resultFaults, unregistered } from '../rules/past-results.ts'
import { validUntil } from '../rules/domains-held.ts'
import { defineCommand } from './command.ts'
import { doneBy } from './done.ts'
import { isStaff } from './who.ts'

/** One row of a file of past results: who acquired which domain when, and until when where the body says so itself. */
export const ResultRow = z.object({
  line: z.number().int().positive(),
  person: PastPerson,
  certificate: CertificateCode,
  domain: DomainCode,
  decidedOn: CalendarDate,
  /** Null: as long as the regulation says (C5). */
  validUntil: CalendarDate.nullable(),
})
export interface ResultRow extends z.infer<typeof ResultRow> {}

/**
 * Takes results from before the register (C5), all or none, so that a body begins with its history. They count for
 * whoever is registered as that person, now or later. A result that is known already does nothing. With `unregistered: 'refuse'`
 * it is refused with the rows of people who are not registered, for who wants to look at their names first.
 */
export const importResults = defineCommand(
  'results.import',
  { rows: z.array(ResultRow).min(1).max(20_000), unregistered: z.enum(['keep', 'refuse']).optional() },
  {
    allows: isStaff,
    decide: (world, { rows, unregistered: strangers = 'keep' }, context) => {
      const today = todayIn(world, context.now)
      const faults = resultFaults(world, rows, today)
      if (faults.length > 0) return err({ code: 'results-refused', faults })
      const lines = strangers === 'refuse' ? unregistered(world, rows) : []
      if (lines.length > 0) return err({ code: 'results-unregistered', lines })
      const regulation = regulationOn(world, today)
      const done = doneBy(context)
      return ok(
        newResults(world, rows).map(({ person: personal, certificate, domain, decidedOn, validUntil: until }) => ({
          type: 'result.imported',
          certificate,
          domain,
          decidedOn,
          validUntil: until ?? validUntil(decidedOn, regulation),
          ...done,
          personal,
        })),
      )
    },
  },
)
