import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { compareScores, compile, judge, levels } from '@delibere/core/planning'
import { describe, expect, it } from 'vitest'
import { type Proposal, startProposing } from './proposing.ts'
import { startSearching } from './searching.ts'
import { instanceFile } from './testing/files.ts'

const run = promisify(execFile)

describe('a proposal', () => {
  it('is there at once, only gets better, keeps every rule, and ends with the proof that none is better', async () => {
    const instance = instanceFile('s10-small-30')
    const told: Proposal[] = []
    const { end, last } = await startProposing({ instance, seed: 1, seconds: 120 }, (one) => told.push(one)).done
    expect(end).toBe('proven')
    expect(last).toMatchObject({ score: [0, 0, 0, 10, 320, 36, 156], valid: true, proven: levels.length })
    for (const { plan, score } of told) expect(judge(compile(instance), plan)).toEqual({ faults: [], score })
    told.slice(1).forEach((one, n) => expect(compareScores(one.score, told[n]!.score)).toBeLessThanOrEqual(0))
  })

  it('keeps the best so far when it is stopped', async () => {
    const instance = instanceFile('s10-small-30')
    const proposing = startProposing({ instance, seed: 1, seconds: 120 }, () => proposing.stop())
    const { end, last } = await proposing.done
    expect(end).toBe('stopped')
    expect(judge(compile(instance), last!.plan).faults).toEqual([])
  })

  it('is over when it is over: no thread goes on, and a program that asked can end', async () => {
    const program = `
      import { startProposing } from './src/planning/proposing.ts'
      import { instanceFile } from './src/planning/testing/files.ts'
      const request = { instance: instanceFile('s10-small-30'), seed: 1, seconds: 120 }
      const proposing = startProposing(request, ({ bounds }) => bounds && proposing.stop())
      console.log((await proposing.done).end)`
    const cwd = join(import.meta.dirname, '../..')
    const { stdout } = await run(process.execPath, ['-e', program], { cwd, timeout: 50_000 })
    expect(stdout.trim()).toBe('stopped')
  })

  it('says that no plan keeps the pins', async () => {
    const pins = { candidates: { C1: 'O1' }, closed: ['O1'] }
    const instance = { ...instanceFile('t01-tiny'), pins }
    expect((await startProposing({ instance, seed: 1, seconds: 120 }, () => {}).done).end).toBe('impossible')
  })

  it('is the same for the same seed and number of steps', async () => {
    const request = { instance: instanceFile('s10-small-30'), seed: 7, steps: 40 }
    const found = await Promise.all([1, 2].map(() => startSearching(request, () => {}).done))
    expect(found[0]).toMatchObject({ valid: true, steps: 40 })
    expect(found[1]).toEqual(found[0])
  })

  it('says what broke', async () => {
    const instance = { ...instanceFile('t01-tiny'), jurors: null as never }
    await expect(startProposing({ instance, seed: 1, seconds: 120 }, () => {}).done).rejects.toThrow()
  })
})
