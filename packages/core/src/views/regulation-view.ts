import { sameValue } from '../basics/same-value.ts'
import type { CalendarDate, Instant } from '../basics/time.ts'
import { defaultRegulation, type Regulation, type SettingName } from '../model/regulation.ts'
import { settingSources } from '../model/setting-sources.ts'
import type { World } from '../model/world.ts'

type Value<Name extends SettingName = SettingName> = Regulation[Name]

/** A value of a setting that counts from a day on. */
export interface DatedSetting {
  readonly value: Value
  readonly effectiveFrom: CalendarDate
  /** When and by whose hand it was decided; null for what was there from the beginning, and where no agent was named. */
  readonly at: Instant | null
  readonly by: string | null
}

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
  readonly toCome: readonly DatedSetting[]
  /** Every value it has had, has and will have, in the order of their days; the first is what was there from the beginning. */
  readonly values: readonly DatedSetting[]
  /** How many changes of the regulation had been decided when this was read: what a change of it names. */
  readonly version: number
}

/** Every setting as it is on `today`, in the order of the rules. */
export function regulationView(world: World, today: CalendarDate): readonly SettingView[] {
  return (Object.keys(settingSources) as SettingName[]).map((name) => {
    const values = valuesOfSetting(world, name)
    return {
      name,
      default: defaultRegulation[name],
      ...settingSources[name],
      ...countingOn(values, today),
      values,
      version: world.regulationChanges.length,
    }
  })
}

/** The value of a setting that counts on `day`, and since when; what was there from the beginning on any day before it. */
export const settingOn = ({ values }: Pick<SettingView, 'values'>, day: CalendarDate): DatedSetting =>
  values.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? values[0]!

/** The same setting as it was or will be on another day. */
export const settingAsOn = (setting: SettingView, day: CalendarDate): SettingView => ({
  ...setting,
  ...countingOn(setting.values, day),
})

function countingOn(values: SettingView['values'], day: CalendarDate) {
  const current = settingOn({ values }, day)
  const { value, effectiveFrom } = current
  return { value, effectiveFrom, toCome: values.slice(values.indexOf(current) + 1) }
}

/** Of two values for one day the one decided later counts; one that changes nothing is not told. */
function valuesOfSetting({ regulation, regulationChanges }: World, name: SettingName): readonly DatedSetting[] {
  const first = { value: regulation[name], effectiveFrom: regulation.effectiveFrom, at: null, by: null }
  const changes = regulationChanges.flatMap(({ settings, effectiveFrom, at, by }) => {
    const value = settings[name]
    return value === undefined ? [] : [{ value, effectiveFrom, at, by }]
  })
  const days = new Map<CalendarDate, DatedSetting>()
  for (const change of [first, ...changes]) days.set(change.effectiveFrom, change)
  return [...days.values()]
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
    .filter(({ value }, place, all) => place === 0 || !sameValue(value, all[place - 1]!.value))
}
