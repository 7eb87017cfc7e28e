import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type JurorId, type SessionId } from '@delibere/core'
import { aNewCandidate, aPerson } from '@delibere/core/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesWith } from '../store/testing/folder.ts'
import { verifyFolder } from '../server.ts'
import { aFolder, aHouseOn, type House } from '../testing/house.ts'

// The office writes to a room what it likes: names of candidates and members among it.

let house: House
let folder: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ folder, remove } = await aFolder())
  house = await aHouseOn(folder)
})
afterEach(async () => {
  await house.close()
  await remove()
})

const tell = (sessionId: SessionId, text: string) => house.staff.must({ type: 'room.tell', sessionId, text })
async function erase(whom: { readonly candidateIds?: readonly string[]; readonly jurorIds?: readonly JurorId[] }) {
  const sent = { candidateIds: [], fileIds: [], jurorIds: [], ...whom }
  expect((await house.staff.post('/api/privacy/erase', sent)).status).toBe(200)
}
/** Once everything is written, and nothing of before is kept beside it. */
async function filesWithAfterClose(text: string) {
  await house.close()
  const found = await filesWith(folder, text)
  expect((await verifyFolder(folder)).problems).toEqual([])
  for (const name of ['records.json', 'records.previous.json']) await rm(join(folder, name), { force: true })
  house = await aHouseOn(folder, house.clock)
  return found
}

describe('what the office wrote to a room', () => {
  it('is not in what is sealed of the session', async () => {
    const sitting = await house.makeSession()
    await tell(sitting.sessionId, 'Monsieur Quenouille est en bas.')
    await sitting.play()
    await house.until((world) => world.archive[sitting.sessionId] !== undefined)
    expect(await filesWithAfterClose('Quenouille')).toEqual(['journal.ndjson'])
    expect(await house.staff.look(sitting.path)).toMatchObject({ number: 'S-2026-001' })
  })

  it.each(['candidate', 'juror'] as const)('goes from the journal with a %s of that session (P2)', async (kind) => {
    const sitting = await house.makeSession()
    const candidateIds = Object.keys(house.server.engine.world.candidates)
    await tell(sitting.sessionId, 'Monsieur Quenouille est en bas.')
    await sitting.play()
    await house.until((world) => world.archive[sitting.sessionId] !== undefined)
    await erase(kind === 'candidate' ? { candidateIds } : { jurorIds: [sitting.jurorIds[0]!] })
    expect(await filesWithAfterClose('Quenouille')).toEqual([])
  })

  it('goes too where the session was cancelled', async () => {
    const sitting = await house.makeSession()
    await tell(sitting.sessionId, 'Monsieur Quenouille est en bas.')
    await house.staff.must({ type: 'session.cancel', sessionId: sitting.sessionId })
    await erase({ jurorIds: [sitting.jurorIds[3]!] })
    expect(await filesWithAfterClose('Quenouille')).toEqual([])
  })

  it('stays with a session of nobody who is erased', async () => {
    const sitting = await house.makeSession()
    const [before] = Object.keys(house.server.engine.world.candidates)
    await tell(sitting.sessionId, 'Monsieur Quenouille est en bas.')
    await sitting.play()
    await house.until((world) => world.archive[sitting.sessionId] !== undefined)
    const rows = [{ line: 2, candidate: aNewCandidate('x', { person: aPerson('Fuseau') }) }]
    await house.staff.must({ type: 'candidates.import', rows })
    const candidateIds = Object.keys(house.server.engine.world.candidates).filter((id) => id !== before)
    await erase({ candidateIds })
    expect(await filesWithAfterClose('Quenouille')).toEqual(['journal.ndjson'])
  })
})
