import type { Actor } from '@delibere/core'
import type { Notes } from '../../notes/notes.ts'
import type { Eye } from './eyes.ts'

/** What a member sees, and by a count that their notes have changed (H3): their other device then reads them again. */
export function withNotes(eye: Eye, actor: Actor, notes: Pick<Notes, 'revision'>): Eye {
  if (actor.kind !== 'member') return eye
  const revision = () => notes.revision(actor.sessionId, actor.jurorId)
  return {
    key: eye.key,
    parts: (world) => [...eye.parts(world), revision()],
    view(world) {
      const view = eye.view(world)
      return view && { ...view, notes: revision() }
    },
  }
}
