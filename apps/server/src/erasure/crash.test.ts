import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { valuesOf } from '@delibere/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aPdf } from '../documents/testing/attachments.ts'
import { verifyFolder } from '../server.ts'
import { filesWith } from '../store/testing/folder.ts'
import { aFolder, aHouseOn, type Hands } from '../testing/house.ts'
import { type ServerProcess, startServer } from '../testing/process.ts'

interface Data {
  readonly folder: string
  readonly clock: Hands
  readonly sessionId: string
  readonly whom: { readonly candidateIds: readonly string[]; readonly jurorIds: readonly string[] }
}

/** A folder with a sealed session, its sheet, and a document attached to the candidate's file. */
async function aFolderWithPeople(): Promise<Data> {
  const { folder, remove } = await aFolder()
  onTestFinished(remove)
  const house = await aHouseOn(folder)
  const sitting = await house.makeSession([{ birthName: 'Quenouille' }])
  const [candidate] = valuesOf(house.server.engine.world.candidates)
  const at = `/api/candidates/${candidate!.id}/pieces/individualPath/attachments?name=quenouille.pdf`
  await house.staff.upload(at, aPdf())
  await sitting.play()
  await house.until((world) => world.archive[sitting.sessionId] !== undefined)
  await house.close()
  const whom = { candidateIds: [candidate!.id], jurorIds: [sitting.jurorIds[0]!] }
  return { folder, clock: house.clock, sessionId: sitting.sessionId, whom }
}

/** The real server on that folder, in a process of its own, and how to ask it for the erasure. */
async function serving({ folder, whom }: Data) {
  const server = startServer(['--port', '0', '--data', folder])
  onTestFinished(() => void server.child.kill('SIGKILL'))
  const url = (await server.printed(/Délibéré[^:]*: (http:\S+)\n/))[1]!
  const key = (await readFile(join(folder, 'staff.key'), 'utf8')).trim()
  const erase = () =>
    fetch(`${url}/api/privacy/erase`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...whom, fileIds: [] }),
    })
  return { server, erase }
}

const killed = async (server: ServerProcess) => expect(await server.end('SIGKILL')).toBeNull()
const problemsIn = async (folder: string) => (await verifyFolder(folder)).problems.map(({ code }) => code)

/** Starts once more, waits until it says that nothing is left, and looks for what should be gone. */
async function isFinished({ folder, clock }: Data): Promise<void> {
  const again = await aHouseOn(folder, clock)
  await again.until(({ erasures }) => Object.values(erasures).every((one) => one?.completedAt !== null))
  expect(Object.values(again.server.engine.world.erasures)).toHaveLength(2)
  await again.close()
  for (const name of ['Quenouille', 'quenouille.pdf', 'Garnier']) expect(await filesWith(folder, name)).toEqual([])
  expect(await filesWith(join(folder, 'attachments'), '')).toEqual([])
  expect(await filesWith(join(folder, 'documents'), '')).toEqual([])
  expect(await problemsIn(folder)).toEqual([])
}

describe('an erasure that a killed server has left undone is finished by the next start', () => {
  it.each([
    ['before the journal is written anew', ({ folder }: Data) => join(folder, 'journal.ndjson.next')],
    ['before a sealed session is', ({ folder, sessionId }: Data) => join(folder, 'sealed', `${sessionId}.json.next`)],
  ])('%s', { timeout: 60_000 }, async (_when, placeOf) => {
    const data = await aFolderWithPeople()
    const { server, erase } = await serving(data)
    // What stands in the way makes the moment certain.
    await mkdir(placeOf(data))
    expect((await erase()).status).toBeGreaterThanOrEqual(500)
    await killed(server)
    await rm(placeOf(data), { recursive: true })
    expect(await problemsIn(data.folder)).toContain('erasure-unfinished')
    expect(await filesWith(data.folder, 'Quenouille')).toContain('journal.ndjson')
    await isFinished(data)
  })

  it('when it is killed as soon as the journal says so', { timeout: 60_000 }, async () => {
    const data = await aFolderWithPeople()
    const { server, erase } = await serving(data)
    const answered = erase().catch(() => null)
    const said = async () => (await readFile(join(data.folder, 'journal.ndjson'), 'utf8')).includes('"persons.erased"')
    while (!(await said()));
    await killed(server)
    await answered
    await isFinished(data)
  })
})
