import { type Fact, valuesOf, type World } from '@delibere/core'
import { aNewCandidate, aPerson } from '@delibere/core/testing'
import { expect, it } from 'vitest'
import { keptWorld } from '../engine/kept.ts'
import { createMemoryStore, type Store } from '../store/index.ts'
import { aHouse } from '../testing/house.ts'

/** A store that counts how often each entry of its journal is read. */
function aStoreThatCounts() {
  const inner = createMemoryStore<World, Fact>(keptWorld)
  const read = new Map<number, number>()
  const journal: typeof inner.journal = async (from, limit) => {
    const page = await inner.journal(from, limit)
    for (const { revision } of page) read.set(revision, (read.get(revision) ?? 0) + 1)
    return page
  }
  const store: Store<World, Fact> = Object.defineProperties(
    { ...inner, journal },
    { world: { get: () => inner.world }, revision: { get: () => inner.revision } },
  )
  return { store, read }
}

it('an erasure reads each entry of the journal once, however many pages there are', async () => {
  const { store, read } = aStoreThatCounts()
  const house = await aHouse({ store })
  const rows = [{ line: 2, candidate: aNewCandidate('x', { person: aPerson('Quenouille') }) }]
  await house.staff.must({ type: 'candidates.import', rows })
  const [candidate] = valuesOf(house.server.engine.world.candidates)
  const candidateId = candidate!.id
  for (let turn = 0; turn < 300; turn += 1) {
    await house.staff.must({ type: 'candidate.withdraw', candidateId, reason: null })
    await house.staff.must({ type: 'candidate.reinstate', candidateId })
  }
  read.clear()
  const sent = { candidateIds: [candidateId], fileIds: [], jurorIds: [] }
  expect((await house.staff.post('/api/privacy/erase', sent)).status).toBe(200)
  expect([...read.keys()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 602 }, (_, at) => at + 1))
  expect(new Set(read.values())).toEqual(new Set([1]))
  await house.close()
})
