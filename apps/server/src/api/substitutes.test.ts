import { JurorId, type SubstituteLine } from '@delibere/core'
import { aNewJuror } from '@delibere/core/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aHouse, type House, type Sitting } from '../testing/index.ts'

let house: House
let here: Sitting

beforeAll(async () => {
  house = await aHouse()
  here = await house.makeSession()
  await house.staff.must({ type: 'juror.register', juror: aNewJuror('Evrard', 'employee') })
})
afterAll(() => house.close())

it('a member puts a registered juror in the place of who has not come, and gives them a link to open (J3)', async () => {
  const { sessionId, members, jurorIds } = here
  const [first, second, third] = members
  for (const member of [first, second, third]) await member!.must({ type: 'attendance.sign', sessionId })
  const leaving = jurorIds[3]!
  const path = `/api/substitutes/${sessionId}/${leaving}`
  const found = (await (await first!.get(path)).json()) as readonly SubstituteLine[]
  expect(found.map(({ name }) => name)).toEqual(['Dominique Evrard'])
  const entering = JurorId.parse(found[0]!.id)

  // Nobody else's link is to be had by a member.
  expect((await first!.post('/api/links', { sessionId, holder: jurorIds[1] })).status).toBe(403)
  await first!.must({ type: 'member.replace', sessionId, leaving, entering })
  const made = await first!.post('/api/links', { sessionId, holder: entering })
  const { url } = (await made.json()) as { url: string }
  const device = house.device()
  await device.signIn(new URL(url).hash.slice(1))
  await device.must({ type: 'attendance.sign', sessionId })
  // Once they have signed, the link is theirs alone.
  expect((await first!.post('/api/links', { sessionId, holder: entering })).status).toBe(403)
})
