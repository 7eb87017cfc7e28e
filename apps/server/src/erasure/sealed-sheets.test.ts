import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JurorId } from '@delibere/core'
import { expect, it } from 'vitest'
import { filesWith } from '../store/testing/folder.ts'
import { verifyFolder } from '../server.ts'
import { aFolder, aHouseOn, type House } from '../testing/house.ts'

async function rename({ server, staff }: House, jurorId: JurorId, familyName: string) {
  const { version, id: _id, history: _history, ...juror } = server.engine.world.jurors[jurorId]!
  const person = { ...juror.person, familyName }
  await staff.must({ type: 'juror.correct', jurorId, version, juror: { ...juror, person } })
}

it('finds a juror on sealed sheets whatever they are called since, and leaves who bears the same name', async () => {
  const { folder, remove } = await aFolder()
  const house = await aHouseOn(folder)
  const sitting = await house.makeSession()
  const [leaving, staying] = sitting.jurorIds as [JurorId, JurorId]
  await rename(house, leaving, 'Quenouille')
  await rename(house, staying, 'Quenouille')
  await sitting.play()
  await house.until((world) => world.archive[sitting.sessionId] !== undefined)
  await rename(house, leaving, 'Fuseau')
  const sent = { candidateIds: [], fileIds: [], jurorIds: [leaving] }
  expect((await house.staff.post('/api/privacy/erase', sent)).status).toBe(200)
  await house.close()
  const sealed = JSON.parse(await readFile(join(folder, 'sealed', `${sitting.sessionId}.json`), 'utf8'))
  const { sat, president } = sealed.content.session.hearings[0].sheets[0].sheet
  expect(sat.map(({ name }: { readonly name: string }) => name)).toEqual([
    '',
    'Dominique Quenouille',
    'Dominique Belkacem',
    'Dominique Kermarrec',
  ])
  expect(president.name).not.toBe('Dominique Fuseau')
  expect(await filesWith(folder, 'Fuseau')).toEqual([])
  expect((await verifyFolder(folder)).problems).toEqual([])
  await remove()
})
