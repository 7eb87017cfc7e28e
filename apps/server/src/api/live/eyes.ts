import {
  type Actor,
  boardSessions,
  boardView,
  closedSessionView,
  type Instant,
  type LinkHolder,
  officeView,
  type Presence,
  roomView,
  sealedRoomView,
  seenIn,
  type SessionId,
  sessionView,
  todayIn,
  workingSessions,
  type World,
} from '@delibere/core'
import { actorKey } from '../../engine/same-actor.ts'

/** One way of looking at the world: those with the same key see the same. */
export interface Eye {
  readonly key: string
  /** The parts of the world it looks at: as long as they are the same, it sees the same. */
  parts(world: World): readonly unknown[]
  /** What it sees; null where there is nothing (any more). */
  view(world: World): object | null
}

type PresenceOf = (id: SessionId) => Presence

/** A session, as staff, a member or the room screen see it: at work, then sealed. */
export function sessionEye(id: SessionId, actor: Actor, presenceOf: PresenceOf): Eye | null {
  const view = viewerOf(id, actor, presenceOf)
  if (!view) return null
  return {
    key: `session ${id} for ${actorKey(actor)}`,
    parts: ({ sessions, archive, candidates, files, jurors, presidencies, frameworks }) => [
      sessions[id],
      archive[id],
      candidates,
      jurors,
      presidencies,
      frameworks,
      // What has come to stand against a prepared session is for the office alone.
      ...(actor.kind === 'staff' ? [files, presenceOf(id)] : []),
      ...(actor.kind === 'member' ? [connectionsIn(presenceOf(id))] : []),
    ],
    view,
  }
}

/** Who is connected: of what the office sees of screens, the part that a member does. */
const connectionsIn = (presence: Presence): string =>
  Object.keys(presence)
    .map((holder) => JSON.stringify([holder, seenIn(presence, holder as LinkHolder)]))
    .join()

function viewerOf(id: SessionId, actor: Actor, presenceOf: PresenceOf): Eye['view'] | null {
  switch (actor.kind) {
    case 'room':
      return (world) => {
        const session = world.sessions[id]
        return session ? roomView(world, session) : sealedRoomView(world, id)
      }
    case 'staff':
    case 'member':
      return (world) => {
        const session = world.sessions[id]
        return session ? sessionView(world, session, actor, presenceOf(id)) : closedSessionView(world, id, actor)
      }
    default:
      return null
  }
}

/**
 * The office's overview. It lists every session there ever was, so it is made anew only when a line of it changes: what goes
 * on inside a sitting mostly does not show in it.
 */
export const officeEye = (now: () => Instant): Eye => ({
  key: 'office',
  parts: (world) => [
    JSON.stringify(workingSessions(world)),
    todayIn(world, now()),
    ...[world.archive, world.candidates, world.files, world.jurors, world.openings, world.planDrafts],
    ...[world.frameworks, world.frameworkDrafts, world.pastResults, world.regulationChanges],
  ],
  view: (world) => officeView(world, todayIn(world, now())),
})

/** What goes on today in every room. */
export const boardEye = (now: () => Instant, presenceOf: PresenceOf): Eye => ({
  key: 'board',
  parts(world) {
    const today = todayIn(world, now())
    const sessions = boardSessions(world, today)
    return [today, world.candidates, world.jurors, ...sessions, ...sessions.map(({ id }) => presenceOf(id))]
  },
  view: (world) => boardView(world, todayIn(world, now()), presenceOf),
})
