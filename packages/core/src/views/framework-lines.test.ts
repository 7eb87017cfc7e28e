import { describe, expect, it } from 'vitest'
import { calendarDate } from '../basics/time.ts'
import { frameworkKey } from '../framework/framework.ts'
import { emptyWorld, type World } from '../model/world.ts'
import { exampleFramework } from '../testing/frameworks.ts'
import { aPlay, staff } from '../testing/play.ts'
import { frameworkLines } from './framework-lines.ts'

const version = (number: string, on: string) => exampleFramework({ version: number, publishedOn: calendarDate(on) })
const lines = (world: World) =>
  frameworkLines(world)
    .filter(({ certificate }) => certificate === 'CM')
    .map(({ version: number, state, publishedOn }) => [number, state, publishedOn])

describe('the list of frameworks', () => {
  it('has the five certificates in the guide’s order, and says how many domains each has (F1, F3)', () => {
    const told = frameworkLines(emptyWorld()).map(({ certificate, state, domains }) => [certificate, state, domains])
    expect(told).toEqual([
      ['CM', 'current', 0],
      ['CA', 'current', 0],
      ['TC', 'current', 0],
      ['AC', 'current', 5],
      ['SP', 'current', 0],
    ])
  })

  it('has of one certificate the drafts first, without a day, then the latest published; one is current (F5)', () => {
    const world = emptyWorld()
    const drafts = [version('2027.1', '2000-01-01')]
    const published = ['2026.9', '2026.10', '2026.1'].map((number) => version(number, '2026-05-01'))
    const of = (frameworks: typeof drafts) => Object.fromEntries(frameworks.map((one) => [frameworkKey(one), one]))
    for (const loaded of [published, published.toReversed()]) {
      const frameworks = { ...world.frameworks, ...of(loaded) }
      expect(lines({ ...world, frameworks, frameworkDrafts: of(drafts) })).toEqual([
        ['2027.1', 'draft', null],
        ['2026.10', 'current', '2026-05-01'],
        ['2026.9', 'former', '2026-05-01'],
        ['2026.1', 'former', '2026-05-01'],
        ['2013.1', 'former', expect.any(String)],
      ])
    }
  })

  it('shows a version as a draft until it is published, and as an example where it says so', () => {
    const play = aPlay({})
    play.must(staff, { type: 'framework.import', framework: version('2026.1', '2026-01-01') })
    expect(frameworkLines(play.world)[0]).toMatchObject({ version: '2026.1', state: 'draft', example: true })
    const publish = { type: 'framework.publish', certificate: 'CM', version: '2026.1', confirmation: 'given' } as const
    play.must(staff, publish)
    expect(lines(play.world).map(([number, state, on]) => `${number} ${state} ${on}`)[0]).toBe(
      '2026.1 current 2026-11-23',
    )
  })
})
