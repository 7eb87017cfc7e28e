import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { count } from '../facts/evolve-session.ts'
import { emptyWorld } from '../model/world.ts'
import { nextNumber } from './numbers.ts'

const day = calendarDate('2026-11-23')
const after = (...given: readonly string[]) => given.reduce(count, emptyWorld())

describe('a number', () => {
  it.each([
    ['the first session of a year', 'S', after(), 'S-2026-001'],
    ['the first sheet of a year', 'FD', after(), 'FD-2026-0001'],
    ['the one after', 'FD', after('FD-2026-0001'), 'FD-2026-0002'],
    ['whatever the other series have', 'FD', after('S-2026-007', 'FD-2025-0009'), 'FD-2026-0001'],
    ['from 99 to 100', 'S', after('S-2026-099'), 'S-2026-100'],
    ['beyond its digits', 'S', after('S-2026-999'), 'S-2026-1000'],
    ['after one that was given again with a correction', 'FD', after('FD-2026-0002', 'FD-2026-0001'), 'FD-2026-0003'],
  ] as const)('%s', (_case, series, world, number) => {
    expect(nextNumber(world, series, day)).toBe(number)
  })

  it('begins again each year', () => {
    const world = after('FD-2026-0041')
    expect(nextNumber(world, 'FD', calendarDate('2027-01-04'))).toBe('FD-2027-0001')
    expect(nextNumber(count(world, 'FD-2027-0001'), 'FD', day)).toBe('FD-2026-0042')
  })
})
