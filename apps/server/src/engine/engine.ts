import {
  type Actor,
  type Command,
  type CommandId,
  decide,
  err,
  evolveAll,
  type Fact,
  type FactType,
  type Instant,
  ok,
  type Result,
  valuesOf,
  type Violation,
  type World,
} from '@delibere/core'
import type { Entry, Store } from '../store/index.ts'
import type { Clock } from './clock.ts'
import { actorKey } from './same-actor.ts'
import { forgetful, serverTime, type TimeKeeper } from './server-time.ts'
import { announcer, forerunner } from './tell.ts'

/** What a command that was carried out answers. */
interface Receipt {
  /** The revision of the world it made. */
  readonly revision: number
}

/** Why a command was not carried out: a rule of the trade, or a disk that takes nothing more. */
export type Refused = Violation | { readonly code: 'storage-failed' }

/** What a command would make, were it given now: how many facts of each kind. */
type Foreseen = Readonly<Partial<Record<FactType, number>>>

export interface Engine {
  /** The world as it is on the disk: the only one anybody is told of. */
  readonly world: World
  readonly revision: number
  /** `failed` from the first write the disk refused until the server is started again; reading goes on. */
  readonly storage: 'ok' | 'failed'
  /** The server's time: right while a session is held, whatever becomes of the wall clock; never before the last entry. */
  now(): Instant
  /**
   * Carries out a command; resolves when it is on the disk. The same id again, at any time, gives the same receipt, and
   * `not-allowed` to anybody else.
   */
  order(command: Command, actor: Actor): Promise<Result<Receipt, Refused>>
  /** What `order` would answer now, and how many facts of each kind it would make; nothing is done. */
  consider(command: Command, actor: Actor): Result<Foreseen, Refused>
  /** Calls `listener` after changes, once for all that came together, with their facts. Gives back how to stop. */
  listen(listener: (facts: readonly Fact[]) => void): () => void
  /**
   * Calls `listener`, while the disk is at work, with the world that will be if it takes what has been decided: to get ready,
   * never to tell. Gives back how to stop.
   */
  foresee(listener: (world: World) => void): () => void
  /** Up to `limit` entries of the journal, the newest first, from revision `from`. */
  journal(from: number, limit: number): Promise<readonly Entry<Fact>[]>
}

export interface EngineParts {
  readonly store: Pick<Store<World, Fact>, 'world' | 'revision' | 'lastAt' | 'receipts' | 'append' | 'journal'>
  readonly clock: Clock
  /** Where the time is noted for a restart; without it a restart begins by the wall clock. */
  readonly timeKeeper?: TimeKeeper
  /** Hears of what should not happen: a write that failed, a listener that threw. */
  readonly onFault: (cause: unknown) => void
}

function counted(facts: readonly Fact[]): Foreseen {
  const counts: Partial<Record<FactType, number>> = {}
  for (const { type } of facts) counts[type] = (counts[type] ?? 0) + 1
  return counts
}

interface UnderWay {
  readonly actor: Actor
  readonly answer: Promise<Result<Receipt, Refused>>
}

const storageFailed = err({ code: 'storage-failed' } as const)

/**
 * The only place where anything changes: decide, keep, then tell. Commands are decided at once, on all that was decided
 * before them; whoever hears of a change may count on it being on the disk.
 */
export function openEngine({ store, clock, timeKeeper = forgetful, onFault }: EngineParts): Engine {
  const underWay = new Map<CommandId, UnderWay>()
  const tell = announcer(onFault)
  const ready = forerunner(() => head.world, onFault)
  let head = { world: store.world, revision: store.revision }
  let tail: Promise<unknown> = Promise.resolve()
  let failed = false
  let lastAt = store.lastAt
  const held = () => valuesOf(head.world.sessions).some(({ status }) => status === 'open' || status === 'minutes')
  const now = serverTime({ clock, keeper: timeKeeper, lastEntry: () => lastAt, held })

  async function keep(entry: Entry<Fact>, world: World): Promise<Result<Receipt, Refused>> {
    try {
      await store.append(entry, world)
    } catch (cause) {
      if (!failed) onFault(cause)
      failed = true
      // What was decided on top of it was decided on something that is not.
      head = { world: store.world, revision: store.revision }
      return storageFailed
    } finally {
      underWay.delete(entry.command.id as CommandId)
    }
    tell.changed(entry.facts)
    return ok({ revision: entry.revision })
  }

  /** A refusal may rest on what is not on the disk yet: it is told when that is. */
  async function refuse(refusal: Result<never, Refused>): Promise<Result<never, Refused>> {
    if (underWay.size > 0) await tail
    return failed ? storageFailed : refusal
  }

  function execute(command: Command, actor: Actor): Promise<Result<Receipt, Refused>> {
    if (failed) return Promise.resolve(storageFailed)
    const at = now()
    const decision = decide(head.world, command, { now: at, actor })
    if (!decision.ok) return refuse(decision)
    const facts = decision.value
    lastAt = at
    head = { world: evolveAll(head.world, facts), revision: head.revision + 1 }
    const { id, type } = command
    const answer = keep({ revision: head.revision, at, actor, command: { id, type }, facts }, head.world)
    underWay.set(id, { actor, answer })
    tail = answer
    ready.decided()
    return answer
  }

  return {
    get world() {
      return store.world
    },
    get revision() {
      return store.revision
    },
    get storage() {
      return failed ? 'failed' : 'ok'
    },
    now,
    async order(command, actor) {
      const same = underWay.get(command.id)
      if (same) return actorKey(same.actor) === actorKey(actor) ? same.answer : err({ code: 'not-allowed' })
      const receipt = store.receipts.get(command.id)
      if (!receipt) return execute(command, actor)
      const theirs = actorKey(receipt.actor as Actor) === actorKey(actor)
      return theirs ? ok({ revision: receipt.revision }) : err({ code: 'not-allowed' })
    },
    consider(command, actor) {
      if (failed) return storageFailed
      const decision = decide(store.world, command, { now: now(), actor })
      return decision.ok ? ok(counted(decision.value)) : decision
    },
    listen: tell.listen,
    foresee: ready.listen,
    journal: (from, limit) => store.journal(from, limit),
  }
}
