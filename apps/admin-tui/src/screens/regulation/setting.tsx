import type { SettingName, SettingView } from '@delibere/core'
import { settingExamples, settingWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useArea } from '../../parts/area.ts'
import { Form, useFormFocus } from '../../parts/form.tsx'
import { Lines } from '../../parts/lines.tsx'
import { Screen } from '../../parts/screen.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { Say } from '../../parts/tone.tsx'
import { useProgram } from '../../program.ts'
import { titles } from '../../routes.ts'
import { type DatedRow, datedRows, originLine } from '../../setting-paragraphs.ts'
import { useAnswer } from '../../use-answer.ts'
import { Waiting } from '../waiting.tsx'
import { useSettingChange } from './use-setting-change.ts'

/** One setting: the values it had, has and will have, and the form that gives it another from a day on. */
export function Setting({ name }: { readonly name: SettingName }) {
  const { client, freshness } = useProgram()
  const { value, refusal } = useAnswer(() => client.regulation(), freshness)
  const setting = value?.find((one) => one.name === name)
  return setting ? <Changing setting={setting} /> : <Waiting title={titles.setting} refusal={refusal} />
}

/** Rows that are not for the values: the form, what is said below it, the trouble, the headings. */
const rowsAround = 14

function Changing({ setting }: { readonly setting: SettingView }) {
  const { today, back } = useProgram()
  const { fields, trouble, busy, save, draft } = useSettingChange(setting)
  const room = Math.max(1, useArea().height - rowsAround)
  const focus = useFormFocus(fields.length, { says: 'enregistrer', run: save })
  const rows = datedRows(setting, today)
  const keys = [
    { keys: ['ctrl+s'], says: 'enregistrer', run: save },
    { keys: ['escape'], says: 'revenir', run: back },
    ...focus.bindings,
  ]
  return (
    <Screen title={settingWords[setting.name]} keys={keys} typing draft={draft}>
      {({ width }) => (
        <Box flexDirection="column" paddingTop={1}>
          <Form fields={fields} focus={focus.index} width={width} />
          <Box flexDirection="column" paddingX={1} paddingTop={1} height={5} flexShrink={0}>
            <Lines text={`Se saisit\u00A0: ${settingExamples[setting.name]}`} width={width - 2} tone="quiet" />
            <Lines text={originLine(setting)} width={width - 2} tone="quiet" most={2} />
            <Say tone="quiet">Une séance déjà préparée garde le règlement sous lequel elle l’a été.</Say>
          </Box>
          <Box flexDirection="column" paddingX={1} height={4} flexShrink={0}>
            {busy ? <Say>Enregistrement…</Say> : <Lines text={trouble} width={width - 2} tone="bad" most={4} />}
          </Box>
          <Table
            columns={columns}
            width={width}
            items={rows}
            selection={{ index: -1, top: Math.max(0, rows.length - room) }}
            height={room}
            keyOf={({ from }) => from}
          />
        </Box>
      )}
    </Screen>
  )
}

const columns: readonly Column<DatedRow>[] = [
  { heading: 'À effet du', width: 12, cell: ({ from }) => from },
  { heading: 'Valeur', share: 1, cell: ({ value }) => value },
  { heading: '', width: 12, cell: ({ state }) => state },
  { heading: 'Décidé par', width: 18, cell: ({ by }) => by },
]
