import { canonicalJson } from './canonical-json.ts'
import { sealsOf } from './carry-out.ts'
import { sealOf } from './chained-line.ts'
import { type Concerns, hasPersonal } from './erased-line.ts'
import { storeFault } from './faults.ts'
import { createReceipts } from './receipts.ts'
import type { Entry, Kept, SealedSession, Store } from './store.ts'

/** The store without a disk, for tests and trials: what it is told is kept as long as it is. */
export function createMemoryStore<World, Fact>(kept: Kept<World, Fact>): Store<World, Fact> {
  // As text, so that what comes back is what a disk would give back.
  const entries: string[] = []
  const sealed = new Map<string, string>()
  const { receipts, add } = createReceipts([])
  let durable = { world: kept.empty, revision: 0, lastAt: 0 }
  let head: { readonly world: World; readonly revision: number } = durable
  let closed = false

  const keep = (entry: Entry<Fact>, worldAfter: World, seals: readonly SealedSession[]) => {
    durable = { world: worldAfter, revision: entry.revision, lastAt: entry.at }
    add(entry)
    for (const session of seals) sealed.set(session.id, canonicalJson(session))
  }
  const sealedSession = (id: string) => JSON.parse(sealed.get(id) ?? 'null') as SealedSession | null

  return {
    get world() {
      return durable.world
    },
    get revision() {
      return durable.revision
    },
    get lastAt() {
      return durable.lastAt
    },
    receipts,
    async append(entry, worldAfter) {
      if (closed) throw storeFault('store-closed', {})
      const expected = head.revision + 1
      if (entry.revision !== expected) throw storeFault('entry-out-of-order', { expected, given: entry.revision })
      const seals = sealsOf(kept, entry, head.world, worldAfter)
      entries.push(canonicalJson(entry))
      head = { world: worldAfter, revision: entry.revision }
      // Not yet: whoever appends must not count on it before the promise says so.
      await Promise.resolve()
      keep(entry, worldAfter, seals)
    },
    sealedSession: async (id) => sealedSession(id),
    async sealAfter({ id, redact }) {
      const session = sealedSession(id)
      return session && sealOf({ id, content: redact(session.content) })
    },
    async erase({ concerns, sealed: redactions }) {
      if (closed) throw storeFault('store-closed', {})
      for (const { id, redact } of redactions) {
        const session = sealedSession(id)
        if (session) sealed.set(id, canonicalJson({ ...session, content: redact(session.content) }))
      }
      for (const [at, text] of entries.slice(0, durable.revision).entries())
        entries[at] = canonicalJson(withoutPersonal(JSON.parse(text) as Entry<Fact>, concerns))
    },
    async journal(from, limit) {
      const last = Math.min(from, durable.revision)
      const page = entries.slice(Math.max(0, last - Math.max(0, limit)), Math.max(0, last))
      return page.map((text) => JSON.parse(text) as Entry<Fact>).reverse()
    },
    async close() {
      closed = true
    },
  }
}

const withoutPersonal = <Fact>(entry: Entry<Fact>, concerns: Concerns<Fact>): Entry<Fact> => ({
  ...entry,
  facts: entry.facts.map((fact) => (hasPersonal(fact) && concerns(fact, entry) ? { ...fact, personal: null } : fact)),
})
