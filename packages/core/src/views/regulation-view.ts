import type { CalendarDate } from '../basics/time.ts'
import { defaultRegulation, type Regulation, regulationOn, type SettingName } from '../model/regulation.ts'
import { settingSources } from '../model/setting-sources.ts'
import type { World } from '../model/world.ts'

type Value<Name extends SettingName = SettingName> = Regulation[Name]

/** One setting of the regulation, with its default, where it comes from and since when it counts. */
export interface SettingView {
  readonly name: SettingName
  readonly value: Value
  readonly default: Value
  /** The rule it belongs to, as `C3`, and where that comes from: a section of the guide, or `setting` where it leaves it open. */
  readonly rule: string
  readonly source: string
  readonly effectiveFrom: CalendarDate
  /** Values that are decided and not in force yet, the nearest first. */
  readonly toCome: readonly { readonly value: Value; readonly effectiveFrom: CalendarDate }[]
}

/** Every setting as it is on `today`, in the order of the rules. */
export function regulationView(world: World, today: CalendarDate): readonly SettingView[] {
  const now = regulationOn(world, today)
  return (Object.keys(settingSources) as SettingName[]).map((name) => {
    const changes = world.regulationChanges
      .filter(({ settings }) => settings[name] !== undefined)
      .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0))
    const since = changes.findLast(({ effectiveFrom }) => effectiveFrom <= today)
    return {
      name,
      value: now[name],
      default: defaultRegulation[name],
      ...settingSources[name],
      effectiveFrom: since?.effectiveFrom ?? world.regulation.effectiveFrom,
      toCome: changes
        .filter(({ effectiveFrom }) => effectiveFrom > today)
        .map(({ settings, effectiveFrom }) => ({ value: settings[name] as Value, effectiveFrom })),
    }
  })
}
