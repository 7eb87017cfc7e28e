import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepTime } from './keep-time.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function anEstimate() {
  const asked: (number | 'forget')[] = []
  const sample = async (count: number) => void asked.push(count)
  return { asked, sample, forget: () => void asked.push('forget') }
}

describe('the server’s time', () => {
  it('is asked anew, eight times, when a stream comes up', () => {
    const estimate = anEstimate()
    keepTime(estimate).renew()
    expect(estimate.asked).toEqual(['forget', 8])
  })

  it('is asked three times a minute while somebody follows something, however many do', () => {
    const estimate = anEstimate()
    const { begin } = keepTime(estimate)
    const stops = [begin(), begin()]
    vi.advanceTimersByTime(60_000)
    expect(estimate.asked).toEqual([1, 1, 1])
    stops[0]!()
    vi.advanceTimersByTime(20_000)
    expect(estimate.asked).toHaveLength(4)
    stops[1]!()
    vi.advanceTimersByTime(60_000)
    expect(estimate.asked).toHaveLength(4)
  })

  it('is asked again when somebody comes back to following', () => {
    const estimate = anEstimate()
    const { begin } = keepTime(estimate)
    begin()()
    const stop = begin()
    vi.advanceTimersByTime(20_000)
    expect(estimate.asked).toEqual([1])
    stop()
  })
})
