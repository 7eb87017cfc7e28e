import { createClient } from '@delibere/client'
import { officeView, type PieceKind, todayIn, valuesOf } from '@delibere/core'
import { openServer } from '@delibere/server'

/** How long the office's view takes after one candidate of a folder's register has changed; in ms, by run. */
export async function measureOffice(folder: string, runs: number): Promise<readonly number[]> {
  const log = { info: () => {}, error: () => {} }
  const server = await openServer({ folder, publicUrl: 'http://127.0.0.1', program: 'terminal', log })
  try {
    const client = createClient({ url: 'http://127.0.0.1', fetch: server.request, token: server.staffKey })
    const { engine } = server
    const look = () => {
      const began = performance.now()
      officeView(engine.world, todayIn(engine.world, engine.now()))
      return performance.now() - began
    }
    look()
    const figures: number[] = []
    for (const { id: candidateId } of valuesOf(engine.world.candidates).slice(0, runs)) {
      const on = todayIn(engine.world, engine.now())
      const pieces: PieceKind[] = ['trainingRecord']
      const received = { type: 'piece.record', candidateId, pieces, state: 'received', on, reason: null } as const
      const answer = await client.order(received)
      if (!answer.ok) throw new Error(answer.error.code)
      figures.push(look())
    }
    return figures
  } finally {
    await server.close()
  }
}
