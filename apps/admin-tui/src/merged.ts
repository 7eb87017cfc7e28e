import { sameValue } from '@delibere/core'

/**
 * Meets what somebody typed on `before` with what others have made of it since: what was typed stays, and what was not
 * touched becomes what the others put. Lists of one length are met place by place; of others, each keeps the items added to
 * it and loses those taken from it.
 */
export function merged<Value>(before: Value, mine: Value, now: Value): Value {
  if (sameValue(mine, before)) return now
  if (sameValue(now, before)) return mine
  if (Array.isArray(before) && Array.isArray(mine) && Array.isArray(now)) return mergedLists(before, mine, now) as Value
  if (!isRecord(before) || !isRecord(mine) || !isRecord(now)) return mine
  const entries = Object.keys({ ...now, ...mine }).map(
    (key) => [key, merged(before[key], mine[key], now[key])] as const,
  )
  return Object.fromEntries(entries) as Value
}

function mergedLists(before: readonly unknown[], mine: readonly unknown[], now: readonly unknown[]) {
  if (before.length === mine.length && before.length === now.length)
    return mine.map((item, place) => merged(before[place], item, now[place]))
  const within = (items: readonly unknown[], item: unknown) => items.some((one) => sameValue(one, item))
  const kept = now.filter((item) => within(mine, item) || !within(before, item))
  return [...kept, ...mine.filter((item) => !within(before, item) && !within(now, item))]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
