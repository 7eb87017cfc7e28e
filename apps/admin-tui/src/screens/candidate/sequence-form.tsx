import { activityWords } from '@delibere/core/fr'
import { Box } from 'ink'
import { useState } from 'react'
import { type Field, Form, textFieldsOf, useFormFocus } from '../../parts/form.tsx'
import { Screen } from '../../parts/screen.tsx'
import { titles } from '../../routes.ts'
import { type SequenceDraft, typedSequence } from '../../sequence-form.ts'

interface Props {
  readonly typed: SequenceDraft
  /** With what was typed once it can be read; null where nothing is to be changed. */
  readonly onDone: (typed: SequenceDraft | null) => void
}

/** One sequence of experience, paid or not. */
export function SequenceForm({ typed: given, onDone }: Props) {
  const [typed, setTyped] = useState(given)
  const [asked, setAsked] = useState(false)
  const read = typedSequence(typed)
  const problems = asked && !read.ok ? read.error : {}
  const submit = () => {
    setAsked(true)
    if (read.ok) onDone(typed)
  }
  const text = textFieldsOf({ typed, problems, change: (part) => setTyped({ ...typed, ...part }) })
  const fields: readonly Field[] = [
    text('title', 'Poste ou activité'),
    text('organisation', 'Organisme'),
    {
      kind: 'one',
      name: 'activity',
      label: 'Activité',
      value: typed.activity,
      options: Object.entries(activityWords).map(([value, says]) => ({ value, says })),
      set: (activity) => setTyped({ ...typed, activity: activity as SequenceDraft['activity'] }),
    },
    text('from', 'Du', 'JJ/MM/AAAA'),
    text('until', 'Au', 'JJ/MM/AAAA, vide\u00A0: en cours'),
  ]
  const focus = useFormFocus(fields.length, { says: 'garder', run: submit })
  const keys = [
    { keys: ['ctrl+s'], says: 'garder', run: submit },
    { keys: ['escape'], says: 'revenir', run: () => onDone(null) },
    ...focus.bindings,
  ]
  return (
    <Screen title={`${titles.experience}\u00A0: une période`} keys={keys} typing={fields[focus.index]?.kind === 'text'}>
      {({ width }) => (
        <Box paddingTop={1}>
          <Form fields={fields} focus={focus.index} width={width} />
        </Box>
      )}
    </Screen>
  )
}
