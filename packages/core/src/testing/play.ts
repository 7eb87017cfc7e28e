import { CommandId, type JurorId, type SessionId } from '../basics/ids.ts'
import { type Instant, later, minutes } from '../basics/time.ts'
import { type Command, decide } from '../commands/index.ts'
import type { Decision } from '../commands/command.ts'
import { evolveAll } from '../facts/evolve.ts'
import type { Fact } from '../facts/fact.ts'
import type { Actor } from '../model/actor.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Juror } from '../model/juror.ts'
import { emptyWorld, type World } from '../model/world.ts'
import { aCompleteFile, morning } from './build.ts'

type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never
/** A command without its id, which the play gives. */
export type Order = Without<Command, 'id'>

/** A world under way: commands go in, facts are carried out, refusals are given back and change nothing. */
export interface Play {
  readonly world: World
  readonly facts: readonly Fact[]
  now: Instant
  /** Decides, and carries out what was decided. */
  order(actor: Actor, order: Order): Decision
  /** The same, for what the test takes for granted: a refusal is a fault. */
  must(actor: Actor, order: Order): void
}

export const staff: Actor = { kind: 'staff' }
export const member = (sessionId: SessionId, jurorId: JurorId): Actor => ({ kind: 'member', sessionId, jurorId })

interface People {
  readonly candidates?: readonly Candidate[]
  readonly jurors?: readonly Juror[]
  /** By candidate; every file is complete unless told. */
  readonly files?: World['files']
}

/** A world with these people registered, their files complete, at 9:00; each order takes a minute. */
export function aPlay(people: People, start = emptyWorld()): Play {
  let world: World = {
    ...start,
    candidates: { ...start.candidates, ...Object.fromEntries((people.candidates ?? []).map((one) => [one.id, one])) },
    files: {
      ...start.files,
      ...Object.fromEntries((people.candidates ?? []).map(({ id, route }) => [id, aCompleteFile(route)])),
      ...people.files,
    },
    jurors: { ...start.jurors, ...Object.fromEntries((people.jurors ?? []).map((one) => [one.id, one])) },
  }
  let facts: readonly Fact[] = []
  let count = 0
  const play: Play = {
    get world() {
      return world
    },
    get facts() {
      return facts
    },
    now: morning,
    order(actor, order) {
      count += 1
      const command = { ...order, id: CommandId.parse(`c${count}`) } as Command
      const decision = decide(world, command, { now: play.now, actor })
      play.now = later(play.now, minutes(1))
      if (!decision.ok) return decision
      world = evolveAll(world, decision.value)
      facts = [...facts, ...decision.value]
      return decision
    },
    must(actor, order) {
      const decision = play.order(actor, order)
      if (!decision.ok) throw new Error(`${order.type} was refused: ${JSON.stringify(decision.error)}`)
    },
  }
  return play
}
