import { JurorId, type PersonExport } from '@delibere/core'
import { aNewJuror } from '@delibere/core/testing'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPdf } from '../documents/testing/read-pdf.ts'
import { aHouse, type Device, type House, type Sitting } from '../testing/index.ts'

let house: House
let here: Sitting
beforeEach(async () => {
  house = await aHouse()
  here = await house.makeSession()
  await here.play(({ status }) => status === 'open')
})
afterEach(() => house.close())

const saidOf = async (id: string) => {
  const made = (await (await house.staff.get(`/api/privacy/export/juror/${id}`)).json()) as PersonExport
  return made.journal.flatMap(({ says }) => says).join('\n')
}

it('the journal in an export of a juror has all that was said, asked and done of them in the room (P2)', async () => {
  const { sessionId, members, jurorIds } = here
  const [one, two, three, four] = jurorIds as [JurorId, JurorId, JurorId, JurorId]
  // The first presides.
  const [presides, , third] = members as [Device, Device, Device]
  await third.must({ type: 'presidency.claim', sessionId, to: two })
  await third.must({ type: 'presidency.keep', sessionId })
  await presides.must({ type: 'member.depart', sessionId, jurorId: four })
  await house.staff.must({ type: 'juror.register', juror: aNewJuror('Evrard', 'employee') })
  const entering = JurorId.parse(
    Object.values(house.server.engine.world.jurors).find((juror) => juror?.person.familyName === 'Evrard')!.id,
  )
  await presides.must({ type: 'member.replace', sessionId, leaving: four, entering })

  expect(await saidOf(two)).toMatch(/un membre du collège salarié propose que \S+ \S+ préside/)
  expect(await saidOf(three)).toMatch(/propose que un membre du collège employeur préside/)
  for (const id of [four, one]) expect(await saidOf(id)).toContain('a quitté la séance')
  expect(await saidOf(four)).toContain('un membre du collège salarié siège désormais à la place de')
  expect(await saidOf(entering)).toContain('Dominique Evrard siège désormais à la place de un membre')
  const pdf = await house.staff.get(`/api/privacy/export/juror/${four}/pdf`)
  const { lines } = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
  expect(lines.join(' ')).toContain('dit par un autre membre')
})

it('and a decision on paper is in the export of who countersigned it', async () => {
  const { sessionId, hearingIds, jurorIds } = here
  const [presidentId, another, , witnessId] = jurorIds as [JurorId, JurorId, JurorId, JurorId]
  const judged = ['D1', 'D2', 'D3', 'D4', 'D5']
  await house.staff.must({
    type: 'session.enterPaper',
    ...{ sessionId, attendance: [], president: null, minutes: [...jurorIds] },
    hearings: [
      {
        ...{ hearingId: hearingIds[0]!, as: 'decided', recused: [], missing: [], recommendation: null },
        verdicts: Object.fromEntries(judged.map((code) => [code, 'acquired'])),
        signatures: { presidentId, witnessId, on: house.server.engine.world.sessions[sessionId]!.date },
      },
    ],
  })
  expect(await saidOf(witnessId)).toContain('fiche FD-2026-0001 version 1 signée')
  expect(await saidOf(another)).not.toContain('FD-2026-0001')
})
