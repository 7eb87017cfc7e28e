import {
  dayOf,
  defaultRegulation,
  err,
  instant,
  ok,
  type Regulation,
  type Result,
  type SettingName,
} from '@delibere/core'
import { formatSetting, formatShortDate, listed, quoted, settingWords, sourceWord } from '@delibere/core/fr'
import { typedSetting } from '../setting-form.ts'
import { typedDate } from '../typed.ts'
import { formatOptions, inWords, orderAndSay, writeList } from './answers.ts'
import { type Command, misuse, refuse, withClient } from './command.ts'

export const regulationShow: Command = {
  name: 'regulation show',
  usage: '[--format table|csv|json]',
  says: 'montre chaque réglage du règlement, son défaut, sa source et sa date d’effet',
  options: formatOptions,
  takes: { least: 0, most: 0 },
  run: (given, shell) =>
    withClient(shell, async (client) => {
      const settings = await inWords(client.regulation())
      if (!settings.ok) return refuse(shell, settings.error)
      const list = {
        headings: ['Réglage', 'Valeur', 'Défaut', 'Règle', 'Source', 'Depuis le', 'À venir', 'Nom'],
        cells: (setting: (typeof settings.value)[number]) => [
          settingWords[setting.name],
          formatSetting(setting.name, setting.value),
          formatSetting(setting.name, setting.default),
          setting.rule,
          sourceWord(setting.source),
          formatShortDate(setting.effectiveFrom),
          setting.toCome
            .map(
              ({ value, effectiveFrom }) =>
                `${formatSetting(setting.name, value)} le ${formatShortDate(effectiveFrom)}`,
            )
            .join(', '),
          setting.name,
        ],
      }
      return writeList(settings.value, list, given, shell)
    }),
}

/** Gives a setting another value, from today or from a later day. */
export const regulationSet: Command = {
  name: 'regulation set',
  usage: 'RÉGLAGE VALEUR [--from JJ/MM/AAAA]',
  says: 'change un réglage du règlement à compter d’une date',
  options: { from: { type: 'string' } },
  takes: { least: 2, most: 2 },
  details: [
    'RÉGLAGE   le nom donné par delibere regulation show (dernière colonne)',
    'VALEUR    comme à l’écran\u00A0: un nombre, des nombres séparés par des virgules, ou un mot',
    '--from    date d’effet, aujourd’hui par défaut. Les séances déjà préparées gardent leur copie',
  ],
  async run(given, shell) {
    const [name = '', text = ''] = given.words
    const setting = settingOf(name, text)
    if (!setting.ok) return misuse(shell, setting.error)
    const from = given.text('from')
    const day = from === null ? ok(dayOf(instant(Date.now()), defaultRegulation.timeZone)) : typedDate(from)
    if (!day.ok) return misuse(shell, `--from\u00A0: ${day.error}`)
    return withClient(shell, (client) =>
      orderAndSay(
        client,
        { type: 'regulation.change', effectiveFrom: day.value, settings: setting.value },
        `Réglage noté, à effet du ${formatShortDate(day.value)}.`,
        shell,
      ),
    )
  },
}

function settingOf(name: string, text: string): Result<Partial<Regulation>, string> {
  if (!Object.hasOwn(settingWords, name))
    return err(`${quoted(name)} n’est pas un réglage. Les réglages\u00A0: ${listed(Object.keys(settingWords))}.`)
  const value = typedSetting(name as SettingName, text)
  return value.ok ? ok({ [name]: value.value }) : err(`${name}\u00A0: ${value.error}`)
}
