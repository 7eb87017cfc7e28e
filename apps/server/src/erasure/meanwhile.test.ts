import { calendarDate, emptyWorld, evolveAll, type Fact, valuesOf, type World } from '@delibere/core'
import { aNewCandidate, aPerson } from '@delibere/core/testing'
import { expect, it } from 'vitest'
import { aPdf } from '../documents/testing/attachments.ts'
import { memoryDocumentFiles } from '../documents/document-files.ts'
import { keptWorld } from '../engine/kept.ts'
import { createMemoryStore, type Store } from '../store/index.ts'
import { aHouse } from '../testing/house.ts'

/** A store that does something else each time it is about to erase. */
function aSlowStore() {
  const inner = createMemoryStore<World, Fact>(keptWorld)
  const meanwhile: { does: () => Promise<void> } = { does: async () => {} }
  const erase: typeof inner.erase = async (what) => {
    await meanwhile.does()
    await inner.erase(what)
  }
  const store: Store<World, Fact> = Object.defineProperties(
    { ...inner, erase },
    { world: { get: () => inner.world }, revision: { get: () => inner.revision } },
  )
  return { store, meanwhile }
}

async function aHouseWithTwo() {
  const { store, meanwhile } = aSlowStore()
  const documents = memoryDocumentFiles()
  const removed: string[] = []
  const remove: typeof documents.remove = async (sha256) => {
    removed.push(sha256)
    await documents.remove(sha256)
  }
  const house = await aHouse({ store, documents: { ...documents, remove } })
  const rows = ['Quenouille', 'Fuseau'].map((name, index) => ({
    line: index + 2,
    candidate: aNewCandidate('x', { person: aPerson(name) }),
  }))
  await house.staff.must({ type: 'candidates.import', rows })
  const [first, second] = valuesOf(house.server.engine.world.candidates).map(({ id }) => id)
  const attach = async (id: string, title: string) => {
    const at = `/api/candidates/${id}/pieces/individualPath/attachments?name=x.pdf`
    return ((await (await house.staff.upload(at, aPdf(title))).json()) as { sha256: string }).sha256
  }
  const erase = async (whom: object) => {
    const sent = { candidateIds: [], fileIds: [], jurorIds: [], ...whom }
    expect((await house.staff.post('/api/privacy/erase', sent)).status).toBe(200)
  }
  return { house, store, meanwhile, first: first!, second: second!, attach, erase, removed }
}

it('what is attached to somebody else while an erasure goes on stays there for them (P2)', async () => {
  const { house, meanwhile, first, second, attach, erase } = await aHouseWithTwo()
  await attach(first, 'commun')
  meanwhile.does = async () => void (await attach(second, 'commun'))
  await erase({ candidateIds: [first] })
  const [there] = house.server.engine.world.files[second]!.pieces.individualPath!.attachments
  const read = await house.staff.get(`/api/candidates/${second}/attachments/${there!.sha256}`)
  expect([read.status, new Uint8Array(await read.arrayBuffer())]).toEqual([200, aPdf('commun')])
  await house.close()
})

it('what comes into a file that is being erased is of the next file, and stays in the journal (P2)', async () => {
  const { house, store, meanwhile, first, attach, erase } = await aHouseWithTwo()
  const step = { candidateId: first, pieces: ['individualPath' as const], on: calendarDate('2026-11-20') }
  const returned = async (reason: string) => {
    await house.staff.must({ type: 'piece.record', ...step, state: 'received', reason: null })
    await house.staff.must({ type: 'piece.record', ...step, state: 'returned', reason })
  }
  const reasons = async () =>
    (await store.journal(Infinity, 100))
      .flatMap(({ facts }) => facts)
      .flatMap((fact) => (fact.type === 'piece.recorded' && fact.state === 'returned' ? [fact.personal?.reason] : []))
  await returned('Avant')
  meanwhile.does = () => returned('Entre-temps')
  await erase({ fileIds: [first] })
  expect(await reasons()).toEqual(['Entre-temps', undefined])
  meanwhile.does = async () => {}
  await attach(first, 'propre')
  await erase({ fileIds: [first] })
  expect(await reasons()).toEqual([undefined, undefined])
  await house.close()
})

it('an erasure takes away the files of those it is of, and not again those of all who were erased before', async () => {
  const { house, first, second, attach, erase, removed } = await aHouseWithTwo()
  const [one, other] = [await attach(first, 'de l’une'), await attach(second, 'de l’autre')]
  await erase({ candidateIds: [first] })
  await erase({ candidateIds: [second] })
  expect(removed).toEqual([one, other])
  await house.close()
})

it('carried out again from its beginning, the journal makes the world that is, whoever was erased', async () => {
  const { house, store, first, second, attach, erase } = await aHouseWithTwo()
  const step = { candidateId: first, pieces: ['individualPath' as const], on: calendarDate('2026-11-20') }
  await house.staff.must({ type: 'piece.record', ...step, state: 'received', reason: null })
  await attach(first, 'propre')
  await attach(second, 'de l’autre')
  await house.staff.must({ type: 'candidate.withdraw', candidateId: second, reason: 'Autre projet' })
  await erase({ fileIds: [first], candidateIds: [second] })
  await attach(first, 'nouveau')
  const facts = (await store.journal(Infinity, 100)).toReversed().flatMap((entry) => entry.facts)
  expect(evolveAll(emptyWorld(), facts)).toEqual(house.server.engine.world)
  await house.close()
})
