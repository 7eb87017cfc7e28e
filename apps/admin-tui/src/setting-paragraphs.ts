import { type CalendarDate, type DatedSetting, settingOn, type SettingView } from '@delibere/core'
import { formatSetting, formatShortDate, nbsp, settingWords, sourceWord } from '@delibere/core/fr'

/** Its default, and where it comes from. */
export const originLine = ({ name, default: first, rule, source }: SettingView): string =>
  `Défaut${nbsp}: ${formatSetting(name, first)} · règle ${rule} · source${nbsp}: ${sourceWord(source)}`

/** “à vie le 01/01/2099”, for every value that is to come; empty where there is none. */
export const toComeText = ({ name, toCome }: SettingView): string =>
  toCome
    .map(({ value, effectiveFrom }) => `${formatSetting(name, value)} le ${formatShortDate(effectiveFrom)}`)
    .join(', ')

/** A setting in full: its value, where it comes from, what is to come. */
export function settingParagraph(setting: SettingView): string {
  const { name, value, effectiveFrom } = setting
  const toCome = toComeText(setting)
  return [
    `${settingWords[name]}${nbsp}: ${formatSetting(name, value)}, depuis le ${formatShortDate(effectiveFrom)}`,
    originLine(setting),
    ...(toCome === '' ? [] : [`À venir${nbsp}: ${toCome}`]),
  ].join('\n')
}

/** A value with its day, whether it counts on `today`, and who decided it. */
export interface DatedRow {
  readonly from: string
  readonly value: string
  readonly state: string
  readonly by: string
}

/** Every value of a setting, in the order of their days. */
export const datedRows = (setting: SettingView, today: CalendarDate): readonly DatedRow[] =>
  setting.values.map((one) => ({
    from: formatShortDate(one.effectiveFrom),
    value: formatSetting(setting.name, one.value),
    state: stateOn(one, settingOn(setting, today), today),
    by: one.at === null ? 'd’origine' : (one.by ?? 'OEMM'),
  }))

function stateOn(one: DatedSetting, current: DatedSetting, today: CalendarDate): string {
  if (one === current) return 'en vigueur'
  return one.effectiveFrom > today ? 'à venir' : 'passée'
}
