import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyWorld, World } from '../model/world.ts'
import { readWorld, worldShape } from '../stored/shapes.ts'
import { aJuror } from '../testing/build.ts'
import { aSession } from '../testing/stages.ts'
import { walk } from '../testing/walk.ts'
import { evolve, evolveAll } from './evolve.ts'
import type { Fact } from './fact.ts'

// The walks freeze every world they pass, so that a fact that changed one in place would throw.
const walks = (numRuns: number, length: number, holds: (seed: number, length: number) => void) =>
  fc.assert(fc.property(fc.integer(), fc.integer({ min: 1, max: length }), holds), { numRuns })
const patience = 60_000

describe('whatever has happened', () => {
  it(
    'the world is one that could be stored: nothing more, nothing less than its shape says',
    () => {
      walks(12, 400, (seed, length) => {
        walk(seed, length, ({ before, after }) => {
          if (after === before) return
          const { frameworks: _kept, ...rest } = after
          expect(World.omit({ frameworks: true }).parse(rest)).toEqual(rest)
        })
      })
    },
    patience,
  )

  it(
    'the same facts on the same beginning make the same world, one by one or all at once',
    () => {
      walks(25, 700, (seed, length) => {
        const { start, facts, world } = walk(seed, length)
        expect(facts.reduce(evolve, start)).toEqual(world)
        expect(evolveAll(start, facts)).toEqual(world)
      })
    },
    patience,
  )

  it(
    'stored as JSON and read again, the world is the same',
    () => {
      walks(15, 700, (seed, length) => {
        const { world } = walk(seed, length)
        expect(readWorld(JSON.parse(JSON.stringify(world)), worldShape)).toEqual(world)
      })
    },
    patience,
  )

  it(
    'who people are, and what was thought of them, is told in the compartments that can be erased alone (P2)',
    () => {
      walks(25, 700, (seed, length) => {
        const { facts } = walk(seed, length)
        const lasting = JSON.stringify(facts.map((fact) => ({ ...fact, personal: null })))
        // The walks put “Zzz” in whatever names somebody and “Qqq” in advice; an undecided opinion is one and nothing else.
        expect(lasting).not.toMatch(/Zzz|Qqq|toDiscuss|@/)
      })
    },
    patience,
  )

  it('and they are told there, so that the test above looks for something', () => {
    const told = JSON.stringify([1, 2, 3, 4, 5].map((seed) => walk(seed, 700).facts))
    expect(['Zzz', 'Qqq', 'toDiscuss'].filter((marker) => !told.includes(marker))).toEqual([])
  })
})

describe('a fact', () => {
  const { play, sessionId } = aSession('called')
  const elsewhere = { sessionId: 'none' as typeof sessionId }

  it.each([
    ['a session that is not there', { type: 'session.opened', ...elsewhere, at: play.now }],
    ['a hearing of such a session', { type: 'hearing.restored', ...elsewhere, hearingId: 'none' as never }],
  ] satisfies [string, Fact][])('about %s changes nothing', (_case, fact) => {
    expect(evolve(play.world, fact)).toBe(play.world)
  })

  it('about a hearing that is not there changes no hearing', () => {
    const fact: Fact = { type: 'hearing.restored', sessionId, hearingId: 'none' as never }
    expect(evolve(play.world, fact)).toEqual(play.world)
  })
})

it('ten thousand registrations are carried out at once', () => {
  const { play } = aSession('made')
  const [one] = Object.values(play.world.candidates)
  const { person, version: _version, withdrawn: _withdrawn, history: _history, ...candidate } = one!
  const many = Array.from({ length: 10_000 }, (_one, index): Fact => {
    const id = `many.${index}` as typeof candidate.id
    return { type: 'candidate.registered', candidate: { ...candidate, id }, personal: person }
  })
  expect(Object.keys(evolveAll(play.world, many).candidates)).toHaveLength(10_002)
})

it('jurors of entries from before the organisation was personal are the same ones (P2)', () => {
  const { id, person, version: _version, history: _history, ...entry } = aJuror('Garnier', 'employer')
  const { organisation, ...rest } = entry
  const before: Fact = { type: 'juror.registered', juror: { ...entry, id }, personal: person }
  const now: Fact = { type: 'juror.registered', juror: { ...rest, id }, personal: { ...person, organisation } }
  const corrected: Fact = {
    type: 'juror.corrected',
    jurorId: id,
    juror: { ...entry, organisation: { name: 'Autre', siret: null } },
    fields: ['organisation'],
    personal: person,
  }
  const registered = evolve(emptyWorld(), before)
  expect(registered).toEqual(evolve(emptyWorld(), now))
  expect(evolve(registered, corrected).jurors[id]).toMatchObject({ organisation: { name: 'Autre' }, person })
})
