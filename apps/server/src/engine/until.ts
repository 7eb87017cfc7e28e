import type { World } from '@delibere/core'
import type { Engine } from './engine.ts'

/** Resolves when the world has come to it. */
export function until(engine: Pick<Engine, 'world' | 'listen'>, come: (world: World) => boolean): Promise<void> {
  if (come(engine.world)) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = engine.listen(() => {
      if (!come(engine.world)) return
      stop()
      resolve()
    })
  })
}
