import fc from 'fast-check'
import { expect, it } from 'vitest'
import { startChild } from './testing/children.ts'
import { counters, erasureOf, fold, hasSecret, secretOf } from './testing/counters.ts'
import { aFolder, filesWith } from './testing/folder.ts'
import { openCounters } from './testing/open-counters.ts'
import { verify } from './verify.ts'

/** Lets a process erase in this folder until it has said so many lines, and kills it; gives the sessions it said were erased. */
async function killedErasing(folder: string, moment: number): Promise<readonly string[]> {
  const child = startChild('erase', folder)
  const lines: string[] = []
  for await (const line of { [Symbol.asyncIterator]: () => child.lines }) {
    lines.push(line)
    if (lines.length === moment) child.kill()
  }
  await child.ended
  expect(lines.length).toBeGreaterThanOrEqual(moment)
  return lines.flatMap((line) => /^erased (.*)$/.exec(line)?.[1] ?? [])
}

/** Erases once more what the journal says was erased, as a server does when it starts, and checks that all is as it should be. */
async function finished(folder: string): Promise<void> {
  const store = await openCounters(folder)
  const entries = (await store.journal(Infinity, Infinity)).toReversed()
  expect(entries.map(({ revision }) => revision)).toEqual(entries.map((_, at) => at + 1))
  expect(store.world).toEqual(fold(entries))
  const facts = entries.flatMap((entry) => entry.facts)
  const said = facts.flatMap((fact) => (fact.type === 'erased' ? [fact.session] : []))
  for (const session of said) await store.erase(erasureOf(session))
  for (const session of said) expect(await filesWith(folder, secretOf(session))).toEqual([])
  for (const fact of facts) if ('session' in fact && fact.session === 'kept') expect(hasSecret(fact)).toBe(true)
  await store.close()
  expect(await verify(folder, counters)).toMatchObject({ entries: entries.length, problems: [] })
}

it('leaves a folder that opens and can be finished, wherever its process is killed', { timeout: 60_000 }, async () => {
  const moments = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 8, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(moments, async (kills) => {
      const folder = await aFolder()
      for (const moment of kills) {
        const erased = await killedErasing(folder, moment)
        for (const session of erased) expect(await filesWith(folder, secretOf(session))).toEqual([])
        const { problems } = await verify(folder, counters)
        expect(problems.filter(({ code }) => code !== 'erasure-unfinished')).toEqual([])
        await finished(folder)
      }
    }),
    { numRuns: 1 },
  )
})
