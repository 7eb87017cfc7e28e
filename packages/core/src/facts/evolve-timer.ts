import { since } from '../basics/time.ts'
import type { Timer } from '../model/timer.ts'
import type { Fact, FactOf } from './fact.ts'

/** Carries out what the president did with the clock (H2): the last timer is the one under way. */
export function time(timers: readonly Timer[], fact: Extract<Fact, { type: `timer.${string}` }>): Timer[] {
  if (fact.type === 'timer.started') {
    const { phase, planned, at } = fact
    return [...timers, { phase, planned, added: since(at, at), startedAt: at, pauses: [], endedAt: null }]
  }
  return timers.map((timer, index) => (index === timers.length - 1 ? changeTimer(timer, fact) : timer))
}

function changeTimer(
  timer: Timer,
  fact: FactOf<'timer.paused' | 'timer.resumed' | 'timer.extended' | 'timer.ended'>,
): Timer {
  switch (fact.type) {
    case 'timer.paused':
      return { ...timer, pauses: [...timer.pauses, { from: fact.at, until: null }] }
    case 'timer.resumed':
      return { ...timer, pauses: closed(timer, fact.at) }
    case 'timer.extended':
      return { ...timer, added: (timer.added + fact.by) as Timer['added'] }
    case 'timer.ended':
      return { ...timer, pauses: closed(timer, fact.at), endedAt: fact.at }
  }
}

const closed = (timer: Timer, at: NonNullable<Timer['endedAt']>) =>
  timer.pauses.map((pause) => (pause.until === null ? { ...pause, until: at } : pause))
