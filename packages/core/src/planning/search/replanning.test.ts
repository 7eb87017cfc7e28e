import { describe, expect, it } from 'vitest'
import { compile } from '../compiled.ts'
import { planOf } from '../draft.ts'
import type { Instance } from '../instance.ts'
import type { Plan } from '../plan.ts'
import { judge } from '../score.ts'
import { generateInstance } from '../testing/generate.ts'
import { search } from './search.ts'

const instance = generateInstance({ candidates: 100, jurors: 90, dates: 20, openings: 60 }, 2)
const published = planFor(instance)

describe('replanning', () => {
  it('changes nothing where nothing has happened, from the first plan on', () => {
    const { score, plan } = first({ ...instance, published })
    expect(score[1]).toBe(0)
    expect(juriesOf(plan)).toEqual(juriesOf(published))
  })

  it('releases a juror who is ill and nobody else, where somebody can sit in his stead', () => {
    const ill = published.sessions.flatMap(({ jury }) => jury)[0]!
    const sittings = published.sessions.filter(({ jury }) => jury.includes(ill)).length
    const jurors = instance.jurors.map((one) =>
      one.id === ill ? { ...one, available: '.'.repeat(instance.dates.length) } : one,
    )
    const { score } = first({ ...instance, jurors, published })
    expect(score[1]).toBe(2 * sittings)
  })

  it('takes a juror from another session, and replaces him there, where nobody free can sit', () => {
    const team = { E: ['a', 'b', 'c', 'd', 'e'], U: ['p', 'q', 'r', 's'] }
    const knows: Readonly<Record<string, string[]>> = { c: ['CM', 'CA'], e: ['CA'] }
    const jurors = (['E', 'U'] as const).flatMap((college) =>
      team[college].map((id) => ({
        ...{ ...instance.jurors[0]!, id, college, union: college === 'U' ? id : null, company: null },
        ...{ region: 'IDF', maxHops: 9, canPreside: true, maxSessions: 9, available: 'D'.padEnd(20, 'D') },
        cqps: knows[id] ?? ('abpq'.includes(id) ? ['CM'] : ['CA']),
      })),
    )
    const openings = ['O1', 'O2'].map((id) => ({
      ...instance.openings[0]!,
      id,
      place: 'IDF',
      blocks: instance.openings.find(({ blocks }) => blocks.AM && blocks.PM)!.blocks,
    }))
    const candidates = ['CM', 'CM', 'CM', 'CA', 'CA', 'CA'].map((cqp, n) => ({
      ...{ ...instance.candidates[0]!, id: `C${n}`, cqp, company: null, unavailable: [], region: 'IDF' },
      ...{ ready: instance.today, deadline: '2027-12-31' as typeof instance.today },
    }))
    const params = { ...instance.params, noticeDays: 0, maxCqpPerSession: 1, minFill: { half: 3, day: 7 } }
    const before = { ...instance, params, jurors, openings, candidates }
    // a, b and p, q hear CM at O1; c, d and r, s hear CA at O2. Then a falls ill: of those who know CM only c is left.
    const sent = planOf(compile(before), [
      { opening: 0, halves: 1, jury: [0, 1, 5, 6], candidates: [0, 1, 2] },
      { opening: 1, halves: 1, jury: [2, 3, 7, 8], candidates: [3, 4, 5] },
    ])
    const ill = jurors.map((one) => (one.id === 'a' ? { ...one, available: '.'.repeat(20) } : one))
    const { score, plan } = first({ ...before, jurors: ill, published: sent })
    expect(score[1]).toBe(4)
    expect(juriesOf(plan)).toEqual([
      ['O1', ['b', 'c', 'p', 'q']],
      ['O2', ['d', 'e', 'r', 's']],
    ])
  })

  it('seats new files without moving anybody', () => {
    const news = instance.candidates.slice(0, 3).map((one, n) => ({ ...one, id: `new ${n}` }))
    const { score } = first({ ...instance, candidates: [...instance.candidates, ...news], published })
    expect(score[1]).toBe(0)
    expect(score[0]! + score[2]!).toBe(
      judge(compile(instance), published).score[0]! + judge(compile(instance), published).score[2]!,
    )
  })

  it('keeps to the pins, and says so where they contradict each other', () => {
    const [one, two] = [published.sessions[0]!, published.sessions[1]!]
    const pins = {
      candidates: { [one.candidates[0]!.id]: one.opening },
      jurors: [[two.jury[1]!, two.opening]] as [string, string][],
    }
    const kept = search(compile({ ...instance, pins }), { seed: 3 })
    expect(kept.valid).toBe(true)
    kept.step(600)
    expect(kept.valid).toBe(true)
    expect(judge(compile({ ...instance, pins }), kept.plan()).faults).toEqual([])
    const both = search(compile({ ...instance, pins: { ...pins, closed: [one.opening] } }), { seed: 3 })
    both.step(100)
    expect(both.valid).toBe(false)
    expect(
      judge(compile({ ...instance, pins: { ...pins, closed: [one.opening] } }), both.plan()).faults.map(
        ({ rule }) => rule,
      ),
    ).toEqual(['H21'])
  })
})

function planFor(of: Instance): Plan {
  const running = search(compile(of), { seed: 1 })
  running.step(1_500)
  return running.plan()
}

function first(of: Instance) {
  const running = search(compile(of), { seed: 1 })
  const judged = judge(compile(of), running.plan())
  expect(judged.faults).toEqual([])
  return { score: judged.score, plan: running.plan() }
}

const juriesOf = ({ sessions }: Plan) => sessions.map(({ opening, jury }) => [opening, jury.toSorted()])
