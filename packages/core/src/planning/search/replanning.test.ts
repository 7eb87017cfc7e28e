import { describe, expect, it } from 'vitest'
import { compile } from '../compiled.ts'
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
