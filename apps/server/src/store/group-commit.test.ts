import { expect, it } from 'vitest'
import { groupCommit } from './group-commit.ts'

/** A disk that writes when the test lets it. */
function aDisk() {
  const groups: (readonly string[])[] = []
  const ends: { resolve: () => void; reject: (cause: Error) => void }[] = []
  const write = (group: readonly string[]) => {
    groups.push(group)
    return new Promise<void>((resolve, reject) => ends.push({ resolve, reject }))
  }
  const settled: string[] = []
  const { commit, alone, check, idle } = groupCommit(write)
  const give = (item: string) =>
    commit(item).then(
      () => settled.push(`${item} kept`),
      ({ message }: Error) => settled.push(`${item} ${message}`),
    )
  // Longer than any chain of promises in here.
  const soon = () => new Promise((resolve) => setImmediate(resolve))
  return { groups, end: () => ends.at(-1), settled, give, alone, check, idle, soon }
}

it('writes together what came in the same turn, then what came while it wrote', async () => {
  const { groups, end, settled, give, soon } = aDisk()
  void give('a')
  void give('b')
  await soon()
  void give('c')
  await soon()
  void give('d')
  expect(groups).toEqual([['a', 'b']])
  expect(settled).toEqual([])
  end()?.resolve()
  await soon()
  expect(groups).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(settled).toEqual(['a kept', 'b kept'])
  end()?.resolve()
  await soon()
  void give('e')
  await soon()
  expect(groups).toHaveLength(3)
  expect(settled).toEqual(['a kept', 'b kept', 'c kept', 'd kept'])
})

it('refuses all that waits and all that comes later when a write has failed', async () => {
  const { groups, end, settled, give, check, soon } = aDisk()
  void give('a')
  await soon()
  void give('b')
  expect(() => check()).not.toThrow()
  end()?.reject(new Error('full'))
  await soon()
  void give('c')
  await soon()
  expect(settled).toEqual(['a full', 'b full', 'c full'])
  expect(groups).toEqual([['a']])
  expect(() => check()).toThrow('full')
})

it('is idle when all is written', async () => {
  const { end, settled, give, idle, soon } = aDisk()
  await idle()
  void give('a')
  await soon()
  const idling = idle().then(() => settled.push('idle'))
  await soon()
  expect(settled).toEqual([])
  end()?.resolve()
  await idling
  expect(settled).toEqual(['a kept', 'idle'])
})

it('does in its turn what must not meet a write', async () => {
  const { groups, end, settled, give, alone, soon } = aDisk()
  let finish = () => {}
  void give('a')
  void give('b')
  void alone(() => new Promise<void>((resolve) => (finish = resolve))).then(() => settled.push('alone'))
  void give('c')
  await soon()
  end()?.resolve()
  await soon()
  expect(groups).toEqual([['a', 'b']])
  expect(settled).toEqual(['a kept', 'b kept'])
  finish()
  await soon()
  expect(groups).toEqual([['a', 'b'], ['c']])
  end()?.resolve()
  await soon()
  expect(settled).toEqual(['a kept', 'b kept', 'alone', 'c kept'])
})

it('writes nothing more when that has failed', async () => {
  const { groups, settled, give, alone, check, soon } = aDisk()
  const done = alone(() => Promise.reject(new Error('full')))
  void give('a')
  await expect(done).rejects.toThrow('full')
  await soon()
  expect(groups).toEqual([])
  expect(settled).toEqual(['a full'])
  expect(() => check()).toThrow('full')
})
