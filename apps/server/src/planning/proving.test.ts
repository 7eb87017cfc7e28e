import { judge, compile, type Standing } from '@delibere/core/planning'
import { describe, expect, it } from 'vitest'
import { startProving } from './proving.ts'
import { instanceFile } from './testing/files.ts'

describe('proving on a thread of its own', () => {
  it('tells each step, each with a plan that keeps all rules, and ends with the proof', async () => {
    const instance = instanceFile('t01-tiny')
    const told: Standing[] = []
    const { end, last } = await startProving({ instance, seconds: 60 }, (standing) => told.push(standing)).done
    expect(end).toBe('proven')
    expect(last).toMatchObject({ score: [0, 0, 0, 4, 59, 7, 80], proven: 7 })
    expect(told.at(-1)).toEqual(last)
    for (const { plan, score } of told) expect(judge(compile(instance), plan)).toEqual({ faults: [], score })
    const proven = told.map((standing) => standing.proven)
    expect(proven).toEqual(proven.toSorted((a, b) => a - b))
  })

  it('ends at once when it is cancelled, even within a step of the solver', async () => {
    const proving = startProving({ instance: instanceFile('s10-small-30'), seconds: 600 })
    proving.cancel()
    expect(await proving.done).toEqual({ end: 'cancelled', last: null })
  })

  it('leaves the thread that asks free', async () => {
    const proving = startProving({ instance: instanceFile('s10-small-30'), seconds: 600 })
    let turns = 0
    const timer = setInterval(() => (turns += 1), 5)
    const { end } = await proving.done
    clearInterval(timer)
    expect(end).toBe('proven')
    expect(turns).toBeGreaterThan(20)
  })

  it('says that there is no plan where a pin cannot hold', async () => {
    const instance = instanceFile('t01-tiny')
    const pins = { candidates: { C1: 'O1' }, closed: ['O1'] }
    const ended = await startProving({ instance: { ...instance, pins }, seconds: 60 }).done
    expect(ended).toEqual({ end: 'impossible', last: null })
  })

  it('says what broke, rather than nothing', async () => {
    const instance = { ...instanceFile('t01-tiny'), jurors: null as never }
    await expect(startProving({ instance, seconds: 60 }).done).rejects.toThrow()
  })
})
