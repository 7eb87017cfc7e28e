import { added, closed, type Counters, handOf, noted, opened } from './counters.ts'
import { aFolder, copyOf } from './folder.ts'
import { openCounters } from './open-counters.ts'

/**
 * A folder as a killed process leaves it: records and their former copy, a sealed session, and a journal of six entries
 * of which the copy holds one, the records three.
 */
export async function folderWithTail(): Promise<{ readonly folder: string; readonly world: Counters }> {
  const folder = await aFolder()
  const first = await openCounters(folder)
  await handOf(first)(opened('s'), noted('s', 'first'), added('a', 1))
  await first.close()
  const second = await openCounters(folder)
  const give = handOf(second)
  await give(closed('s'))
  await give(opened('t'), noted('t', 'Élise'))
  await second.close()
  const third = await openCounters(folder, { delay: 1_000_000_000 })
  const go = handOf(third)
  for (const n of [4, 5, 6]) await go(added('a', n), noted('t', `n ${n}`))
  const left = await copyOf(folder)
  return { folder: left, world: third.world }
}
