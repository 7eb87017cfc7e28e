import { describe, expect, it } from 'vitest'
import { hourOf } from '../basics/time.ts'
import { emptyWorld } from '../model/world.ts'
import { aCandidate, aPerson } from '../testing/build.ts'
import { aSession } from '../testing/stages.ts'
import { schedule } from './schedule.ts'

const three = [
  aCandidate('Morel'),
  aCandidate('Petit', { person: aPerson('Petit', { extraTime: true }) }),
  aCandidate('Roux'),
]
const hours = (options: Parameters<typeof aSession>[1]) => {
  const { play, session } = aSession('made', { candidates: three, ...options })
  const wall = session.regulation.timeZone
  return schedule(play.world, session).map(({ start, end }) => `${hourOf(start, wall)}–${hourOf(end, wall)}`)
}
const regulated = (more: object) => ({ ...emptyWorld(), regulation: { ...emptyWorld().regulation, ...more } })

describe('the running order (B2)', () => {
  it('gives each candidate oral and deliberation, a change-over between, and more to who has extra time (H2)', () => {
    expect(hours({ opensAt: '09:30' })).toEqual(['09:30–10:00', '10:05–10:42', '10:47–11:17'])
  })

  it('follows the regulation’s deliberation and change-over', () => {
    const start = regulated({ deliberationMinutes: 20, changeOverMinutes: 0 })
    expect(hours({ start })).toEqual(['09:30–10:10', '10:10–10:57', '10:57–11:37'])
  })

  it.each([
    ['the clocks go forward', '2027-03-28'],
    ['the clocks go back', '2027-10-31'],
  ])('keeps to the hours on the wall the day %s', (_case, date) => {
    expect(hours({ date, opensAt: '09:30' })[0]).toBe('09:30–10:00')
  })

  it('counts real time across the night when the clocks go forward', () => {
    expect(hours({ date: '2027-03-28', opensAt: '01:50' })).toEqual(['01:50–03:20', '03:25–04:02', '04:07–04:37'])
  })

  it.each(['America/Martinique', 'Pacific/Noumea'])('is held by the wall in %s', (timeZone) => {
    expect(hours({ start: regulated({ timeZone }), date: '2026-12-01' })[0]).toBe('09:30–10:00')
  })
})
