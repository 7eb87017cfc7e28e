import { type CalendarDate, settingAsOn, type SettingView } from '@delibere/core'
import { formatSetting, formatShortDate, settingWords, sourceWord } from '@delibere/core/fr'
import { Box } from 'ink'
import { useArea } from '../../parts/area.ts'
import { Lines } from '../../parts/lines.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useSelection } from '../../parts/selection.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { useKeptChoice, useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { settingParagraph } from '../../setting-paragraphs.ts'
import { typedDate } from '../../typed.ts'
import { useAnswer } from '../../use-answer.ts'
import { useTypedAnswer } from '../../use-typed-answer.tsx'
import { Waiting } from '../waiting.tsx'

/** Rows below the list for the chosen setting, in full. */
const rowsOfDetail = 5

/** Every setting of the regulation as it is today, or as it was or will be on a day that somebody names. */
export function RegulationScreen() {
  const { client, freshness, today, open, kept } = useProgram()
  const { value, refusal } = useAnswer(() => client.regulation(), freshness)
  const [shownOn, showOn] = kept<CalendarDate | null>('day of the regulation', null)
  const settings = shownOn ? value?.map((one) => settingAsOn(one, shownOn)) : value
  const { question, ask } = useTypedAnswer()
  const room = useArea().height - rowsOfDetail - 1
  const selection = useSelection(settings?.length ?? 0, room, useKeptChoice(titles.regulation))
  if (!settings) return <Waiting title={titles.regulation} refusal={refusal} />
  const chosen = settings[selection.index]
  const askDay = () =>
    ask({
      title: 'Voir le règlement à une date',
      text: 'Passée ou à venir (JJ/MM/AAAA)\u00A0:',
      says: 'montrer',
      take: (text) => {
        const read = typedDate(text)
        if (!read.ok) return read.error
        showOn(read.value === today ? null : read.value)
        return null
      },
    })
  const keys = [
    ...selection.bindings,
    ...(chosen
      ? [{ keys: ['return'], says: 'ouvrir', run: () => open({ screen: 'setting', name: chosen.name }) }]
      : []),
    { keys: ['d'], says: 'voir à une date', run: askDay },
    ...(shownOn ? [{ keys: ['x'], says: 'aujourd’hui', run: () => showOn(null) }] : []),
  ]
  const title = shownOn ? `${titles.regulation} au ${formatShortDate(shownOn)}` : titles.regulation
  return (
    <Screen title={title} keys={keys} question={question}>
      {({ width }) => (
        <>
          <Table
            columns={columns}
            width={width}
            items={settings}
            selection={selection}
            height={room}
            keyOf={({ name }) => name}
          />
          <Box flexDirection="column" paddingX={2} height={rowsOfDetail} justifyContent="flex-end">
            <Lines text={chosen ? settingParagraph(chosen) : ''} width={width - 4} tone="quiet" most={rowsOfDetail} />
          </Box>
        </>
      )}
    </Screen>
  )
}

const columns: readonly Column<SettingView>[] = [
  { heading: 'Réglage', share: 9, cell: ({ name }) => settingWords[name] },
  { heading: 'Valeur', share: 7, cell: ({ name, value }) => formatSetting(name, value) },
  { heading: 'Depuis le', width: 11, cell: ({ effectiveFrom }) => formatShortDate(effectiveFrom) },
  { heading: 'Défaut', share: 5, from: 120, cell: ({ name, default: first }) => formatSetting(name, first) },
  { heading: 'Source', width: 10, from: 100, cell: ({ source }) => sourceWord(source) },
  {
    heading: 'À venir',
    width: 11,
    from: 100,
    cell: ({ toCome: [next] }) => (next ? formatShortDate(next.effectiveFrom) : ''),
  },
]
