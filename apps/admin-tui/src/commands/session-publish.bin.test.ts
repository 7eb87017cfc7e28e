import { join } from 'node:path'
import { aFolder, aHouseOn } from '@delibere/server/testing'
import { afterAll, expect, it } from 'vitest'
import { delibereOn } from '../testing/bin.ts'

const { folder, remove } = await aFolder()
afterAll(remove)
const delibere = delibereOn(join(folder, 'data'))

it('publishes a session that is closed and sealed, and says so where it is already (H10)', async () => {
  const house = await aHouseOn(join(folder, 'data'))
  const { sessionId, play } = await house.makeSession([{ birthName: 'Aubry' }])
  await play()
  await house.until(({ archive }) => archive[sessionId] !== undefined)
  await house.close()

  const published = await delibere('session', 'publish', 'S-2026-001')
  expect(published).toEqual({ code: 0, out: 'La séance S-2026-001 est publiée.\n', err: '' })
  const again = await delibere('session', 'publish', 'S-2026-001')
  expect(again).toEqual({ code: 1, out: '', err: 'Cette séance est déjà publiée.\n' })
})
