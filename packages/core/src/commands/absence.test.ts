import { describe, expect, it } from 'vitest'
import { aSession, makeSession, twoCandidates } from '../testing/stages.ts'

const restore = (sitting: ReturnType<typeof aSession>, position: number) =>
  sitting.play.order(sitting.presiding(position), { type: 'hearing.restore', ...sitting.at(position) })

describe('a candidate is not heard (H1)', () => {
  it.each(['absent', 'excused', 'postponed'] as const)('being %s: it is an end, without a decision', (how) => {
    const sitting = aSession('opened').setAside(1, how).setAside(2, how).presentMinutes().signMinutes().close()
    expect(sitting.session.hearings.map(({ stage, sheets }) => [stage, sheets.length])).toEqual([
      [how, 0],
      [how, 0],
    ])
  })

  it('though called: nothing is kept of the call, opinions above all (H4)', () => {
    const sitting = aSession('called').giveOpinions(1).setAside(1, 'absent')
    const { opinions, judged, held, timers } = sitting.hearing(1)
    expect([opinions, judged, held, timers]).toEqual([{}, [], [], []])
  })

  it('and is heard all the same when they come before the end', () => {
    const sitting = aSession('opened').setAside(1, 'absent')
    expect(restore(sitting, 1)).toMatchObject({ ok: true })
    expect(sitting.hear(1, 'acquired').hearing(1).sheets).toHaveLength(1)
  })

  it('after others, in any order', () => {
    const sitting = aSession('opened').setAside(1, 'excused').hear(2, 'acquired', 'notAcquired')
    restore(sitting, 1)
    expect(sitting.hear(1, 'acquired').hearing(1).sheets[0]!.sheet.number).toBe('FD-2026-0002')
  })

  it('the oral once begun being broken off: postponed alone, the time it took is kept for the minutes (H2)', () => {
    const sitting = aSession('oral').setAside(1, 'postponed')
    const { stage, timers, opinions } = sitting.hearing(1)
    expect([stage, timers.length, opinions]).toEqual(['postponed', 1, {}])
    expect(timers[0]!.endedAt).not.toBeNull()
    expect(restore(sitting, 1)).toMatchObject({ ok: false, error: { code: 'oral-started' } })
    expect(sitting.view('staff').current).toBeNull()
  })

  it('and is summoned again with the same file', () => {
    const first = aSession('opened').setAside(2, 'excused')
    const second = makeSession(first.play, { candidates: twoCandidates.slice(1), date: '2026-12-01' })
    expect(second.session.hearings).toMatchObject([{ candidateId: 'petit', route: 'vae', stage: 'waiting' }])
  })
})

describe('a candidate called by mistake', () => {
  it('waits again, and another is called; opinions begun are forgotten', () => {
    const sitting = aSession('called').giveOpinions(1)
    expect(restore(sitting, 1)).toMatchObject({ ok: true })
    expect([sitting.hearing(1).stage, sitting.hearing(1).opinions]).toEqual(['waiting', {}])
    expect(sitting.call(2).hearing(2).stage).toBe('called')
  })

  it('whom a member may not judge keeps that recusal (J4)', () => {
    const sitting = aSession('called').recuse(1, 'diallo')
    restore(sitting, 1)
    expect(sitting.call(1).view('aubry').current?.sitting).toEqual(['aubry', 'brun', 'caron'])
  })
})
