import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { alertOf, type ClosedSessionView, remaining, type RoomView, type SessionView } from '@delibere/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { keptWorld } from './engine/kept.ts'
import { readLock, verify } from './store/index.ts'
import { aClock, aFolder, aHouseOn, content, type House, type Sitting } from './testing/index.ts'

async function aData(): Promise<string> {
  const { folder, remove } = await aFolder()
  onTestFinished(remove)
  return folder
}

const aHearing = async (folder: string, clock = aClock()): Promise<{ house: House; here: Sitting }> => {
  const house = await aHouseOn(folder, clock)
  const here = await house.makeSession([{ birthName: 'Aubry' }, { birthName: 'Berger', route: 'vae' }])
  return { house, here }
}

describe('a whole session on the disk', () => {
  it('goes from the import to sealed, with its documents, and is there after a restart', async () => {
    const folder = await aData()
    const { house, here } = await aHearing(folder)
    await here.play(() => false, { ...content, verdict: (domain) => (domain === 'D5' ? 'notAcquired' : 'acquired') })
    await house.until(({ archive }) => archive[here.sessionId] !== undefined)
    const sheets = here.hearingIds.map((id) => `/api/sheets/${here.sessionId}/${id}/1`)
    const before = await Promise.all(sheets.map(async (path) => (await here.members[0]!.get(path)).arrayBuffer()))
    await house.close()

    const again = await aHouseOn(folder, house.clock)
    expect(await again.staff.look<ClosedSessionView>(here.path)).toMatchObject({
      kind: 'closed',
      hearings: [
        { name: 'Camille Aubry', outcome: 'partial', sheets: [{ number: 'FD-2026-0001' }] },
        { name: 'Camille Berger', outcome: 'partial', sheets: [{ number: 'FD-2026-0002' }] },
      ],
    })
    const response = await again.staff.get(sheets[0]!)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toBe('inline; filename="FD-2026-0001-v1.pdf"')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(before[0]!))
    expect(Buffer.from(before[0]!).subarray(0, 5).toString()).toBe('%PDF-')
    await again.close()

    const report = await verify(folder, keptWorld)
    expect(report).toMatchObject({ problems: [], sealed: 1, documents: 2 })
    const sealed = JSON.parse(await readFile(join(folder, 'sealed', `${here.sessionId}.json`), 'utf8')) as object
    expect(sealed).toMatchObject({
      content: {
        session: { id: here.sessionId, status: 'closed' },
        candidates: [{ person: { birthName: 'Aubry' } }, { person: { birthName: 'Berger' } }],
        jurors: { length: 4 },
        frameworks: [{ certificate: 'AC', version: '2013.1', domains: { length: 5 } }],
      },
    })
  })

  it('makes the document that a crash left out, at the next start', async () => {
    const folder = await aData()
    const { house, here } = await aHearing(folder)
    await here.play(({ hearings }) => hearings[0]!.stage === 'signed')
    await house.until(({ sessions }) => sessions[here.sessionId]!.hearings[0]!.sheets[0]!.document !== null)
    await house.close()
    await forgetFrom(folder, 'document.kept')

    const again = await aHouseOn(folder, house.clock)
    await again.until(({ sessions }) => sessions[here.sessionId]!.hearings[0]!.sheets[0]!.document !== null)
    const response = await again.staff.get(`/api/sheets/${here.sessionId}/${here.hearingIds[0]}/1`)
    expect(response.status).toBe(200)
    await again.close()
  })

  it('seals what a crash left unsealed, at the next start', async () => {
    const folder = await aData()
    const { house, here } = await aHearing(folder)
    await here.play()
    await house.until(({ archive }) => archive[here.sessionId] !== undefined)
    await house.close()
    await forgetFrom(folder, 'session.sealed')

    const again = await aHouseOn(folder, house.clock)
    await again.until(({ archive }) => archive[here.sessionId] !== undefined)
    await again.close()
  })
})

/** As if the process had died before the first entry that says this: the journal ends there, and the records are not written. */
async function forgetFrom(folder: string, words: string): Promise<void> {
  const journal = join(folder, 'journal.ndjson')
  const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n')
  const kept = lines.slice(
    0,
    lines.findIndex((line) => line.includes(words)),
  )
  const others = (await readdir(folder)).filter((name) => name.startsWith('records') || name === 'sealed')
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true })))
  await writeFile(journal, `${kept.join('\n')}\n`)
}

describe('a running timer', () => {
  it('is right after a restart, though the wall clock was set back meanwhile', async () => {
    const folder = await aData()
    const { house, here } = await aHearing(folder)
    await here.play(({ current }) => (current?.phases[0]?.timer ?? null) !== null)
    house.clock.pass(4 * 60_000)
    const shown = await here.room.look<RoomView>(here.path)
    expect(remaining(shown.current!.timer!, house.server.engine.now())).toBe(16 * 60_000)
    await house.close()

    house.clock.pass(60_000)
    const again = await aHouseOn(folder, house.clock)
    const { current } = await again.staff.look<SessionView>(here.path)
    const timer = current!.phases[0]!.timer!
    expect(remaining(timer, again.server.engine.now())).toBe(15 * 60_000)
    again.clock.set(-3_600_000)
    again.clock.pass(10 * 60_000 + 1)
    expect(remaining(timer, again.server.engine.now())).toBe(5 * 60_000 - 1)
    expect(alertOf(timer, again.server.engine.now(), [5, 1])).toEqual({ kind: 'warning', minutes: 5 })
    await again.close()
  })
})

describe('a running timer on a machine that counts its own sleep', () => {
  it('is right through steps of the wall clock, a sleep and a restart: nothing but the time that passes counts', async () => {
    const folder = await aData()
    const { house, here } = await aHearing(folder, aClock('boot'))
    await here.play(({ current }) => (current?.phases[0]?.timer ?? null) !== null)
    const { current } = await house.staff.look<SessionView>(here.path)
    const left = (of: typeof house) => remaining(current!.phases[0]!.timer!, of.server.engine.now())
    house.clock.set(180_000)
    house.clock.pass(4 * 60_000)
    expect(left(house)).toBe(16 * 60_000)
    await house.close()

    house.clock.set(-300_000)
    house.clock.pass(60_000)
    const again = await aHouseOn(folder, house.clock)
    expect(left(again)).toBe(15 * 60_000)
    await again.close()

    await writeFile(join(folder, 'clock.json'), 'torn')
    const without = await aHouseOn(folder, house.clock)
    expect(without.server.engine.now()).toBe(house.clock.wall())
    await without.close()
  })
})

describe('the server on a folder', () => {
  it('has it alone, says who it is and where it listens, and gives it up when it closes', async () => {
    const folder = await aData()
    const { server, close } = await aHouseOn(folder)
    const opened = server as typeof server & { announce(where: { url: string }): Promise<void> }
    await opened.announce({ url: 'http://127.0.0.1:4310' })
    expect(await readLock(folder)).toMatchObject({
      holder: { program: 'serveur', pid: process.pid, url: 'http://127.0.0.1:4310' },
    })
    await expect(aHouseOn(folder)).rejects.toMatchObject({ name: 'StoreFault', code: 'folder-in-use' })
    await close()
    expect(await readLock(folder)).toBeNull()
  })

  it('refuses to start on a damaged access file, says which, and changes nothing', async () => {
    const folder = await aData()
    await (await aHouseOn(folder)).close()
    const file = join(folder, 'access.json')
    const damaged = (await readFile(file, 'utf8')).replace('"staff"', '"Staff"')
    await writeFile(file, damaged)
    const refused = { name: 'StoreFault', code: 'access-damaged', data: { file, copy: null } }
    await expect(aHouseOn(folder)).rejects.toMatchObject(refused)
    expect(await readFile(file, 'utf8')).toBe(damaged)
    expect(await readLock(folder)).toBeNull()
  })

  it('ends its streams when it closes, answers what was asked before, and takes nothing more', async () => {
    const folder = await aData()
    const { house, here } = await aHearing(folder)
    const events = await here.room.follow(here.path)
    await events.next()
    const answer = here.members[0]!.order({ type: 'attendance.sign', sessionId: here.sessionId }, 'last')
    await new Promise((resolve) => setImmediate(resolve))
    await house.close()
    const response = await answer
    expect([response.status, await response.json()]).toEqual([200, { revision: house.server.engine.revision }])
    while ((await events.next()) !== null);
    const late = await here.members[1]!.order({ type: 'attendance.sign', sessionId: here.sessionId })
    expect([late.status, await late.json()]).toEqual([503, { code: 'closing' }])
    const again = await aHouseOn(folder, house.clock)
    expect(again.server.engine.revision).toBe(house.server.engine.revision)
    await again.close()
  })
})
