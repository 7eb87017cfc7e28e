/**
 * The same without the names of the office's agents, which stand under `by`: what one of them did, the office did. Who asks
 * for what is held on them is not told who of the office entered it (P2).
 */
export function agentsUnnamed<Held>(held: Held): Held {
  const without = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(without)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, key === 'by' && typeof one === 'string' ? null : without(one)]),
    )
  }
  return without(held) as Held
}
