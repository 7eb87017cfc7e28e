import ac from './data/ac.json' with { type: 'json' }
import ca from './data/ca.json' with { type: 'json' }
import cm from './data/cm.json' with { type: 'json' }
import sp from './data/sp.json' with { type: 'json' }
import tc from './data/tc.json' with { type: 'json' }
import type { CertificateCode, Framework } from './framework.ts'

// A test parses these with the schema, so that no program pays for it at each start.
const shipped: readonly unknown[] = [cm, ca, tc, ac, sp]

/**
 * The frameworks that ship with the software, one for each certificate (rule F1), in the guide's order. Only
 * Assistant(e) commercial(e) has domains (rules F2, F3). They come from the guide “version 2013+”, which gives no day:
 * `publishedOn` is 1 January 2013.
 */
export const catalogue = shipped as readonly Framework[]

/** The certificates' full titles, as “CQP Assistant(e) commercial(e)”. */
export const certificateTitles: Readonly<Record<CertificateCode, string>> = {
  CM: cm.title,
  CA: ca.title,
  TC: tc.title,
  AC: ac.title,
  SP: sp.title,
}
