import {
  type CalendarDate,
  err,
  folded,
  ok,
  type Regulation,
  type Result,
  settingAsOn,
  type SettingName,
  type SettingView,
} from '@delibere/core'
import { formatSetting, formatShortDate, listed, quoted, settingWords, sourceWord } from '@delibere/core/fr'
import { typedSetting } from '../setting-form.ts'
import { toComeText } from '../setting-paragraphs.ts'
import { formatOptions, inWords, orderAndSay, type TextList, writeList } from './answers.ts'
import { type Command, misuse, refuse, withClient } from './command.ts'
import { dayGiven } from './days.ts'

/** Every setting as it is today, or was or will be on another day. */
export const regulationShow: Command = {
  name: 'regulation show',
  usage: '[--on JJ/MM/AAAA] [--format table|csv|json]',
  says: 'montre chaque réglage du règlement, son défaut, sa source et sa date d’effet',
  options: { on: { type: 'string' }, ...formatOptions },
  takes: { least: 0, most: 0 },
  details: ['--on      le règlement de ce jour-là, passé ou à venir\u202F; aujourd’hui par défaut'],
  async run(given, shell) {
    const day = dayGiven(given, 'on')
    if (!day.ok) return misuse(shell, day.error)
    return withClient(shell, async (client) => {
      const regulation = await inWords(client.regulation())
      if (!regulation.ok) return refuse(shell, regulation.error)
      const on =
        given.text('on') === null ? regulation.value : regulation.value.map((one) => settingAsOn(one, day.value))
      return writeList(on, table, given, shell)
    })
  },
}

const table: TextList<SettingView> = {
  headings: ['Réglage', 'Valeur', 'Défaut', 'Règle', 'Source', 'Depuis le', 'À venir', 'Nom'],
  cells: (setting) => [
    settingWords[setting.name],
    formatSetting(setting.name, setting.value),
    formatSetting(setting.name, setting.default),
    setting.rule,
    sourceWord(setting.source),
    formatShortDate(setting.effectiveFrom),
    toComeText(setting),
    setting.name,
  ],
}

/** Gives a setting another value, from today or from a later day. */
export const regulationSet: Command = {
  name: 'regulation set',
  usage: 'RÉGLAGE VALEUR [--from JJ/MM/AAAA]',
  says: 'change un réglage du règlement à compter d’une date',
  options: { from: { type: 'string' } },
  takes: { least: 2, most: 2 },
  details: [
    'RÉGLAGE   son nom dans delibere regulation show, en français (première colonne) ou en code (dernière)',
    'VALEUR    comme à l’écran\u00A0: un nombre, des nombres séparés par des virgules, ou un mot',
    '--from    date d’effet, aujourd’hui par défaut. Les séances déjà préparées gardent leur copie',
  ],
  async run(given, shell) {
    const [name = '', text = ''] = given.words
    const setting = settingOf(name, text)
    if (!setting.ok) return misuse(shell, setting.error)
    const day = dayGiven(given, 'from')
    if (!day.ok) return misuse(shell, day.error)
    return withClient(shell, async (client) => {
      const regulation = await inWords(client.regulation())
      if (!regulation.ok) return refuse(shell, regulation.error)
      const version = regulation.value[0]?.version ?? 0
      return orderAndSay(
        client,
        { type: 'regulation.change', effectiveFrom: day.value, settings: setting.value, version },
        saySettingNoted(day.value),
        shell,
      )
    })
  },
}

/** Said once a setting has been given another value. */
export const saySettingNoted = (from: CalendarDate): string => `Réglage noté, à effet du ${formatShortDate(from)}.`

function settingOf(name: string, text: string): Result<Partial<Regulation>, string> {
  const setting = (Object.keys(settingWords) as SettingName[]).find(
    (one) => one === name || folded(settingWords[one]) === folded(name),
  )
  if (!setting)
    return err(
      `${quoted(name)} n’est pas un réglage. Les réglages\u00A0: ${listed(Object.values(settingWords).map(quoted))}.`,
    )
  const value = typedSetting(setting, text)
  return value.ok ? ok({ [setting]: value.value }) : err(`${settingWords[setting]}\u00A0: ${value.error}`)
}
