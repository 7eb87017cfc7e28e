import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { type Framework, frameworkKey } from '../framework/framework.ts'
import { emptyWorld, type World } from '../model/world.ts'
import { exampleFramework } from '../testing/frameworks.ts'
import { currentFramework, currentFrameworks, frameworkOf } from './frameworks.ts'

const published = (version: string, on: string): Framework =>
  exampleFramework({ version, publishedOn: calendarDate(on) })
const worldOf = (...frameworks: readonly Framework[]): World => ({
  ...emptyWorld(),
  frameworks: Object.fromEntries(frameworks.map((framework) => [frameworkKey(framework), framework])),
})
const current = (...frameworks: readonly Framework[]) => currentFramework(worldOf(...frameworks), 'CM')?.version

describe('the version new sessions are made with (F5)', () => {
  it.each<[string, readonly Framework[], string]>([
    ['the one published last', [published('2026.1', '2026-05-01'), published('2026.2', '2026-04-30')], '2026.1'],
    [
      'of two on one day the higher number',
      [published('2026.2', '2026-05-01'), published('2026.1', '2026-05-01')],
      '2026.2',
    ],
    [
      'whose number is counted, not read',
      [published('2026.12', '2026-05-01'), published('2026.9', '2026-05-01')],
      '2026.12',
    ],
    [
      'and the year before the number',
      [published('2025.99', '2026-05-01'), published('2026.1', '2026-05-01')],
      '2026.1',
    ],
  ])('is %s', (_case, frameworks, version) => {
    expect(current(...frameworks)).toBe(version)
    expect(current(...frameworks.toReversed())).toBe(version)
  })

  it('is none where there is none, and never one of another certificate', () => {
    const world = worldOf(published('2026.1', '2026-05-01'))
    expect(currentFramework(world, 'SP')).toBeUndefined()
    expect([...currentFrameworks(world).keys()]).toEqual(['CM'])
  })

  it('in whatever order they were loaded is the same, and none is above it', () => {
    const any = fc.record({ number: fc.integer({ min: 1, max: 99 }), day: fc.integer({ min: 1, max: 3 }) })
    const versions = fc.uniqueArray(any, { minLength: 1, maxLength: 6, selector: ({ number }) => number })
    fc.assert(
      fc.property(versions, (given) => {
        const all = given.map(({ number, day }) => published(`2026.${number}`, `2026-05-0${day}`))
        const last = given.toSorted((a, b) => b.day - a.day || b.number - a.number)[0]!
        expect(current(...all)).toBe(`2026.${last.number}`)
        expect(current(...all.toReversed())).toBe(`2026.${last.number}`)
      }),
    )
  })
})

describe('a version that was published (F5)', () => {
  it('is found by its number for as long as it is kept, whatever came after', () => {
    const first = published('2026.1', '2026-05-01')
    const world = worldOf(first, published('2026.2', '2026-06-01'))
    expect(frameworkOf(world, { certificate: 'CM', version: '2026.1' })).toBe(first)
    expect(frameworkOf(world, { certificate: 'CM', version: '2026.3' })).toBeUndefined()
  })
})
