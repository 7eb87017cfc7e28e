import {
  compile,
  type Compiled,
  explainLeftOut,
  Instance,
  planOf,
  type Remedy,
  solveByLevel,
} from '@delibere/core/planning'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSolver } from './highs.ts'
import { instanceFile } from './testing/files.ts'
import { anyTinyInstance } from './testing/tiny-instance.ts'

const solve = await loadSolver()

const bestDrafts = (compiled: Compiled) => [...solveByLevel(compiled, solve)].at(-1)?.drafts

/** The instance after a remedy, with the candidate pinned where it would place them. */
function after(instance: Instance, { candidate, remedy }: { candidate: string; remedy: Remedy }): Instance {
  const one = instance.candidates.find(({ id }) => id === candidate)!
  const opening = remedy.code === 'opening' ? 'NEW' : remedy.opening
  const pins = { ...instance.pins, candidates: { ...instance.pins?.candidates, [candidate]: opening } }
  const { place } = instance.openings.find(({ id }) => id === opening) ?? { place: one.region }
  if (remedy.code === 'juror')
    return Instance.parse({
      ...instance,
      pins,
      jurors: [
        ...instance.jurors,
        {
          ...{ id: 'NEW', college: remedy.college, union: null, cqps: instance.cqps.map(({ id }) => id) },
          ...{ region: place === 'VISIO' ? one.region : place, company: null, maxHops: 0, visio: true },
          ...{
            canPreside: remedy.president,
            maxSessions: 1,
            pastSessions: 0,
            available: 'D'.repeat(instance.dates.length),
          },
        },
      ],
    })
  if (remedy.code === 'files') {
    const more = Array.from({ length: remedy.missing }, (_, n) => ({ ...one, id: `NEW${n}` }))
    return { ...instance, pins, candidates: [...instance.candidates, ...more] }
  }
  const blocks = { AM: ['08:00', '12:30'], PM: ['13:30', '18:30'] }
  const more = { id: 'NEW', date: remedy.date, place: one.region, room: 'NEW', blocks }
  return Instance.parse({ ...instance, pins, openings: [...instance.openings, more] })
}

describe('why candidates are left out of the best plan', () => {
  it('names no remedy that would not place them, everybody else staying where they are', () => {
    let tried = 0
    fc.assert(
      fc.property(anyTinyInstance, (given) => {
        const instance = { ...given, published: undefined } as never as Instance
        const compiled = compile(instance)
        const drafts = bestDrafts(compiled)
        if (!drafts) return
        const seats = planOf(compiled, drafts).sessions.flatMap(({ opening, candidates }) =>
          candidates.map(({ id }) => [id, opening] as const),
        )
        for (const { candidate, remedies } of explainLeftOut(compiled, drafts))
          for (const remedy of remedies) {
            tried += 1
            const mended = after(
              { ...instance, pins: { ...instance.pins, candidates: Object.fromEntries(seats) } },
              { candidate, remedy },
            )
            expect([candidate, remedy, bestDrafts(compile(mended)) !== undefined]).toEqual([candidate, remedy, true])
          }
      }),
      { numRuns: 100 },
    )
    expect(tried).toBeGreaterThan(5)
  })

  it('are told for an instance with two deadlines that cannot be met', () => {
    const compiled = compile(instanceFile('t03-infeasible-deadline'))
    const found = explainLeftOut(compiled, bestDrafts(compiled)!)
    const reason = (until: string) => ({ code: 'nothing-in-time', from: '2026-01-26', until })
    expect(found).toMatchObject([
      { candidate: 'C1', critical: true, reason: reason('2026-01-15') },
      { candidate: 'C2', critical: true, reason: reason('2026-02-10') },
    ])
  })
})
