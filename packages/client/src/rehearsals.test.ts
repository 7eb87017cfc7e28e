import { HearingId, SessionId } from '@delibere/core'
import { aHouse, type House } from '@delibere/server/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { createClient } from './client.ts'
import type { Live } from './contract.ts'
import { keepingCookies } from './cookies.ts'

const url = 'http://localhost:4310'

let house: House
beforeEach(async () => {
  house = await aHouse()
  return house.close
})

const nobody = () => createClient({ url, fetch: house.server.request })
async function begun() {
  const answer = await nobody().startRehearsal()
  if (!answer.ok) throw new Error(answer.error.code)
  const seats = await nobody().rehearsal(answer.value.id)
  if (!seats.ok) throw new Error(seats.error.code)
  return { ...answer.value, seats: seats.value }
}

describe('a rehearsal', () => {
  it('is begun by anybody, and reached by a client at its address', async () => {
    const { id, url: address, seats } = await begun()
    expect(address).toBe(`${url}/repetition/${id}/`)
    const [seat] = seats
    const member = createClient({ url: address, fetch: keepingCookies(house.server.request) })
    const me = await member.signIn(new URL(seat!.url).hash.slice(1))
    if (!me.ok || me.value.kind !== 'member') throw new Error('not let in')
    const { sessionId } = me.value
    const live = await new Promise<Live<unknown>>((told) => {
      const stop = member.followSession(sessionId, (one) => {
        if (one.view === null) return
        queueMicrotask(() => stop())
        told(one)
      })
    })
    expect(live.view).toMatchObject({ kind: 'session', id: sessionId })
    expect(await member.order({ type: 'attendance.sign', sessionId })).toMatchObject({ ok: true })
    expect(house.server.engine.revision).toBe(0)
  })

  it('has the addresses of its documents under its own', async () => {
    const { url: address } = await begun()
    const which = { sessionId: SessionId.parse('s'), hearingId: HearingId.parse('h') }
    const member = createClient({ url: address, fetch: house.server.request })
    expect(member.sheetUrl({ ...which, version: 1 })).toBe(`${address}api/sheets/s/h/1`)
    expect(member.hearingAttachmentUrl({ ...which, sha256: 'x' })).toBe(`${address}api/hearings/s/h/attachments/x`)
  })

  it('has the program play whom one gives it', async () => {
    const { id, seats } = await begun()
    const [first] = seats
    if (first?.holder === undefined || first.holder === 'room') throw new Error('no member')
    const answer = await nobody().givePlaces({ id, jurorIds: [first.holder] })
    expect(answer.ok && answer.value.map(({ taken }) => taken)).toEqual(['program', 'free', 'free', 'free', 'free'])
  })

  it('that is over is refused as such, and so is one too many', async () => {
    expect(await nobody().rehearsal('nothing')).toEqual({ ok: false, error: { code: 'rehearsal-over' } })
    for (let n = 0; n < 10; n += 1) {
      await begun()
      house.clock.pass(60_000)
    }
    expect(await nobody().startRehearsal()).toEqual({ ok: false, error: { code: 'rehearsals-full', most: 10 } })
  })
})
