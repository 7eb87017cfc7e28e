/** A JSON object of a stored world: of no type of today's. */
export type Json = Readonly<Record<string, unknown>>

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Changes each record of an object of records. */
export const eachOf = (records: unknown, change: (record: Json) => Json): unknown =>
  isJson(records)
    ? Object.fromEntries(Object.entries(records).map(([id, record]) => [id, isJson(record) ? change(record) : record]))
    : records
