import { CommandId, type Fact, sessionsToSeal } from '@delibere/core'
import type { Engine } from './engine.ts'

const mayBeReady = new Set<Fact['type']>(['session.closed', 'document.kept'])

/**
 * Seals every closed session that has all its documents, now and whenever one becomes ready. It asks what is there to be
 * done instead of taking from a queue, so that a crash in between heals itself. Gives back how to stop.
 */
export function sealClosedSessions(engine: Engine): () => void {
  const seal = () => {
    for (const { id } of sessionsToSeal(engine.world)) {
      const command = { type: 'session.seal', id: CommandId.parse(crypto.randomUUID()), sessionId: id } as const
      // Refused only if it is being done already, or if the disk fails: then the next start does it.
      void engine.order(command, { kind: 'server' })
    }
  }
  seal()
  return engine.listen((facts) => {
    if (facts.some(({ type }) => mayBeReady.has(type))) seal()
  })
}
