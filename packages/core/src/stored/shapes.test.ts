import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { calendarDate } from '../basics/time.ts'
import { valuesOf } from '../basics/record.ts'
import { CommandId } from '../basics/ids.ts'
import { decide } from '../commands/index.ts'
import { pastPersonKey } from '../model/same-person.ts'
import { World } from '../model/world.ts'
import { morning } from '../testing/build.ts'
import { staff } from '../testing/play.ts'
import { readWorld, worldShape } from './shapes.ts'
import first from './fixtures/shape-1.json' with { type: 'json' }
import second from './fixtures/shape-2.json' with { type: 'json' }
import third from './fixtures/shape-3.json' with { type: 'json' }
import fourth from './fixtures/shape-4.json' with { type: 'json' }

/** A world as each past shape stored it: small, with sessions at every stage. One more with each new shape. */
const fixtures: readonly unknown[] = [first, second, third, fourth]

/**
 * When this fails the stored world has another shape than the files people have. Then: a step in `shapes.ts`, the last
 * fixture kept as it is, a new one beside it, and only then the snapshot anew (`vitest run -u`).
 */
it('the stored shape of the world changes only with its number', async () => {
  const schema = JSON.stringify(z.toJSONSchema(World), null, 1)
  await expect(`shape ${worldShape}\n${schema}\n`).toMatchFileSnapshot('world-schema.snap')
})

describe('a world that was stored', () => {
  it('has a fixture for every shape there ever was', () => {
    expect(fixtures).toHaveLength(worldShape)
  })

  it.each(fixtures.map((fixture, index) => [index + 1, fixture] as const))('in shape %i opens', (shape, fixture) => {
    const world = readWorld(fixture, shape)
    expect(valuesOf(world.sessions).map(({ status }) => status)).toEqual([
      'closed',
      'minutes',
      'open',
      'open',
      'planned',
      'planned',
    ])
    expect(valuesOf(world.archive)).toHaveLength(1)
    expect(world.numbers).toEqual({ 'S-2026': 6, 'FD-2026': 4, 'S-2027': 1 })
  })

  it('in shape 2 has the results of Ørsted under the name as it is compared since', () => {
    const result = { certificate: 'AC', domain: 'D1', decidedOn: '2020-01-01', validUntil: null }
    const key = 'ørsted|hans|1980-01-01'
    expect(readWorld({ ...second, pastResults: { [key]: [result] } }, 2).pastResults).toEqual({
      [pastPersonKey({ birthName: 'Ørsted', givenName: 'Hans', birthDate: calendarDate('1980-01-01') })]: [result],
    })
  })

  it('in the shape of today loses nothing on the way', () => {
    expect(readWorld(fixtures.at(-1), worldShape)).toEqual(fixtures.at(-1))
  })

  it.each(fixtures.map((fixture, index) => [index + 1, fixture] as const))('in shape %i goes on', (shape, fixture) => {
    const world = readWorld(fixture, shape)
    const [planned] = valuesOf(world.sessions).filter(({ status }) => status === 'planned')
    const cancel = { type: 'session.cancel', id: CommandId.parse('c'), sessionId: planned!.id } as const
    expect(decide(world, cancel, { now: morning, actor: staff })).toMatchObject({ ok: true })
  })

  it.each([0, -1, 1.5, worldShape + 1, Number.NaN])('in a shape that does not exist (%d) is refused', (shape) => {
    expect(() => readWorld(first, shape)).toThrow('no stored shape')
  })

  it('and damaged since is refused', () => {
    expect(() => readWorld({ ...first, sessions: { 'c1.0': {} } }, 1)).toThrow(z.ZodError)
    expect(() => readWorld(null, 1)).toThrow(z.ZodError)
  })
})
