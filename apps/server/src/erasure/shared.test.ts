import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { calendarDate, type CandidateId, valuesOf } from '@delibere/core'
import { aNewCandidate, aNewJuror, aPerson } from '@delibere/core/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { aPdf } from '../documents/testing/attachments.ts'
import { verifyFolder } from '../server.ts'
import { aFolder, aHouseOn, type House } from '../testing/house.ts'
import { filesWith } from '../store/testing/folder.ts'

let house: House
let folder: string
beforeEach(async () => {
  const made = await aFolder()
  folder = made.folder
  house = await aHouseOn(folder)
  return async () => {
    await house.close()
    await made.remove()
  }
})

async function register(...names: readonly string[]): Promise<readonly CandidateId[]> {
  const rows = names.map((name, index) => ({
    line: index + 2,
    candidate: aNewCandidate('x', { person: aPerson(name) }),
  }))
  await house.staff.must({ type: 'candidates.import', rows })
  const all = valuesOf(house.server.engine.world.candidates)
  return names.map((name) => all.find(({ person }) => person.birthName === name)!.id)
}

async function attach(candidateId: CandidateId, title: string, name: string): Promise<string> {
  const at = `/api/candidates/${candidateId}/pieces/individualPath/attachments?name=${name}`
  const answer = await house.staff.upload(at, aPdf(title))
  return ((await answer.json()) as { sha256: string }).sha256
}

const nobody = { candidateIds: [], fileIds: [], jurorIds: [] }
async function erase(whom: Partial<Record<keyof typeof nobody, readonly string[]>>) {
  const answer = await house.staff.post('/api/privacy/erase', { ...nobody, ...whom })
  expect(answer.status).toBe(200)
}
const attached = () => readdir(join(folder, 'attachments'))
const isWhole = async () => expect((await verifyFolder(folder)).problems).toEqual([])

describe('what two candidates have both', () => {
  it('stays until the second of them goes', async () => {
    const [first, second] = await register('Quenouille', 'Fuseau')
    const shared = await attach(first!, 'commun', 'quenouille.pdf')
    expect(await attach(second!, 'commun', 'fuseau.pdf')).toBe(shared)
    const own = await attach(first!, 'propre', 'seul.pdf')
    expect((await attached()).toSorted()).toEqual([shared, own].toSorted())
    await erase({ candidateIds: [first!] })
    expect(await attached()).toEqual([shared])
    expect(await filesWith(folder, 'quenouille.pdf')).toEqual([])
    const read = await house.staff.get(`/api/candidates/${second}/attachments/${shared}`)
    expect(new Uint8Array(await read.arrayBuffer())).toEqual(aPdf('commun'))
    await isWhole()
    await erase({ candidateIds: [second!] })
    expect(await attached()).toEqual([])
    await isWhole()
  })

  it('goes at once when both go together', async () => {
    const both = await register('Quenouille', 'Fuseau')
    for (const id of both) await attach(id, 'commun', 'x.pdf')
    await erase({ candidateIds: both })
    expect(await attached()).toEqual([])
    await isWhole()
  })
})

it('a file goes alone: its pieces and what was said of them, but neither the candidate nor what others have', async () => {
  const [first, second] = await register('Quenouille', 'Fuseau')
  const shared = await attach(first!, 'commun', 'navette.pdf')
  await attach(second!, 'commun', 'fuseau.pdf')
  await attach(first!, 'propre', 'seul.pdf')
  const step = { candidateId: first!, pieces: ['individualPath' as const], on: calendarDate('2026-11-20') }
  await house.staff.must({ type: 'piece.record', ...step, state: 'received', reason: null })
  await house.staff.must({ type: 'piece.record', ...step, state: 'returned', reason: 'Le tisserand a oublié' })
  await erase({ fileIds: [first!] })
  expect(await attached()).toEqual([shared])
  for (const word of ['navette.pdf', 'seul.pdf', 'tisserand']) expect(await filesWith(folder, word)).toEqual([])
  expect(await filesWith(folder, 'Quenouille')).not.toEqual([])
  expect(house.server.engine.world.files[first!]).toBeUndefined()
  expect(house.server.engine.world.candidates[first!]?.person.birthName).toBe('Quenouille')
  await isWhole()
})

describe('a result from before the register', () => {
  const past = (birthName: string) => ({
    line: 2,
    person: { birthName, givenName: 'Camille', birthDate: calendarDate('1990-04-12') },
    certificate: 'AC' as const,
    domain: 'D1',
    decidedOn: calendarDate('2022-03-10'),
    validUntil: null,
  })

  it('goes with the person it is of, whatever they were called when it came', async () => {
    const [id] = await register('Quenouille')
    await house.staff.must({ type: 'results.import', rows: [past('Quenouille'), past('Autre')] })
    const { person, ...entry } = house.server.engine.world.candidates[id!]!
    const candidate = aNewCandidate('x', { ...entry, person: { ...person, birthName: 'Fuseau' } })
    await house.staff.must({ type: 'candidate.correct', candidateId: id!, version: 1, candidate })
    await erase({ candidateIds: [id!] })
    expect(await filesWith(folder, 'Quenouille')).toEqual([])
    expect(await filesWith(folder, 'Fuseau')).toEqual([])
    expect((await readFile(join(folder, 'journal.ndjson'), 'utf8')).match(/Autre/g)).toHaveLength(1)
    await isWhole()
  })

  it('stays while somebody registered is that person still', async () => {
    await register('Quenouille')
    const again = { ...aNewCandidate('x', { person: aPerson('Quenouille') }), certificate: 'CM' as const }
    await house.staff.must({
      type: 'candidates.import',
      rows: [{ line: 2, candidate: again }],
      duplicates: 'both',
    })
    await house.staff.must({ type: 'results.import', rows: [past('Quenouille')] })
    const ids = valuesOf(house.server.engine.world.candidates).map(({ id }) => id)
    expect(ids).toHaveLength(2)
    await erase({ candidateIds: [ids[0]!] })
    expect(Object.values(house.server.engine.world.pastResults)).toHaveLength(1)
    // In the journal it alone has a single given name.
    expect(await filesWith(folder, '"givenName":"Camille"')).toContain('journal.ndjson')
    await erase({ candidateIds: [ids[1]!] })
    expect(await filesWith(folder, 'Quenouille')).toEqual([])
    expect(Object.values(house.server.engine.world.pastResults)).toHaveLength(0)
    await isWhole()
  })
})

it('the organisation of a juror, which of one who works alone is a name, goes with them', async () => {
  const organisation = { name: 'Cabinet Quenouille Conseil', siret: null }
  await house.staff.must({ type: 'juror.register', juror: aNewJuror('Quenouille', 'employer', { organisation }) })
  const [id] = Object.keys(house.server.engine.world.jurors)
  expect((await filesWith(folder, 'Cabinet Quenouille')).length).toBeGreaterThan(0)
  await erase({ jurorIds: [id!] })
  expect(await filesWith(folder, 'Quenouille')).toEqual([])
  await isWhole()
})
