/** A record without one of its keys. */
export function without<Key extends string, Value>(
  record: Readonly<Partial<Record<Key, Value>>>,
  key: Key,
): Partial<Record<Key, Value>> {
  const { [key]: _gone, ...rest } = record
  return rest as Partial<Record<Key, Value>>
}

/** The values of a partial record, in insertion order. */
export const valuesOf = <Value>(record: Readonly<Partial<Record<string, Value>>>): readonly Value[] =>
  Object.values(record) as Value[]
