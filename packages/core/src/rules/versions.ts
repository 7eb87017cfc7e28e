import type { Act, ActKind } from '../model/act.ts'
import type { Violation } from '../violations.ts'

/**
 * Why a change is refused that was made on another state than the present one: what was done since, the oldest first, so
 * that whoever is second can be told. Null where `version` is the present one. Every act of `kind` is one version more; the
 * history may begin before the first version, where a file was erased alone and another begun (P2).
 */
export function changedSince(
  { version: now, history }: { readonly version: number; readonly history: readonly Act[] },
  version: number,
  kind: ActKind,
): Violation | null {
  if (version === now) return null
  const acts = history.filter((act) => act.kind === kind)
  return { code: 'changed-meanwhile', version: now, acts: acts.slice(acts.length - Math.max(0, now - version)) }
}
