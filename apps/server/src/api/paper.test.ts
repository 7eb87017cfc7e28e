import type { PaperKit } from '@delibere/core'
import { afterAll, expect, it } from 'vitest'
import { memoryDocumentFiles } from '../documents/document-files.ts'
import { readPdf } from '../documents/testing/read-pdf.ts'
import { aHouse } from '../testing/house.ts'

const documents = memoryDocumentFiles()
const house = await aHouse({ documents })
afterAll(() => house.close())

const bytesOf = async (path: string) => new Uint8Array(await (await house.staff.get(path)).arrayBuffer())

it('is printed the same each time, and has a name', async () => {
  const { sessionId } = await house.makeSession([{ birthName: 'Wałęsa' }, { birthName: 'D’Artagnan', route: 'vae' }])
  const path = `/api/sessions/${sessionId}/paper/pdf`
  const answer = await house.staff.get(path)
  expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''S-2026-001-secours-papier.pdf")
  expect(await bytesOf(path)).toEqual(await bytesOf(path))
  house.clock.pass(86_400_000)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(await bytesOf(path))
})

it('entered afterwards, has its sheets made and kept, which say that they were signed on paper', async () => {
  const [session] = Object.values(house.server.engine.world.sessions)
  const { id: sessionId, jurorIds, date } = session!
  const kit = (await (await house.staff.get(`/api/sessions/${sessionId}/paper`)).json()) as PaperKit
  const [presidentId, witnessId] = [jurorIds[0]!, jurorIds[2]!]
  await house.staff.must({
    type: 'session.enterPaper',
    sessionId,
    attendance: jurorIds.map((jurorId) => ({ jurorId, at: null })),
    president: { jurorId: presidentId, derogation: null },
    hearings: kit.hearings.map(({ id: hearingId, judged }) => ({
      hearingId,
      as: 'decided' as const,
      recused: [],
      missing: [],
      verdicts: Object.fromEntries(judged.map(({ code }) => [code, 'acquired' as const])),
      recommendation: null,
      signatures: { presidentId, witnessId, on: date },
    })),
    minutes: jurorIds,
  })
  await house.until(({ archive }) => archive[sessionId] !== undefined)
  const { hearings } = house.server.engine.world.archive[sessionId]!
  expect(hearings.map(({ sheets }) => sheets[0]?.number)).toEqual(['FD-2026-0001', 'FD-2026-0002'])
  const { lines } = await readPdf((await documents.read(hearings[0]!.sheets[0]!.sha256))!)
  expect(lines.at(-1)).toBe(
    'Décision prise sur papier le 23 novembre 2026, signée de Dominique Garnier (collège employeur) et de Dominique Belkacem (collège salarié), saisie par l’OEMM le 24 novembre 2026 à 9 h (heure de Paris).',
  )
  const journal = JSON.stringify(await (await house.staff.get('/api/journal')).json())
  expect(journal).toContain('signée sur papier')
  expect((await house.staff.get(`/api/sessions/${sessionId}/paper`)).status).toBe(404)
})

it('erases a juror from the signatures of paper too (P2)', async () => {
  const { archive } = house.server.engine.world
  const [session] = Object.values(archive)
  const witness = session!.jurorIds[2]!
  const sent = { candidateIds: [], fileIds: [], jurorIds: [witness] }
  expect((await house.staff.post('/api/privacy/erase', sent)).status).toBe(200)
  const exported = await (
    await house.staff.get(`/api/privacy/export/candidate/${session!.hearings[0]!.candidateId}`)
  ).text()
  expect(exported).toContain('Garnier')
  expect(exported).not.toContain('Belkacem')
})
