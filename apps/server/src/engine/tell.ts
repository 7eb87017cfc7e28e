import type { Fact, World } from '@delibere/core'

type Listener<Given> = (given: Given) => void
type OnFault = (cause: unknown) => void

/** Calls each listener; one that throws spoils nothing for the others. */
function call<Given>(listeners: Iterable<Listener<Given>>, given: Given, onFault: OnFault): void {
  for (const listener of listeners) {
    try {
      listener(given)
    } catch (cause) {
      onFault(cause)
    }
  }
}

const joining =
  <Listening>(listeners: Set<Listening>) =>
  (listener: Listening): (() => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

/** Has those who want to be ready look at what was decided, once the disk has been set to work. */
export function forerunner(head: () => World, onFault: OnFault) {
  const listeners = new Set<Listener<World>>()
  let planned = false

  const look = () => {
    planned = false
    call(listeners, head(), onFault)
  }
  return {
    decided(): void {
      if (!planned) setImmediate(look)
      planned = true
    },
    listen: joining(listeners),
  }
}

/**
 * Gathers what comes in one turn, since commands that were flushed together come together, and tells it once: before any
 * of them is answered, so that who has an answer finds everybody told.
 */
export function announcer(onFault: OnFault) {
  const listeners = new Set<Listener<readonly Fact[]>>()
  let facts: readonly Fact[] | null = null

  const announce = () => {
    const told = facts ?? []
    facts = null
    call(listeners, told, onFault)
  }
  return {
    changed(more: readonly Fact[]): void {
      if (facts === null) queueMicrotask(announce)
      facts = facts === null ? more : [...facts, ...more]
    },
    listen: joining(listeners),
  }
}
