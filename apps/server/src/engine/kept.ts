import {
  emptyWorld,
  evolve,
  type Fact,
  frameworkKey,
  readWorld,
  type Session,
  valuesOf,
  type World,
  worldShape,
} from '@delibere/core'
import type { Kept } from '../store/index.ts'

/** What the store must know of our world: how facts change it, how it is read back, what is sealed of a session. */
export const keptWorld: Kept<World, Fact> = {
  empty: emptyWorld(),
  shape: worldShape,
  evolve,
  read: readWorld,
  documents: (facts) => facts.flatMap((fact) => (fact.type === 'document.kept' ? [fact.sha256] : [])),
  attachments: (facts) => facts.flatMap((fact) => (fact.type === 'piece.attached' ? [fact.sha256] : [])),
  erased: (facts) => {
    const said = facts.filter((fact) => fact.type === 'persons.erased')
    return { files: said.flatMap(({ documents }) => documents), seals: said.flatMap(({ seals }) => seals) }
  },
  sealed: (facts, before) =>
    facts.flatMap((fact) => {
      const session = fact.type === 'session.sealed' ? before.sessions[fact.sessionId] : undefined
      return session ? [{ id: session.id, content: sealedContent(before, session) }] : []
    }),
}

/**
 * The whole session, and everybody and everything it names, as they were: it can be read without the rest of the world. What
 * the office wrote to the room was for that day, and may name anybody (P2).
 */
export function sealedContent({ candidates, jurors, frameworks }: World, session: Session) {
  const heard = new Set<string>(session.hearings.map(({ candidateId }) => candidateId))
  const versions = new Set(session.hearings.map(({ framework }) => frameworkKey(framework)))
  const sat = new Set<string>(session.jurorIds)
  return {
    session: { ...session, message: null },
    candidates: valuesOf(candidates).filter(({ id }) => heard.has(id)),
    jurors: valuesOf(jurors).filter(({ id }) => sat.has(id)),
    frameworks: valuesOf(frameworks).filter((framework) => versions.has(frameworkKey(framework))),
  }
}
