import { describe, expect, it } from 'vitest'
import { createTries } from './tries.ts'

function aDoor() {
  let ticks = 0
  const tries = createTries(() => ticks)
  const fail = (address: string, times: number) => {
    for (let n = 0; n < times; n += 1) tries.count(address)
  }
  return { tries, fail, pass: (time: number) => void (ticks += time) }
}

describe('failed tries', () => {
  it('may come twenty at once from one address, then one each six seconds', () => {
    const { tries, fail, pass } = aDoor()
    fail('a', 19)
    expect(tries.waitOf('a')).toBe(0)
    fail('a', 1)
    expect(tries.waitOf('a')).toBe(6)
    pass(4_500)
    expect(tries.waitOf('a')).toBe(2)
    pass(1_500)
    expect(tries.waitOf('a')).toBe(0)
    fail('a', 1)
    expect(tries.waitOf('a')).toBe(6)
  })

  it('of one address do not keep another out', () => {
    const { tries, fail } = aDoor()
    fail('a', 100)
    expect([tries.waitOf('a'), tries.waitOf('b')]).toEqual([6, 0])
  })

  it('of all together have a ceiling, which comes back soon', () => {
    const { tries, fail, pass } = aDoor()
    for (let n = 0; n < 300; n += 1) fail(`address ${n}`, 1)
    expect(tries.waitOf('somebody else')).toBe(1)
    pass(200)
    expect(tries.waitOf('somebody else')).toBe(0)
  })

  it('are forgotten when they have been made good', () => {
    const { tries, fail, pass } = aDoor()
    fail('a', 20)
    pass(20 * 6_000)
    fail('b', 1)
    fail('a', 19)
    expect(tries.waitOf('a')).toBe(0)
  })

  it('are no more at once after a quiet day', () => {
    const { tries, fail, pass } = aDoor()
    fail('a', 1)
    pass(24 * 3_600_000)
    fail('a', 20)
    expect(tries.waitOf('a')).toBe(6)
  })
})
