import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { writeBehind } from './write-behind.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Something to write on, which takes what it is given when the test lets it. */
function aDisk() {
  const ends: ((error?: Error) => void)[] = []
  const trouble: unknown[] = []
  const write = () => new Promise<void>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())))
  return {
    begun: () => ends.length,
    async end(error?: Error) {
      await vi.advanceTimersByTimeAsync(0)
      ends.at(-1)?.(error)
      await vi.advanceTimersByTimeAsync(0)
    },
    trouble,
    behind: writeBehind({ write, delay: 1_000, onTrouble: (cause) => trouble.push(cause) }),
  }
}

it('writes once, a delay after the first of several changes', async () => {
  const { behind, begun } = aDisk()
  behind.changed()
  await vi.advanceTimersByTimeAsync(600)
  behind.changed()
  expect(begun()).toBe(0)
  await vi.advanceTimersByTimeAsync(400)
  expect(begun()).toBe(1)
})

it('writes again for what changed during the writing, a delay after it, and never twice at once', async () => {
  const { behind, begun, end } = aDisk()
  behind.changed()
  await vi.advanceTimersByTimeAsync(1_000)
  behind.changed()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(begun()).toBe(1)
  await end()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(begun()).toBe(2)
})

it('does not write what has not changed', async () => {
  const { behind, begun, end } = aDisk()
  await behind.flush()
  behind.changed()
  await vi.advanceTimersByTimeAsync(1_000)
  await end()
  await vi.advanceTimersByTimeAsync(10_000)
  await behind.flush()
  expect(begun()).toBe(1)
})

it('tells what could not be written and tries again until it can', async () => {
  const { behind, begun, end, trouble } = aDisk()
  const full = new Error('full')
  behind.changed()
  await vi.advanceTimersByTimeAsync(1_000)
  await end(full)
  await vi.advanceTimersByTimeAsync(1_000)
  await end(full)
  expect(trouble).toEqual([full, full])
  await vi.advanceTimersByTimeAsync(1_000)
  await end()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(begun()).toBe(3)
  expect(trouble).toHaveLength(2)
})

it('flushes without waiting for the delay, after the writing that is under way', async () => {
  const { behind, begun, end } = aDisk()
  behind.changed()
  await vi.advanceTimersByTimeAsync(1_000)
  behind.changed()
  let flushed = false
  const flushing = behind.flush().then(() => (flushed = true))
  expect(begun()).toBe(1)
  await end()
  expect(begun()).toBe(2)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(begun()).toBe(2)
  expect(flushed).toBe(false)
  await end()
  await flushing
})

it('tries once when it flushes, and is silent after', async () => {
  const { behind, begun, end, trouble } = aDisk()
  behind.changed()
  const flushing = behind.flush()
  await end(new Error('full'))
  await flushing
  await vi.advanceTimersByTimeAsync(10_000)
  expect(begun()).toBe(1)
  expect(trouble).toHaveLength(1)
})

it('writes now, also what has not changed, after the writing that is under way', async () => {
  const { behind, begun, end } = aDisk()
  behind.changed()
  await vi.advanceTimersByTimeAsync(1_000)
  const done = behind.now()
  expect(begun()).toBe(1)
  await end()
  expect(begun()).toBe(2)
  await end()
  await done
  await vi.advanceTimersByTimeAsync(10_000)
  expect(begun()).toBe(2)
})

it('rejects when it cannot write now, tells it and tries again', async () => {
  const { behind, begun, end, trouble } = aDisk()
  const full = new Error('full')
  const done = behind.now()
  done.catch(() => {})
  await end(full)
  await expect(done).rejects.toBe(full)
  expect(trouble).toEqual([full])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(begun()).toBe(2)
})
