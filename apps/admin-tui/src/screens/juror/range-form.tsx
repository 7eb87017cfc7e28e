import { Box } from 'ink'
import { useState } from 'react'
import { type ListedRange, readRange, type TypedRange } from '../../availability-form.ts'
import { type Field, Form, textFieldsOf, useFormFocus } from '../../parts/form.tsx'
import { Lines } from '../../parts/lines.tsx'
import { Screen } from '../../parts/screen.tsx'

interface Props {
  readonly title: string
  readonly typed: TypedRange
  /** Stores it; gives why not, where it is refused: then what was typed stays. */
  readonly onSave: (range: ListedRange) => Promise<string | null>
  readonly onClose: () => void
}

/** One day or range on which a juror can come, or cannot. */
export function RangeForm({ title, typed: given, onSave, onClose }: Props) {
  const [typed, setTyped] = useState(given)
  const [asked, setAsked] = useState(false)
  const [trouble, setTrouble] = useState('')
  const read = readRange(typed)
  const submit = async () => {
    setAsked(true)
    if (!read.ok) return
    const refused = await onSave(read.value)
    if (refused === null) onClose()
    else setTrouble(refused)
  }
  const problems = asked && !read.ok ? read.error : {}
  const change = (part: Partial<TypedRange>) => setTyped({ ...typed, ...part })
  const text = textFieldsOf({ typed, problems, change })
  const fields: readonly Field[] = [
    {
      kind: 'one',
      name: 'list',
      label: 'Ces jours-là',
      value: typed.list,
      options: listOptions,
      set: (list) => change({ list: list as TypedRange['list'] }),
    },
    text('from', 'Du', 'JJ/MM/AAAA'),
    text('until', 'Au', 'JJ/MM/AAAA, vide\u00A0: ce seul jour'),
  ]
  const focus = useFormFocus(fields.length, { says: 'enregistrer', run: submit })
  const keys = [
    { keys: ['ctrl+s'], says: 'enregistrer', run: submit },
    { keys: ['escape'], says: 'revenir', run: onClose },
    ...focus.bindings,
  ]
  return (
    <Screen title={title} keys={keys} typing={fields[focus.index]?.kind === 'text'}>
      {({ width }) => (
        <Box flexDirection="column" paddingTop={1}>
          <Form fields={fields} focus={focus.index} width={width} />
          <Box flexDirection="column" paddingX={1} paddingTop={1}>
            <Lines text={trouble} width={width - 2} tone="bad" most={4} />
          </Box>
        </Box>
      )}
    </Screen>
  )
}

const listOptions = [
  { value: 'unavailable', says: 'indisponible' },
  { value: 'available', says: 'disponible' },
]
