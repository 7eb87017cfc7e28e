import { onTheDay } from './sitting.ts'
import { childId, CommandId } from '../basics/ids.ts'
import { type Instant, later, duration } from '../basics/time.ts'
import type { Decision } from '../commands/command.ts'
import { Command, decide } from '../commands/index.ts'
import { evolve } from '../facts/evolve.ts'
import type { Fact } from '../facts/fact.ts'
import { emptyWorld, type World } from '../model/world.ts'
import { type Asked, anyOrder } from './any-order.ts'
import { aCandidate, aCompleteFile, aJuror, morning } from './build.ts'
import { exampleFramework } from './frameworks.ts'
import { type Random, randomFrom } from '../basics/random.ts'

/** One order of a walk, and what came of it. */
export interface Step {
  readonly asked: Asked
  readonly before: World
  readonly decision: Decision
  readonly after: World
  readonly now: Instant
  /** For choices of whoever looks on: using it changes nothing of the walk. */
  readonly random: Random
}

export interface Walk {
  readonly start: World
  readonly world: World
  readonly facts: readonly Fact[]
}

/**
 * Gives `length` orders, one after another, chosen by the seed: the same seed, the same walk. The worlds are frozen all
 * through, so that whatever would change one in place is a fault.
 */
export function walk(seed: number, length: number, each: (step: Step) => void = () => {}): Walk {
  const random = randomFrom(seed)
  const start = frozen(startOf(random))
  const facts: Fact[] = []
  let world = start
  let now = morning
  for (let count = 0; count < length; count += 1) {
    const asked = anyOrder(world, random)
    const command = Command.parse({ ...asked.order, id: CommandId.parse(childId(CommandId.parse('c'), count)) })
    // Members sign on the day; the walk itself stays in the first one, so that every day can still be planned.
    const session = command.type === 'attendance.sign' ? world.sessions[command.sessionId] : undefined
    const at = session ? onTheDay(now, session) : now
    const decision = decide(world, command, { now: at, actor: asked.actor })
    const before = world
    if (decision.ok) {
      facts.push(...decision.value)
      world = decision.value.reduce((one, fact) => frozen(evolve(one, fact)), world)
    }
    each({ asked, before, decision, after: world, now: at, random: randomFrom(seed + count) })
    now = later(now, duration(random.below(120_000)))
  }
  return { start, world, facts }
}

// Whatever tells who somebody is has “Zzz” in it, and what is written to a candidate “Qqq”: so they can be looked for.
function startOf(random: Random): World {
  const two = exampleFramework({
    oral: [{ phase: 'interview', minutes: 20 }],
    domains: exampleFramework().domains.slice(0, 2),
  })
  const world = emptyWorld()
  const jurors = Array.from({ length: 8 }, (_one, index) =>
    aJuror(`Zzz${'abcdefgh'[index]}`, index % 2 ? 'employee' : 'employer', {
      organisation: { name: `Organisation ${index}`, siret: null },
    }),
  )
  const candidates = Array.from({ length: 6 }, (_one, index) =>
    aCandidate(`Zzz${'stuvwx'[index]}`, {
      certificate: index < 5 ? 'CM' : 'AC',
      route: index % 2 ? 'vae' : 'training',
    }),
  )
  return {
    ...world,
    regulation: {
      ...world.regulation,
      quorum: random.pick(['everybody', 'onePerCollege']),
      presidency: { alternates: random.pick(['perSession', 'perYear']), first: random.pick(['employer', 'employee']) },
      domainValidityYears: random.pick([5, null]),
    },
    frameworks: { ...world.frameworks, 'CM@2026.1': two },
    jurors: Object.fromEntries(jurors.map((one) => [one.id, one])),
    candidates: Object.fromEntries(candidates.map((one) => [one.id, one])),
    files: Object.fromEntries(candidates.map(({ id, route }) => [id, aCompleteFile(route)])),
  }
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  Object.values(value).forEach(frozen)
  return value
}
