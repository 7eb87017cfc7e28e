import { describe, expect, it } from 'vitest'
import { jurorId } from '../testing/build.ts'
import { staff } from '../testing/play.ts'
import { aSession, type SessionStage } from '../testing/stages.ts'

const order = (stage: SessionStage, type: 'link.issue' | 'link.revoke', holder: string) => {
  const { play, sessionId } = aSession(stage)
  return play.order(staff, { type, sessionId, holder: holder === 'room' ? 'room' : jurorId(holder) })
}

describe('a personal link', () => {
  it.each(['aubry', 'room'])('is given out to %s, and that is noted without its secret', (holder) => {
    expect(order('made', 'link.issue', holder)).toEqual({
      ok: true,
      value: [{ type: 'link.issued', sessionId: 'c1.0', holder }],
    })
  })

  it('is taken back, also from who is of the jury no longer, and from a session that is sealed', () => {
    expect(order('made', 'link.revoke', 'evrard')).toMatchObject({ ok: true, value: [{ type: 'link.revoked' }] })
    expect(order('sealed', 'link.revoke', 'aubry')).toMatchObject({ ok: true, value: [{ type: 'link.revoked' }] })
  })

  it('is not given out to a session that is sealed', () => {
    expect(order('sealed', 'link.issue', 'aubry')).toMatchObject({ error: { code: 'session-unknown' } })
  })
})
