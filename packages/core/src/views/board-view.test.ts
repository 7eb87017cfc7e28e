import { describe, expect, it } from 'vitest'
import { addDays, instant, later, minutes } from '../basics/time.ts'
import { delayOf } from '../rules/expected-times.ts'
import { jurorId, today } from '../testing/build.ts'
import { aSession, makeSession, twoCandidates } from '../testing/stages.ts'
import { boardView } from './board-view.ts'
import { isShared, type Presence, screensOn } from './presence.ts'
import { sessionView } from './session-view.ts'

const at = instant(1)
const clock = { uncertainty: 12, ahead: -600_000 }
const connected = { connectedSince: at, lostSince: null, clock }
const lost = { connectedSince: at, lostSince: at, clock: null }

describe('the board of the day', () => {
  it('has the sessions of the day, sealed ones included, and no other', () => {
    const { play } = aSession('sealed')
    makeSession(play, { candidates: twoCandidates.slice(1), date: addDays(today, 1) })
    expect(boardView(play.world, today).sessions).toMatchObject([{ number: 'S-2026-001', status: 'sealed' }])
    expect(boardView(play.world, addDays(today, 1)).sessions).toMatchObject([
      { number: 'S-2026-002', status: 'planned' },
    ])
  })

  it.each([
    ['made', false],
    ['opened', true],
    ['called', true],
    ['minutes', true],
    ['sealed', false],
  ] as const)('has a session that an earlier day left %s: %s', (stage, there) => {
    const { play } = aSession(stage)
    expect(boardView(play.world, addDays(today, 1)).sessions).toHaveLength(there ? 1 : 0)
  })

  it('says who is heard, and how far it has come', () => {
    const { play } = aSession('called')
    const [session] = boardView(play.world, today).sessions
    expect(session).toMatchObject({
      current: { position: 1, name: 'Camille Morel', stage: 'called' },
      hearings: { ended: 0, of: 2 },
    })
  })

  it('tells with its lines how late it is against the plan, at any time (H1)', () => {
    const { play } = aSession('opened')
    const { order, changeOver } = boardView(play.world, today).sessions[0]!
    const lateAfter = (time: number) => delayOf(order, changeOver, later(order[0]!.start, minutes(time)))
    expect([lateAfter(-5), lateAfter(0), lateAfter(12)]).toEqual([0, 0, minutes(12)])
  })

  it('says who has signed, who looks on, and whose link has been opened on two devices', () => {
    const { play, sessionId, session } = aSession('made')
    const [first, second, third] = session.jurorIds
    const presence: Presence = {
      [first!]: { screens: [connected, lost], devices: 2 },
      [second!]: { screens: [lost], devices: 1 },
      room: { screens: [connected], devices: 1 },
    }
    const [line] = boardView(play.world, today, (id) => (id === sessionId ? presence : {})).sessions
    expect(line!.members.map(({ connection, screens, signedAt }) => [connection, screens, signedAt])).toEqual([
      ['connected', 1, null],
      ['lost', 0, null],
      ['never', 0, null],
      ['never', 0, null],
    ])
    expect([first!, second!, third!, 'room' as const].map((holder) => isShared(line!.presence, holder))).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(screensOn(line!.presence)).toBe(2)
  })
})

describe('who looks on at a session', () => {
  it('is seen by its members as connected or not, by the office with every clock and device', () => {
    const { play, session } = aSession('made')
    const presence: Presence = { [session.jurorIds[1]!]: { screens: [connected], devices: 2 } }
    const seenBy = (viewer: Parameters<typeof sessionView>[2]) => sessionView(play.world, session, viewer, presence)
    const member = seenBy({ kind: 'member', jurorId: jurorId(session.jurorIds[0]!) })
    expect(member.members.map(({ connection }) => connection)).toEqual(['never', 'connected', 'never', 'never'])
    expect(JSON.stringify(member)).not.toMatch(/uncertainty|ahead|devices/)
    expect(seenBy({ kind: 'staff' }).presence).toEqual(presence)
  })
})
