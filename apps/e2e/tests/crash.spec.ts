import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Opinion } from '@delibere/core'
import { expect, test } from '@playwright/test'
import { handsOf } from '../src/hands.ts'
import { openOffice } from '../src/office.ts'
import { morel } from '../src/people.ts'
import { type ServerProcess, startServer } from '../src/server-process.ts'

let server: ServerProcess
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server?.dispose())

test('killed again and again while a member works, the server loses nothing it acknowledged and does nothing twice', async () => {
  const office = await openOffice(server)
  const { sessionId, members } = await office.prepare([morel])
  const links: Record<string, string> = {}
  for (const { id, name } of members) links[name] = await office.link(sessionId, id)
  const hands = await handsOf(links, sessionId, () => office.look(sessionId))

  await hands.each(() => ({ type: 'attendance.sign', sessionId }))
  const proposed = (await office.look(sessionId)).presidency.proposed!
  const president = members.find(({ id }) => id === proposed)!.name
  await hands.give(president, { type: 'president.designate', sessionId, jurorId: proposed, derogation: null })
  await hands.give(president, { type: 'session.open', sessionId })
  await hands.call(president, 1)

  // Every order changes something, so that the journal has an entry for each.
  const values: readonly Opinion[] = ['acquired', 'notAcquired', 'toDiscuss']
  const said = new Map<string, Opinion>()
  let acknowledged = 0
  const give = async (n: number) => {
    const [domain, opinion] = [`D${(n % 5) + 1}`, values[Math.floor(n / 5) % 3]!] as const
    await hands.give(president, { type: 'opinion.give', ...hands.at(1), domain, opinion })
    said.set(domain, opinion)
    acknowledged += 1
  }
  // After so many orders were acknowledged, with the next one on its way.
  for (const count of [1, 7, 12]) {
    const until = acknowledged + count
    while (acknowledged < until) await give(acknowledged)
    const onItsWay = give(acknowledged)
    await server.kill()
    await server.start()
    await onItsWay
  }

  const { current } = await hands.look(president)
  const mine = current!.domains.flatMap(({ code, mine }) => (mine ? [[code, mine] as const] : []))
  expect(new Map(mine)).toEqual(said)
  // The office is not told of opinions (H4): the journal itself is asked.
  const journal = await readFile(join(server.folder, 'journal.ndjson'), 'utf8')
  expect(journal.match(/"opinion\.given"/g)).toHaveLength(acknowledged)
  expect(await server.stop()).toBe(0)
  expect(await office.run('verify')).toContain('Tout est tel qu’il a été écrit.')
})
