import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openNoteFiles } from '../note-files.ts'
import { aFolder, aHouseOn, startServer } from '../testing/index.ts'

it(
  'a note that was acknowledged is there after the server is killed, again and again',
  { timeout: 60_000 },
  async () => {
    const { folder, remove } = await aFolder()
    onTestFinished(remove)
    const house = await aHouseOn(folder)
    const { sessionId, hearingIds, jurorIds, members } = await house.makeSession()
    const [hearingId, jurorId] = [hearingIds[0]!, jurorIds[0]!]
    await members[0]!.must({ type: 'conflict.none', sessionId, hearingId, jurorId })
    const secret = await house.link(sessionId, jurorId)
    await house.close()

    let version = 0
    for (const count of [1, 5, 13]) {
      const server = startServer(['--port', '0', '--data', folder])
      onTestFinished(() => void server.child.kill('SIGKILL'))
      const url = (await server.printed(/Délibéré[^:]*: (http:\S+)\n/))[1]!
      const json = { 'content-type': 'application/json' }
      const signedIn = await fetch(`${url}/api/sign-in`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ secret }),
      })
      const headers = { ...json, cookie: signedIn.headers.getSetCookie()[0]!.split(';')[0]! }
      const save = () => {
        const body = JSON.stringify({ version, text: `note ${version + 1}` })
        return fetch(`${url}/api/notes/${sessionId}/${hearingId}/D1`, { method: 'PUT', headers, body })
      }
      for (let n = 0; n < count; n += 1) {
        expect((await save()).status).toBe(200)
        version += 1
      }
      const onItsWay = save().catch(() => null)
      await server.end('SIGKILL')
      await onItsWay
      const [note] = await (await openNoteFiles(join(folder, 'notes'))).read(sessionId)
      // What was on its way may have come to the disk or not; it is whole either way.
      expect([version, version + 1]).toContain(note!.version)
      expect(note!.text).toBe(`note ${note!.version}`)
      version = note!.version
    }
  },
)
