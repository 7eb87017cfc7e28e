import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Fact, HearingId, JurorId, longestNote, SessionId, type SessionView, type World } from '@delibere/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { filesWith } from '../store/testing/folder.ts'
import { verifyFolder } from '../server.ts'
import { aFolder, aHouse, aHouseOn, type Device, type House, type Sitting } from '../testing/index.ts'
import { type KeptNote, memoryNoteFiles } from './note-files.ts'
import { openNotes } from './notes.ts'

async function aSession(candidates = [{ birthName: 'Aubry' }, { birthName: 'Berger' }]) {
  const house = await aHouse()
  onTestFinished(house.close)
  const here = await house.makeSession(candidates)
  await openFiles(here)
  return { house, here }
}

/** Each member says that they have no link with anybody: the files are open to them (J4). */
async function openFiles({ members, jurorIds, sessionId, hearingIds }: Sitting): Promise<void> {
  for (const [index, member] of members.entries()) {
    for (const hearingId of hearingIds) {
      await member.must({ type: 'conflict.none', sessionId, hearingId, jurorId: jurorIds[index]! })
    }
  }
}

const address = ({ sessionId, hearingIds }: Sitting, domain: string, hearing = 0) =>
  `/api/notes/${sessionId}/${hearingIds[hearing]}/${domain}`

async function write(device: Device, at: string, text: string, version = 0) {
  const response = await device.put(at, { version, text })
  return [response.status, await response.json()] as const
}

async function read(device: Device, { sessionId }: Sitting) {
  const response = await device.get(`/api/notes/${sessionId}`)
  return [response.status, await response.json()] as const
}

describe('a private note (H3)', () => {
  it('is its writer’s, by candidate and domain, from when the file may be read', async () => {
    const { here } = await aSession()
    const [first] = here.members as [Device]
    expect(await write(first, address(here, 'D1'), 'Écoute.')).toEqual([200, { version: 1 }])
    expect(await write(first, address(here, 'general', 1), 'Ponctuel 🙂')).toEqual([200, { version: 1 }])
    expect(await write(first, address(here, 'D1'), 'Écoute, reformule.', 1)).toEqual([200, { version: 2 }])
    const [hearingId, second] = here.hearingIds
    expect(await read(first, here)).toEqual([
      200,
      [
        { hearingId: second, domain: 'general', version: 1, text: 'Ponctuel 🙂' },
        { hearingId, domain: 'D1', version: 2, text: 'Écoute, reformule.' },
      ],
    ])
  })

  it('made on an older version overwrites nothing, and is answered with what there is', async () => {
    const { here } = await aSession()
    const [first] = here.members as [Device]
    await write(first, address(here, 'D1'), 'De la tablette.')
    const note = { version: 1, text: 'De la tablette.' }
    for (const version of [0, 2]) {
      const answer = await write(first, address(here, 'D1'), 'Du téléphone.', version)
      expect(answer).toEqual([409, { code: 'note-changed', note }])
    }
    expect((await read(first, here))[1]).toMatchObject([note])
  })

  it('of two saves at once on one version keeps one, and hands it to the other', async () => {
    const { here } = await aSession()
    const [first] = here.members as [Device]
    const texts = ['a', 'b', 'c', 'd']
    const answers = await Promise.all(texts.map((text) => write(first, address(here, 'D1'), text)))
    expect(answers.map(([status]) => status).toSorted()).toEqual([200, 409, 409, 409])
  })

  it('may have 20,000 characters and no more', async () => {
    const { here } = await aSession()
    const [first] = here.members as [Device]
    expect(await write(first, address(here, 'D1'), 'é'.repeat(longestNote))).toEqual([200, { version: 1 }])
    const longer = await write(first, address(here, 'D2'), 'é'.repeat(longestNote + 1))
    expect(longer).toEqual([409, { code: 'note-too-long', longest: longestNote }])
  })

  it('stands on a domain of the framework, in a hearing of the session', async () => {
    const { here } = await aSession()
    const [first] = here.members as [Device]
    const unknown = { violation: { code: 'domain-unknown', domain: 'D99' } }
    expect(await write(first, address(here, 'D99'), 'x')).toEqual([404, unknown])
    const elsewhere = `/api/notes/${here.sessionId}/nowhere/D1`
    expect(await write(first, elsewhere, 'x')).toEqual([404, { violation: { code: 'hearing-unknown' } }])
    expect((await write(first, address(here, 'toto'), 'x'))[0]).toBe(400)
  })

  it('waits until its writer has said that they have no link with the candidate (J4)', async () => {
    const house = await aHouse()
    onTestFinished(house.close)
    const here = await house.makeSession()
    const [first] = here.members as [Device]
    expect(await write(first, address(here, 'D1'), 'x')).toEqual([409, { code: 'file-not-open' }])
    await openFiles(here)
    expect(await write(first, address(here, 'D1'), 'x')).toEqual([200, { version: 1 }])
  })

  it('is neither read nor written once the session is closed', async () => {
    const { house, here } = await aSession()
    const [first] = here.members as [Device]
    await write(first, address(here, 'D1'), 'Écoute.')
    await here.play()
    await house.until(({ archive }) => archive[here.sessionId] !== undefined)
    expect(await read(first, here)).toEqual([409, { code: 'notes-closed' }])
    expect(await write(first, address(here, 'D1'), 'Encore.', 1)).toEqual([409, { code: 'notes-closed' }])
  })
})

describe('nobody else', () => {
  const secret = 'Peu convaincant sur D1'

  /** All that leaves the server for a visitor who knows where to knock. */
  async function told(device: Device, here: Sitting): Promise<string> {
    const texts = [JSON.stringify(await read(device, here))]
    for (const path of ['/api/journal?limit=200', '/api/candidates', '/api/register/jurors']) {
      texts.push(await (await device.get(path)).text())
    }
    const events = await device.follow(here.path)
    if (events.response.ok) texts.push(JSON.stringify(await events.next()))
    await events.close()
    return texts.join('\n')
  }

  it('reads a note: no other member, nor the president, nor staff, nor the room, nor who is not signed in', async () => {
    const { house, here } = await aSession()
    await here.play(({ current }) => current?.stage === 'called')
    for (const [index, member] of here.members.entries()) {
      await write(member, address(here, 'D1'), `${secret}, membre ${index}.`)
    }
    for (const [index, member] of here.members.entries()) {
      const seen = await told(member, here)
      expect(seen.match(/membre \d/g)).toEqual([`membre ${index}`])
    }
    for (const device of [here.room, house.staff, house.device()])
      expect(await told(device, here)).not.toContain(secret)
    expect(JSON.stringify(house.server.engine.world) + house.logged.join()).not.toContain(secret)
  })

  it('writes one: the doors are shut to staff, to the room, to nobody, and to members of another session', async () => {
    const { house, here } = await aSession()
    house.clock.pass(24 * 3_600_000)
    const there = await house.makeSession([{ birthName: 'Caron' }])
    for (const device of [here.room, house.staff, there.members[0]!]) {
      expect((await write(device, address(here, 'D1'), 'x'))[0]).toBe(403)
      expect((await read(device, here))[0]).toBe(403)
    }
    expect((await write(house.device(), address(here, 'D1'), 'x'))[0]).toBe(401)
    expect((await read(house.device(), here))[0]).toBe(401)
  })

  it('who is recused neither reads what they had noted of that candidate nor writes more; of others they do (J4)', async () => {
    const { here } = await aSession()
    await here.play(({ status }) => status === 'open')
    const recused = here.members[2]!
    await write(recused, address(here, 'D1'), 'avant')
    await write(recused, address(here, 'D1', 1), 'autre')
    await recused.must({ type: 'recusal.declare', sessionId: here.sessionId, hearingId: here.hearingIds[0]! })
    expect(await write(recused, address(here, 'D1'), 'après', 1)).toEqual([409, { violation: { code: 'recused' } }])
    expect((await read(recused, here))[1]).toMatchObject([{ text: 'autre' }])
  })
})

it('another device of the same member hears that there is something to read, and nobody else does', async () => {
  const { here } = await aSession()
  const [first, second] = here.members as [Device, Device]
  const [tablet, other] = [await first.follow(here.path), await second.follow(here.path)]
  expect((await tablet.next())?.data).toMatchObject({ view: { notes: 0 } })
  await other.next()
  await write(first, address(here, 'D1'), 'Écoute.')
  expect((await tablet.next())?.data).toMatchObject({ view: { notes: 1 } })
  await second.must({ type: 'attendance.sign', sessionId: here.sessionId })
  // The first that the other hears is of something else.
  const heard = (await other.next())?.data as { view: SessionView & { notes: number } }
  expect([heard.view.notes, heard.view.members[1]!.signedAt]).toEqual([0, expect.any(Number)])
  await Promise.all([tablet.close(), other.close()])
})

/** Notes over a world that a test gives. */
function overWorld(world: object, onTrouble: (cause: unknown) => void = () => {}) {
  let tell: (facts: readonly Fact[]) => void = () => {}
  const files = memoryNoteFiles()
  const engine = { world: world as World, listen: (listener: typeof tell) => ((tell = listener), () => {}) }
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(work: () => Promise<Value>) => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }
  return {
    files,
    open: () => openNotes({ files, engine, inTurn, onTrouble }),
    engine,
    tell: (fact: object) => tell([fact as Fact]),
  }
}

describe('notes go', () => {
  const s1 = SessionId.parse('s1')
  const note = (hearing: string, juror: string): KeptNote => ({
    ...{ hearingId: HearingId.parse(hearing), jurorId: JurorId.parse(juror) },
    ...{ domain: 'general', version: 1, text: `${juror} sur ${hearing}` },
  })
  const hearings = [
    { id: 'h1', candidateId: 'morel' },
    { id: 'h2', candidateId: 'petit' },
  ]
  const sealed = (publishedAt: number | null) => ({
    ...{ sessions: {}, erasures: {} },
    archive: { s1: { id: 's1', publishedAt, hearings } },
  })

  it.each([
    ['is published', sealed(1), []],
    ['is unknown', { sessions: {}, archive: {}, erasures: {} }, []],
    ['is closed, and not published', sealed(null), ['s1']],
    ['is still held', { sessions: { s1: { id: 's1', hearings } }, archive: {}, erasures: {} }, ['s1']],
  ])('at a start, as a whole when their session %s', async (_state, world, left) => {
    const { files, open } = overWorld(world)
    await files.write('s1', [note('h1', 'aubry')])
    const notes = open()
    await notes.close()
    expect(await files.sessions()).toEqual(left)
  })

  it('when their session is published while the server runs', async () => {
    const { files, open, engine, tell } = overWorld(sealed(null))
    const notes = open()
    await files.write('s1', [note('h1', 'aubry')])
    engine.world = sealed(1) as unknown as World
    tell({ type: 'session.published', sessionId: s1 })
    await notes.close()
    expect(await files.sessions()).toEqual([])
  })

  it('with a juror or a candidate who is erased, theirs alone (P2)', async () => {
    const { files, open } = overWorld({ ...sealed(null), erasures: { brun: {}, petit: {} } })
    await files.write('s1', [note('h1', 'aubry'), note('h1', 'brun'), note('h2', 'aubry')])
    await open().close()
    expect(await files.read('s1')).toEqual([note('h1', 'aubry')])
  })

  it('of other sessions, although the file of one cannot be read', async () => {
    const troubles: unknown[] = []
    const { files, open } = overWorld({ sessions: { s1: {} }, archive: {}, erasures: {} }, (cause) =>
      troubles.push(cause),
    )
    await files.write('s1', [])
    await files.write('s2', [])
    files.read = () => Promise.reject(new Error('torn'))
    await open().close()
    expect([await files.sessions(), troubles]).toEqual([['s1'], [new Error('torn')]])
  })
})

describe('in a data folder', () => {
  async function aHouseWithNotes(): Promise<{ house: House; here: Sitting; folder: string }> {
    const { folder, remove } = await aFolder()
    onTestFinished(remove)
    const house = await aHouseOn(folder)
    const here = await house.makeSession([{ birthName: 'Aubry' }])
    await openFiles(here)
    for (const member of here.members) await write(member, address(here, 'D1'), 'Bonne écoute')
    return { house, here, folder }
  }

  it('they are in their own file alone, and verify has nothing to say of it', { timeout: 60_000 }, async () => {
    const { house, here, folder } = await aHouseWithNotes()
    await house.close()
    expect(await filesWith(folder, 'Bonne écoute')).toEqual([`notes/${here.sessionId}.json`])
    expect((await verifyFolder(folder)).problems).toEqual([])
  })

  it(
    'they go with a session that is cancelled; what a crash left of them, at the next start',
    { timeout: 60_000 },
    async () => {
      const { house, here, folder } = await aHouseWithNotes()
      // What stands in the way makes the moment certain: the file cannot be taken away.
      const file = join(folder, 'notes', `${here.sessionId}.json`)
      await rm(file)
      await mkdir(join(file, 'in the way'), { recursive: true })
      await house.staff.must({ type: 'session.cancel', sessionId: here.sessionId })
      await house.close()
      await rm(file, { recursive: true })
      const other = await aHouseOn(folder, house.clock)
      await other.close()
      expect(await filesWith(join(folder, 'notes'), '')).toEqual([])
    },
  )

  it('they go with the people of a closed session who are erased (P2)', { timeout: 60_000 }, async () => {
    const { house, here, folder } = await aHouseWithNotes()
    await here.play()
    await house.until(({ archive }) => archive[here.sessionId] !== undefined)
    const erase = (persons: object) =>
      house.staff.post('/api/privacy/erase', { candidateIds: [], fileIds: [], jurorIds: [], ...persons })
    expect((await erase({ jurorIds: [here.jurorIds[0]] })).status).toBe(200)
    expect(await filesWith(join(folder, 'notes'), here.jurorIds[0]!)).toEqual([])
    expect(await filesWith(join(folder, 'notes'), 'Bonne écoute')).not.toEqual([])
    const [candidateId] = Object.keys(house.server.engine.world.candidates)
    expect((await erase({ candidateIds: [candidateId] })).status).toBe(200)
    expect(await filesWith(folder, 'Bonne écoute')).toEqual([])
    await house.close()
  })
})
