import { type Instant, instant } from '../basics/time.ts'
import type { Act, ActKind } from '../model/act.ts'
import type { World } from '../model/world.ts'

/** The records of the world that the facts of the registers put things in. */
export type Collection =
  | 'candidates'
  | 'files'
  | 'jurors'
  | 'openings'
  | 'planDrafts'
  | 'pastResults'
  | 'erasures'
  | 'frameworks'
  | 'frameworkDrafts'

/** One thing put in a record under its key; `undefined` takes it out. */
export interface Put {
  readonly into: Collection
  readonly key: string
  readonly value: unknown
}

export const put = <Of extends Collection>(
  into: Of,
  key: string,
  value: World[Of][keyof World[Of]] | undefined,
): Put => ({
  into,
  key,
  value,
})

/** The line of history that a fact leaves. */
export const actOf = (
  { at, by }: { readonly at?: Instant; readonly by?: string | null },
  kind: ActKind,
  about: readonly string[] = [],
): Act => ({
  at: at ?? instant(0),
  by: by ?? null,
  kind,
  about: [...about],
})

/** The instant of a fact; the beginning of time for one of before facts said it. */
export const atOf = ({ at }: { readonly at?: Instant }): Instant => at ?? instant(0)
