import { expect, it } from 'vitest'
import { instant } from '../basics/time.ts'
import { evolve } from '../facts/evolve.ts'
import { aCandidate, candidateId } from '../testing/build.ts'
import { aPlay } from '../testing/play.ts'

const server = { kind: 'server' } as const
const [first, second] = [candidateId('morel'), candidateId('petit')]

/** Two candidates who have one document in common, and each another. */
function aPlayWithDocuments() {
  const play = aPlay({ candidates: [aCandidate('Morel'), aCandidate('Petit')] })
  const attach = (id: typeof first, digit: string) => {
    const attachment = { sha256: digit.repeat(64), name: 'x.pdf', type: 'application/pdf', bytes: 10 } as const
    play.must(server, { type: 'piece.attach', candidateId: id, piece: 'individualPath', attachment, agent: null })
  }
  attach(first, 'a')
  attach(second, 'a')
  attach(first, 'b')
  attach(second, 'c')
  return play
}

const gone = (whom: { readonly candidateIds?: (typeof first)[]; readonly fileIds?: (typeof first)[] }) => {
  const play = aPlayWithDocuments()
  const nobody = { candidateIds: [], fileIds: [], jurorIds: [], seals: [], agent: null }
  play.must(server, { type: 'persons.erase', ...nobody, ...whom, documents: ['c'.repeat(64), 'd'.repeat(64)] })
  const said = play.facts.flatMap((fact) => (fact.type === 'persons.erased' ? fact.documents : []))
  return said.map((sha256) => sha256[0]).join('')
}

it('what is attached by the time the erasure is decided goes with it, whatever the server had seen (P2)', () => {
  expect(gone({ candidateIds: [first] })).toBe('db')
  expect(gone({ fileIds: [first] })).toBe('db')
  expect(gone({ candidateIds: [first], fileIds: [second] })).toBe('cdab')
})

it('a candidate who is named beside their own file goes whole, and is noted so (P2)', () => {
  const play = aPlayWithDocuments()
  const others = { jurorIds: [], seals: [], documents: [], agent: null }
  play.must(server, {
    type: 'persons.erase',
    candidateIds: [first, first],
    fileIds: [first, second, second],
    ...others,
  })
  expect(play.world.erasures).toMatchObject({ morel: { kind: 'candidate' }, petit: { kind: 'file' } })
  expect(play.facts.at(-1)).toMatchObject({ candidateIds: [first], fileIds: [second] })
})

it('many are erased at once without asking of each who else is the same person', () => {
  let asked = 0
  const candidates = Array.from({ length: 200 }, (_, at) => {
    const candidate = aCandidate(`Morel${at}`)
    return Object.defineProperty({ ...candidate }, 'person', {
      enumerable: true,
      get: () => ((asked += 1), candidate.person),
    })
  })
  const { world } = aPlay({ candidates })
  const candidateIds = candidates.slice(0, 100).map(({ id }) => id)
  const others = { fileIds: [], jurorIds: [], seals: [], documents: [], at: instant(0), by: null }
  expect(Object.keys(evolve(world, { type: 'persons.erased', candidateIds, ...others }).candidates)).toHaveLength(100)
  expect(asked).toBeLessThanOrEqual(200)
})
