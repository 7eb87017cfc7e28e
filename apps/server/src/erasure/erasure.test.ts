import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verifyFolder } from '../server.ts'
import { filesWith } from '../store/testing/folder.ts'
import { aFolder, aHouseOn } from '../testing/house.ts'

it('leaves nothing of a candidate or a juror in any file, and the proof whole (P2)', { timeout: 60_000 }, async () => {
  const { folder, remove } = await aFolder()
  const house = await aHouseOn(folder)
  const sitting = await house.makeSession([{ birthName: 'Quenouille', route: 'training' }])
  const held = { candidateIds: Object.keys(house.server.engine.world.candidates), fileIds: [], jurorIds: [] }
  await sitting.play(({ status }) => status === 'open')
  const refused = await house.staff.post('/api/privacy/erase', held)
  expect([refused.status, await refused.json()]).toMatchObject([409, { violation: { code: 'person-engaged' } }])
  await sitting.play()
  await house.until((world) => world.archive[sitting.sessionId] !== undefined)
  expect((await filesWith(folder, 'Quenouille')).length).toBeGreaterThan(0)
  const { givenName, familyName } = house.server.engine.world.jurors[sitting.jurorIds[0]!]!.person
  const candidateIds = Object.keys(house.server.engine.world.candidates)
  const sent = { candidateIds, fileIds: [], jurorIds: [sitting.jurorIds[0]] }
  const answer = await house.staff.post('/api/privacy/erase', sent)
  expect(answer.status).toBe(200)
  expect(await house.staff.look(sitting.path)).toMatchObject({ hearings: [{ name: 'Personne effacée', sheets: [] }] })
  await house.close()
  for (const name of ['Quenouille', `${givenName} ${familyName}`, `"familyName":"${familyName}"`])
    expect(await filesWith(folder, name)).toEqual([])
  expect(await readdir(join(folder, 'documents'))).toEqual([])
  expect((await verifyFolder(folder)).problems).toEqual([])
  for (const name of ['records.json', 'records.previous.json']) await rm(join(folder, name))
  const again = await aHouseOn(folder, house.clock)
  const erasures = Object.values(again.server.engine.world.erasures)
  expect(erasures).toHaveLength(2)
  expect(erasures.every((one) => one?.completedAt !== null)).toBe(true)
  await again.close()
  await remove()
})
